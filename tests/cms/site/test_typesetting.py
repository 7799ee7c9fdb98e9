"""What the templates ask for: the parts of a body, labels, addresses, numbers, structured data."""

import json
from datetime import UTC, date, datetime

import pytest
from django.template import engines
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format

from articles.document import Credit
from articles.models import Article
from cms.site.article import share_links as sharing
from cms.site.short_numbers import as_people_write
from cms.site.structured_data import news_article
from cms.site.typesetting import as_a_whole, day, iso
from tests.factories import make_article, make_image, make_person, make_post

QUOTE = (
    '<figure data-block="quote"><blockquote cite="https://paper.example/1"><p>Exact words.</p></blockquote>'
    "<figcaption>{}</figcaption></figure>"
)


def body_of(article):
    loaded = Article.objects.with_page_data().get(pk=article.pk)
    return " ".join(render_to_string("articles/_body.html", {"article": loaded}).split())


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (950, "950"),
        (999, "999"),
        (1_000, "1K"),
        (1_200, "1.2K"),
        (23_700, "23.7K"),
        (99_949, "99.9K"),
        (312_400, "312K"),
        (999_499, "999K"),
        (999_500, "1M"),
        (1_200_000, "1.2M"),
        (2_000_000_000, "2B"),
    ],
)
def test_numbers_are_written_as_people_write_them(number, words):
    assert as_people_write(number) == words


def test_share_links_carry_the_address_and_the_headline():
    links = {link.label: link.address for link in sharing.share_links("https://site.example/a/", "Who & why?")}
    assert links["X"] == "https://x.com/intent/post?text=Who%20%26%20why%3F&url=https%3A%2F%2Fsite.example%2Fa%2F"
    assert links["E-mail"].startswith("mailto:?subject=Who%20%26%20why%3F&body=https%3A%2F%2F")


def test_a_day_is_written_in_words():
    assert day("2026-11-23") == "23 November 2026"


def test_what_is_no_day_stays_as_it_is():
    assert day("soon") == "soon"


def test_a_moment_is_told_by_the_clock_of_the_publication(settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    moment = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    assert (day(moment), iso(moment)) == ("24 November 2026", "2026-11-24T10:30:00+13:00")


@pytest.mark.parametrize("language", ["en-gb", "de", "ru"])
def test_a_day_is_told_in_the_language_of_the_publication_as_django_tells_it(settings, language):
    settings.LANGUAGE_CODE = language
    told = day(date(2026, 3, 1))
    with translation.override(language):
        assert told == date_format(date(2026, 3, 1), "j F Y")


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
    assert "This post is no longer available on X; text as published." in shown
    assert "The tide is out." in shown
    assert "href" not in shown


@pytest.mark.django_db
def test_what_is_unknown_of_a_post_is_said_to_be_unknown():
    post = make_post(None, handle=None, author_name="JANE ROE")
    shown = body_of(make_article(body=f'<figure data-block="post" data-post="{post.reference}"><p>x</p></figure>'))
    assert "date unknown" in shown
    assert "address unknown" in shown


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
def test_a_note_stands_aside():
    assert '<aside class="note"' in body_of(make_article(body='<aside data-block="note"><p>Aside.</p></aside>'))


@pytest.mark.django_db
def test_the_data_for_machines_can_be_read_back(reader):
    author = make_person("Jane Roe")
    make_article("“Ferries” & </boats>", slug="ferries", authors=[author], tags=("Ferries",))
    page = reader.get("/articles/ferries/").content.decode()
    facts = json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])
    assert facts["headline"] == "“Ferries” & </boats>"
    assert facts["author"] == [{"@type": "Person", "name": "Jane Roe", "url": "http://127.0.0.1:8000/people/jane-roe/"}]
    assert facts["keywords"] == ["Ferries"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "name"),
    [("opinion", "OpinionNewsArticle"), ("editorial", "OpinionNewsArticle"), ("satire", "SatiricalArticle")],
)
def test_a_kind_has_its_name_among_schemas(kind, name):
    article = make_article(kind=kind)
    loaded = Article.objects.with_page_data().get(pk=article.pk)
    assert news_article(loaded, "https://site.example{}".format, "The Site")["@type"] == name


def test_an_address_is_made_whole_and_a_whole_one_is_kept():
    template = engines["jinja2"].from_string("{{ absolute('/a/') }} {{ absolute('https://b.example/') }}")
    assert template.render({"site_address": "https://a.example"}) == "https://a.example/a/ https://b.example/"


def test_words_that_stand_alone_lose_the_comma_before_she_said():
    assert as_a_whole("Nobody asked,") == "Nobody asked"
    assert as_a_whole("Nobody asked …") == "Nobody asked …"


def facts_of(reader, article):
    page = reader.get(article.get_absolute_url()).content.decode()
    return json.loads(page.partition('<script type="application/ld+json">')[2].partition("</script>")[0])


@pytest.mark.django_db
def test_machines_are_told_who_wrote_and_who_contributed(reader):
    jane, jo = make_person("Jane Roe"), make_person("Jo Doe")
    credits = (Credit(jane.slug), Credit(jo.slug, "illustrator"), Credit(jo.slug, "photographer"))
    facts = facts_of(reader, make_article(credits=credits))
    assert [each["name"] for each in facts["author"]] == ["Jane Roe"]
    assert [each["name"] for each in facts["contributor"]] == ["Jo Doe"]


@pytest.mark.django_db
def test_an_article_that_nobody_wrote_names_no_author(reader):
    facts = facts_of(reader, make_article(credits=(Credit(make_person("Jo Doe").slug, "illustrator"),)))
    assert "author" not in facts
