"""A format that is richer than plain text: one module (simple_html.py stands for it), one line in the registry, this test."""

import base64
import json
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command
from PIL import Image as PillowImage

from articles.body.compile import compile_body
from articles.importing.formats import registry
from articles.models import Article, Image, Quote
from articles.social.models import SocialPost
from people.models import Person
from tests.articles.importing.formats.simple_html import SIMPLE_HTML

pytestmark = pytest.mark.django_db

PAGE = """<html><body><article><h1>The Herons Are Right</h1><address>Mara Quill</address>
<p>The herons of Skelby have taken <a href="https://tide.example.com/pier?a=1&amp;b=2">the pier</a>, and
<b>nobody</b> minds. “We are <i>not</i> leaving,” said <b>Tom Reed</b>, who speaks for them. <a href="javascript:alert(1)">More</a></p>
<h2>What the council did</h2>
<ul><li>It met.</li><li>It met <em>again</em>.</li></ul>
<p>Edna Marsh, the mayor, wrote in her letter:</p>
<blockquote cite="https://tide.example.com/letter"><p>The pier is a public place.</p><p>Birds are the <em>public</em>, too.</p></blockquote>
<blockquote><p>Sooner or later every town belongs to its birds.</p><footer>Martin Hale, The Tide</footer></blockquote>
<table><tr><th>Year</th><th>Herons</th></tr><tr><td>2017</td><td>12</td></tr></table>
<figure><img title="herons.png" alt="Nine herons" src="data:image/png;base64,{picture}"><figcaption>At dawn
<small>M. Quill</small></figcaption></figure>
<iframe src="https://x.com/tomreed/status/123456"></iframe>
<iframe src="https://maps.example.com/pier" title="The pier"></iframe>
<script>alert(1)</script></article></body></html>"""


def png(side=60):
    content = BytesIO()
    PillowImage.new("RGB", (side, side), "teal").save(content, "PNG")
    return base64.b64encode(content.getvalue()).decode()


@pytest.fixture
def imported(tmp_path, settings, monkeypatch):
    """Imports a page through the command, and returns the article."""
    settings.MEDIA_ROOT = tmp_path / "media"
    monkeypatch.setattr(registry, "FORMATS", (SIMPLE_HTML, *registry.FORMATS))

    def import_page(page, *options):
        (tmp_path / "herons.html").write_text(page, encoding="utf-8")
        call_command("import_articles", str(tmp_path / "herons.html"), *options, stdout=StringIO(), stderr=StringIO())
        return Article.objects.get()

    return import_page


@pytest.fixture
def body(imported):
    return imported(PAGE.format(picture=png())).latest_revision.document.body


def test_inline_markup_and_links_are_kept(body):
    assert '<a href="https://tide.example.com/pier?a=1&amp;b=2">the pier</a>, and <strong>nobody</strong>' in body


def test_a_speaker_is_found_and_the_markup_inside_the_quotation_stays(body):
    assert '<q data-person="tom-reed">We are <em>not</em> leaving,</q> said <a data-person="tom-reed"' in body
    assert '/people/tom-reed/"><strong>Tom Reed</strong></a>, who speaks' in body


def test_headings_lists_and_tables_are_kept(body):
    assert "<h2>What the council did</h2>\n<ul><li>It met.</li><li>It met <em>again</em>.</li></ul>" in body
    assert (
        "<table><tbody><tr><th>Year</th><th>Herons</th></tr><tr><td>2017</td><td>12</td></tr></tbody></table>" in body
    )


def test_a_block_quotation_has_the_speaker_who_led_it_in(body):
    assert (
        '<figure data-block="quote"><blockquote cite="https://tide.example.com/letter"><p>The pier is a public place.</p>'
        "<p>Birds are the <em>public</em>, too.</p></blockquote><figcaption>"
        '<a data-person="edna-marsh" href="/people/edna-marsh/">Edna Marsh</a></figcaption></figure>'
    ) in body


def test_a_block_quotation_has_the_speaker_whom_its_credit_names(body):
    assert (
        '<figcaption><a data-person="martin-hale" href="/people/martin-hale/">Martin Hale</a>, The Tide</figcaption>'
        in body
    )


