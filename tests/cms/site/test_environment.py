"""What all public pages have in common: words stay words, whoever wrote them; static files under their names."""

import json
from html import escape

import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.files.base import ContentFile
from lxml import html

from articles import workflow
from articles.models import PreviewLink, Tag
from articles.social.models import PostMedia
from tests.factories import make_article, make_image, make_person, make_post, make_section, make_series, picture_bytes
from tests.promos.factories import make_promo, make_variant, put_on_air

MARKUP = """'"><script>alert(1)</script><p onclick="x">&amp;"""
PAGES = ["/", "/articles/ferry/", "/sections/ferry/", "/series/ferry/", "/people/ferry/", "/nothing/"]


@pytest.fixture
def magazine_of_markup(settings, db):
    """One article with all that can stand around it; every word of it is markup."""
    settings.SITE_NAME = settings.SITE_TAGLINE = MARKUP
    person = make_person(MARKUP, role=MARKUP, bio=MARKUP, portrait_alt=MARKUP, is_contributor=True)
    person.slug = "ferry"
    person.portrait.save("face.png", ContentFile(picture_bytes((200, 200))))
    person.add_handle("website", address=f"https://roe.example/?{MARKUP}")
    make_image("harbour", alt=MARKUP, caption=MARKUP, credit=MARKUP)
    article = make_article(
        MARKUP,
        slug="ferry",
        standfirst=MARKUP,
        seo_title=MARKUP,
        seo_description=MARKUP,
        canonical_address=f"https://ferry.example/?{MARKUP}",
        image="harbour",
        image_caption=MARKUP,
        authors=[person],
        section=make_section(MARKUP, slug="ferry", description=MARKUP).slug,
        series=series_of_markup().slug,
        tags=(MARKUP,),
        body=body_of_markup(person),
        share_count=1,
    )
    Tag.objects.update(description=MARKUP)
    workflow.correct(article, text=MARKUP)
    put_promos_around_it(person)
    return article


def series_of_markup():
    series = make_series(MARKUP, description=MARKUP)
    series.slug = "ferry"
    series.save()
    return series


def body_of_markup(person):
    post = make_post(author_name=MARKUP, handle=MARKUP, text=MARKUP, person=person)
    PostMedia.objects.create(post=post, file="posts/tide.jpg", alt=MARKUP)
    words = escape(MARKUP)
    return (
        f'<p>{words}</p><figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'
        f'<figure data-block="quote"><blockquote><p>{words}</p></blockquote>'
        f'<figcaption><a data-person="ferry">{words}</a></figcaption></figure>'
        f'<figure data-block="image" data-image="harbour"><img src="/x.png" alt="{words}">'
        f"<figcaption>{words} <small>{words}</small></figcaption></figure>"
        f'<aside data-block="note"><p>{words}</p></aside><aside data-block="promo" data-placement="inline"></aside>'
    )


def put_promos_around_it(person):
    for placement in ("shows_inline", "shows_aside", "shows_banner", "shows_end"):
        promo = make_promo(MARKUP, variants=0, presenter=person, **{"shows_end": False} | {placement: True})
        make_variant(promo, title=MARKUP, text=MARKUP, call_to_action=MARKUP, image=make_image(placement, alt=MARKUP))
        put_on_air(promo)


def assert_words_stay_words(page):
    tree = html.document_fromstring(page)
    assert MARKUP not in page
    assert MARKUP in tree.text_content()
    assert tree.xpath("//script[not(@src) and not(@type='application/ld+json')]") == []
    assert tree.xpath("//@onclick") == []


@pytest.mark.parametrize("address", PAGES)
def test_no_word_of_a_page_becomes_markup(reader, magazine_of_markup, address):
    assert_words_stay_words(reader.get(address).content.decode())


def test_no_word_of_a_tag_becomes_markup(reader, magazine_of_markup):
    assert_words_stay_words(reader.get(Tag.objects.get().get_absolute_url()).content.decode())


def test_no_word_of_a_preview_becomes_markup(reader, editor, magazine_of_markup):
    link = PreviewLink.objects.create(article=magazine_of_markup, made_by=editor)
    assert_words_stay_words(reader.get(link.get_absolute_url()).content.decode())


def test_the_data_for_machines_hold_the_words_as_they_are(reader, magazine_of_markup):
    tree = html.document_fromstring(reader.get("/articles/ferry/").content.decode())
    data, *_ = tree.xpath("//script[@type='application/ld+json']/text()")
    (article,) = (node for node in json.loads(data)["@graph"] if "headline" in node)
    assert article["headline"] == MARKUP


@pytest.mark.django_db
def test_pages_link_files_by_the_names_that_the_storage_gives_now(reader, settings):
    reader.get("/")
    settings.STATIC_URL = "/elsewhere/"
    page = reader.get("/").content.decode()
    assert page.count(staticfiles_storage.url("css/site.css")) == page.count("/elsewhere/css/site.css") == 1
