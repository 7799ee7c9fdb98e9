import pytest
from django.template.loader import render_to_string

from articles.models import Article
from articles.preflight.candidate import Candidate
from articles.preflight.pictures import without_alternative_text
from articles.where_used import uses_of
from tests.factories import make_article, make_image, make_person, make_post

QUOTE = (
    '<figure data-block="quote"><blockquote cite="https://paper.example/1"><p>Exact words.</p></blockquote>'
    "<figcaption>{}</figcaption></figure>"
)


def body_of(article):
    loaded = Article.objects.with_page_data().get(pk=article.pk)
    return " ".join(render_to_string("articles/_body.html", {"article": loaded}).split())


@pytest.mark.django_db
def test_a_post_is_printed_from_our_copy():
    post = make_post(text="The tide is out.", posted_on="2026-04-27", status="live")
    shown = body_of(make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'))
    assert "The tide is out." in shown
    assert '<time datetime="2026-04-27">27 April 2026</time>' in shown
    assert f'href="{post.address}"' in shown


@pytest.mark.django_db
def test_a_post_that_is_gone_says_so_and_keeps_its_words():
    post = make_post(text="The tide is out.", status="missing")
    shown = body_of(make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'))
    assert "Archived post: no longer available on X." in shown
    assert "The tide is out." in shown
    assert "href" not in shown


@pytest.mark.django_db
def test_what_is_unknown_of_a_post_is_said_to_be_unknown():
    post = make_post(None, handle=None, author_name="JANE ROE")
    shown = body_of(make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'))
    assert "Date unknown" in shown
    assert "Address unknown" in shown


@pytest.mark.django_db
def test_lost_words_of_a_post_are_said_to_be_lost():
    post = make_post(text=None)
    shown = body_of(make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'))
    assert "The text of this post is missing." in shown


@pytest.mark.django_db
def test_a_quote_stands_under_its_anchor_with_its_speaker():
    speaker = make_person("Jane Roe")
    caption = f'<a data-person="{speaker.slug}">Jane Roe</a>, ferryman'
    article = make_article(body=QUOTE.format(caption))
    shown = body_of(article)
    assert f'<figure class="block-quote" id="{article.quotes.get().anchor}">' in shown
    assert 'href="/people/jane-roe/"' in shown
    assert 'href="https://paper.example/1"' in shown


@pytest.mark.django_db
def test_a_picture_has_its_measures_its_text_and_its_credit():
    make_image("harbour", size=(64, 40), alt="A harbour at dawn", credit="J. Roe")
    block = '<figure data-block="image" data-image="harbour"><img src="/x.png" alt="Boats at dawn"><figcaption>Dawn</figcaption></figure>'
    shown = body_of(make_article(body=block))
    assert 'alt="Boats at dawn" width="64" height="40" loading="lazy"' in shown
    assert "<span>Dawn</span>" in shown
    assert "J. Roe" in shown


@pytest.mark.django_db
def test_footnotes_stand_at_the_end_with_a_way_back():
    shown = body_of(make_article(body='<p>Low<span role="doc-footnote">See p. 4.</span> tide.</p>'))
    assert '<section class="footnotes" role="doc-endnotes" aria-labelledby="footnotes">' in shown
    assert '<li id="footnote-1">See p. 4. <a class="footnote-back" href="#footnote-ref-1"' in shown


@pytest.mark.django_db
def test_the_pictures_of_a_gallery_are_known_wherever_one_picture_is(client):
    quay, pier = make_image("quay", caption="The old quay", credit="Ann Po"), make_image("pier")
    pictures = "".join(
        f'<figure data-block="image" data-image="{image.name}"><img src="{image.file.url}" alt="Water"></figure>'
        for image in (quay, pier)
    )
    body = f'<figure data-block="gallery">{pictures}<figcaption>At low tide</figcaption></figure>'
    article = make_article("Water", body=body)
    shown = body_of(article)
    assert shown.count('<figure class="figure gallery__picture') == 2 and quay.file.url in shown
    assert '<figcaption class="figure__caption gallery__caption"><span>At low tide</span></figcaption>' in shown
    assert [use.image for use in article.image_uses.all()] == [quay, pier]
    assert uses_of(pier)
    assert pier.file.url in client.get("/articles/water.md").content.decode()
    assert {quay.file.url in text and "At low tide" in text for text in feeds(client)} == {True}
    assert client.get("/search/", {"q": "old quay"}).content.decode().count("Water") > 0
    bare = article.live_revision.document.with_(body=body.replace("Water", "", 1))
    (issue,) = without_alternative_text(Candidate(article, bare))
    assert (issue.facts["name"], issue.block) == ("quay", 0)


def feeds(client):
    return [client.get(path).content.decode() for path in ("/feed/", "/feed/json/")]
