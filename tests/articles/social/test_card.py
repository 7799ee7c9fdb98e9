"""The card of a post as readers see it: the author's words with all that belongs to them, and nothing of a platform's."""

import re

import pytest

from articles.social.answers import FetchedMedia, FetchedPost
from articles.social.archive import keep_fetched
from articles.social.models import SocialPost
from tests.factories import make_article, make_post

pytestmark = pytest.mark.django_db


def card(reader, post):
    article = make_article(body=f'<p>a</p><figure data-block="post" data-post="{post.reference}"></figure>')
    page = reader.get(article.get_absolute_url()).content.decode()
    return re.search(r'<figure class="social-post".*?</figure>', page, re.DOTALL)[0]


def test_words_are_printed_with_their_lines_marks_and_spaces(reader):
    text = "We need:\n\n• rope\n\n> No.\n\n  code()"
    assert f">{text.replace('>', '&gt;')}</blockquote>" in card(reader, make_post(text=text))


def test_a_content_warning_stands_above_the_words(reader):
    shown = card(reader, make_post(content_warning="Food <b>", text="Herring."))
    assert shown.index("Content warning: Food &lt;b&gt;") < shown.index("Herring.")


def test_a_post_without_a_warning_has_no_empty_one(reader):
    assert "Content warning" not in card(reader, make_post())


def test_what_a_picture_shows_is_told_where_we_have_no_copy_of_it(reader):
    post = make_post()
    post.media.create(address="https://media.example/1.jpg", alt="A quay at low tide")
    shown = card(reader, post)
    assert "Picture: A quay at low tide" in shown
    assert "media.example" not in shown


def test_what_is_fetched_later_does_not_silently_replace_what_readers_see(reader):
    post = make_post(text="Low tide.")
    keep_fetched(
        post,
        FetchedPost("live", text="High tide.", media=(FetchedMedia("image", "https://a.example/1.jpg", "A gull"),)),
    )
    shown = card(reader, SocialPost.objects.get())
    assert "Low tide." in shown
    assert "High tide." not in shown


def test_of_two_who_keep_a_post_at_once_the_later_gets_what_the_first_has_kept():
    sooner = make_post()
    has_not_seen_it = SocialPost.objects.exclude(pk=sooner.pk)
    assert has_not_seen_it.record(platform="twitter", address=sooner.address) == sooner
