"""A post without words is named before it reaches readers, and when it does."""

import pytest
from django.urls import reverse

from articles.models import Article
from articles.preflight import Candidate
from articles.preflight.posts import without_text, wordless_posts
from articles.social.models import SocialPost
from tests.factories import make_document, make_draft, make_post

pytestmark = pytest.mark.django_db


def body_with(*posts):
    return "<p>a</p>" + "".join(f'<figure data-block="post" data-post="{post.reference}"></figure>' for post in posts)


def make_posts():
    mute = make_post(
        "https://www.youtube.com/watch?v=abcdefghijk", platform="youtube", author_name=None, handle=None, text=None
    )
    return mute, make_post(), make_post("https://x.com/janeroe/status/2", text=None)


def publish(client, body):
    article = make_draft(body=body)
    form = {
        "headline": "The Ferry Question",
        "body": body,
        "kind": "opinion",
        "language": "en",
        "credits": "[]",
        "_publish": "",
    }
    page = client.post(reverse("admin:articles_article_change", args=[article.pk]), form, follow=True)
    return Article.objects.get(pk=article.pk), page.content.decode()


def names(*posts):
    return list(wordless_posts([post.reference for post in posts]).values())


def test_posts_without_words_are_named_in_the_order_of_the_body():
    assert names(*make_posts()) == ["Unknown author on YouTube", "Jane Roe on X"]


def test_a_post_of_pictures_alone_needs_no_words():
    post = make_post(text="")
    assert names(post) == ["Jane Roe on X"]
    post.media.create(address="https://a.example/1.jpg", alt="A quay")
    assert names(post) == []


def test_a_body_without_posts_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert names() == []


def test_a_post_without_words_is_found_in_its_place():
    mute, *_ = make_posts()
    candidate = Candidate(Article(), make_document(body=body_with(mute)))
    assert [(str(issue.problem), issue.block) for issue in without_text(candidate)] == [
        ("The text of a post is missing: Unknown author on YouTube.", 1)
    ]


def test_publishing_says_which_posts_have_no_text(editor_client):
    article, page = publish(editor_client, body_with(*make_posts()))
    assert article.is_published
    assert "The text of a post is missing: Unknown author on YouTube." in page
    assert "The text of a post is missing: Jane Roe on X." in page


def test_the_bar_says_it_before(editor_client):
    mute, *_ = make_posts()
    article = make_draft(body=body_with(mute))
    page = editor_client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    assert "1 post without text" in page
    SocialPost.objects.filter(pk=mute.pk).update(text="Watch the ferry leave")
    page = editor_client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    assert "without text" not in page