def test_a_block_quotation_whose_credit_names_nobody_certain_is_nobodys(imported):
    body = imported(
        PAGE.format(picture=png()).replace("Martin Hale, The Tide", "The Tide")
    ).latest_revision.document.body

    assert "every town belongs to its birds.</p></blockquote><figcaption>The Tide</figcaption></figure>" in body


def test_a_picture_is_kept_in_the_library_with_its_words(body):
    image = Image.objects.get()

    assert (image.name, image.alt, image.caption, image.credit) == ("herons", "Nine herons", "At dawn", "M. Quill")
    assert f'data-image="herons"><img src="{image.file.url}" alt="Nine herons"' in body
    assert "<figcaption>At dawn <small>M. Quill</small></figcaption>" in body


def test_an_embedded_post_becomes_one_of_ours_and_other_embeds_become_links(body):
    assert SocialPost.objects.get().address == "https://x.com/tomreed/status/123456"
    assert 'data-post="https://x.com/tomreed/status/123456"' in body
    assert '<p><a href="https://maps.example.com/pier">The pier</a></p>' in body


def test_what_a_body_may_not_hold_is_cleaned_away_and_its_words_stay(body):
    assert "javascript" not in body and "alert" not in body
    assert "More" in compile_body(body).text


def test_quotes_and_people_are_data_when_the_article_is_published(imported):
    article = imported(PAGE.format(picture=png()), "--publish")

    said = {(quote.text, quote.speaker and quote.speaker.name) for quote in Quote.objects.filter(article=article)}
    assert ("We are not leaving,", "Tom Reed") in said
    assert ("The pier is a public place. Birds are the public, too.", "Edna Marsh") in said
    assert set(Person.objects.values_list("name", flat=True)) >= {"Mara Quill", "Tom Reed", "Edna Marsh", "Martin Hale"}


def test_a_picture_that_cannot_be_kept_is_told_and_the_rest_is_imported(imported, tmp_path, capsys):
    out = StringIO()
    imported(PAGE.format(picture=png(side=8)))
    Article.objects.all().delete()
    call_command("import_articles", str(tmp_path / "herons.html"), stdout=out)

    assert "herons.png is left out: This picture is too small: 8 × 8 pixels" in out.getvalue()
    assert "data-image" not in Article.objects.get().latest_revision.document.body


def test_the_same_page_is_imported_once_and_its_picture_too(imported):
    imported(PAGE.format(picture=png()))
    imported(PAGE.format(picture=png()))
    imported(PAGE.format(picture=png()).replace("It met.", "It sat."))

    assert (Article.objects.get().revisions.count(), Image.objects.count()) == (2, 1)


def test_the_json_keeps_its_keys_and_has_the_words_without_markup(imported, tmp_path):
    out = StringIO()
    imported(PAGE.format(picture=png()))
    call_command("import_articles", str(tmp_path / "herons.html"), "--json", "--dry-run", stdout=out)
    (row,) = json.loads(out.getvalue())

    assert "have taken the pier, and nobody minds. “We are not leaving,” said Tom Reed" in row["body"]
    assert "Year | Herons\n2017 | 12" in row["body"]
    assert {"text": "Sooner or later every town belongs to its birds.", "speaker": "Martin Hale"} in row["quotes"]


@pytest.mark.parametrize(
    ("file", "data", "name"),
    [
        ("a.txt", b"A headline", "text"),
        ("a.htm", b"<p>Words", "html"),
        ("-", b"<html><article>", "html"),
        ("a.xyz", b"A headline", "text"),
    ],
)
def test_the_format_is_told_by_the_content_or_the_suffix(imported, file, data, name):
    assert registry.format_of(file, data).name == name


def test_an_operator_may_say_the_format_and_a_folder_stands_for_all_of_them(imported, tmp_path):
    (tmp_path / "herons.html").write_text(PAGE.format(picture=png()), encoding="utf-8")
    (tmp_path / "notes.doc").write_text("no format of ours")
    out = StringIO()
    call_command("import_articles", str(tmp_path), "--dry-run", stdout=out)
    with pytest.raises(CommandError):
        call_command("import_articles", str(tmp_path / "herons.html"), "--format=text", stdout=out)

    assert "read 1, failed 0" in out.getvalue()
    assert "not plain text: an HTML page" in out.getvalue()
