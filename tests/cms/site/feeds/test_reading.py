"""Feeds, read back as other people's programs read them."""

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest
from django.utils import timezone
from lxml import etree

from articles import workflow
from tests.cms.site.feeds.magazine import items, make_full_article, read
from tests.factories import make_article, make_person, make_section

pytestmark = pytest.mark.django_db
XML = ["/feed/", "/feed/atom/"]
SITE = "http://127.0.0.1:8000"


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_ADDRESS, settings.FEED_IDS = SITE, "broadside.example,2026"


@pytest.fixture
def article():
    return make_full_article()


@pytest.mark.parametrize("path", XML)
def test_a_feed_in_xml_tells_all_of_an_article(reader, article, path):
    (entry,) = read(reader, path).entries
    assert (entry.title, entry.link) == ("The Ferry Question", f"{SITE}/articles/the-ferry-question/")
    assert entry.id == f"tag:broadside.example,2026:articles/{article.pk}"
    assert entry.summary == "Who pays the ferryman?"
    assert [author.name for author in entry.authors] == ["Jane Roe", "Jo Doe"]
    words = [tag.label or tag.term for tag in entry.tags]
    assert words == ["Analysis", "Politics", "Ferries", "Harbours"]
    assert [tag.scheme.partition("#")[2] for tag in entry.tags] == ["kinds", "sections", "tags", "tags"]
    assert entry.schema_correction.startswith("Correction, 20") and entry.schema_correction.endswith("not red.")


@pytest.mark.parametrize("path", XML)
def test_a_feed_in_xml_encloses_the_lead_picture_with_length_and_type(reader, article, path):
    (entry,) = read(reader, path).entries
    (enclosure,) = entry.enclosures
    assert enclosure.href == f"{SITE}{article.image.file.url}" and enclosure.type == "image/png"
    assert enclosure.length == str(article.image.file.size)


def test_rss_tells_of_the_picture_by_media_rss(reader, article):
    (entry,) = read(reader, "/feed/").entries
    (media,) = entry.media_content
    assert (media["width"], media["height"], media["medium"]) == ("64", "40", "image")
    assert entry.media_credit[0]["content"] == "A. Photographer"


def test_json_tells_all_of_an_article(reader, article):
    (item,) = items(reader, "/feed/json/")
    assert item["authors"] == [
        {"name": "Jane Roe", "url": f"{SITE}/people/jane-roe/", "avatar": f"{SITE}/media/people/portraits/jane.png"},
        {"name": "Jo Doe", "url": f"{SITE}/people/jo-doe/"},
    ]
    assert (item["language"], item["tags"]) == ("en", ["Analysis", "Politics", "Ferries", "Harbours"])
    (attached,) = item["attachments"]
    assert (attached["mime_type"], attached["size_in_bytes"]) == ("image/png", article.image.file.size)
    ours = item["_broadside"]
    assert ours["kind"] == "analysis" and ours["corrections"][0]["text"] == "The ferry is blue, not red."
    assert ours["contributors"] == [{"name": "Ann Lee", "url": f"{SITE}/people/ann-lee/", "role": "Translation"}]


def test_all_formats_have_the_same_whole_text(reader, article):
    texts = {read(reader, path).entries[0].content[0].value for path in XML}
    assert len(texts) == 1
    assert "we will wait" in texts.pop()


def test_the_text_has_no_address_that_is_not_whole(reader, article):
    (item,) = items(reader, "/feed/json/")
    assert f'<a href="{SITE}/tags/ferries/">ferries</a>' in item["content_html"]
    assert '="/' not in item["content_html"] and '="#' not in item["content_html"]


def test_the_text_has_nothing_for_our_scripts_and_style_sheets_and_no_promo(reader, article):
    (item,) = items(reader, "/feed/json/")
    for ours in (" class=", " data-", " id=", "<script", "Read the newsletter", "></a>"):
        assert ours not in item["content_html"]


def test_pictures_keep_their_text_caption_and_credit(reader, article):
    html = items(reader, "/feed/json/")[0]["content_html"]
    assert 'alt="The quay at night"' in html and "<figcaption>Empty <small>J. Roe</small></figcaption>" in html
    assert 'alt="A harbour at dawn"' in html and "<figcaption>The harbour <small>A. Photographer</small>" in html


def test_a_quote_says_who_when_and_where(reader, article):
    html = items(reader, "/feed/json/")[0]["content_html"]
    quote = html[html.index('<blockquote cite="https://news.example/2">') :].partition("</blockquote>")[0]
    assert "No ferry, no town." in quote and "Ann Lee</a>, harbour master" in quote
    assert "4 March 2026" in quote and '<a href="https://news.example/2">source</a>' in quote


def test_a_post_says_who_when_and_where_and_keeps_its_line_breaks(reader, article):
    html = items(reader, "/feed/json/")[0]["content_html"]
    post = html[html.index('<blockquote cite="https://x.com/janeroe/status/1">') :].partition("</blockquote>")[0]
    assert "The tide is out.<br>Come in &amp; see &lt;it&gt;." in post
    assert "Jane Roe" in post and "@janeroe" in post and "on X" in post and "1 March 2026" in post
    assert '<a href="https://x.com/janeroe/status/1">View on X</a>' in post


def test_a_correction_stands_at_the_end_and_a_retraction_at_the_beginning(reader, article):
    workflow.correct(article, text="None of this is so.", kind="retraction")
    html = items(reader, "/feed/json/")[0]["content_html"]
    assert html.index("None of this is so.") < html.index("Who pays") < html.index("The ferry is blue, not red.")


def test_an_entry_is_updated_when_it_is_corrected_and_so_is_its_feed(reader):
    article = make_article(at=timezone.now() - timedelta(days=2))
    first = read(reader, "/feed/atom/")
    assert first.entries[0].updated == first.entries[0].published == first.feed.updated
    correction = workflow.correct(article, text="The ferry is blue.")
    then = read(reader, "/feed/atom/")
    assert then.entries[0].published == first.entries[0].published
    assert datetime.fromisoformat(then.entries[0].updated) == correction.made_at
    assert then.feed.updated == then.entries[0].updated


def test_a_feed_is_updated_when_something_is_withdrawn(reader):
    make_article("Stays", at=timezone.now() - timedelta(days=3))
    gone = workflow.withdraw(make_article("Goes", at=timezone.now() - timedelta(days=2)))
    assert [item["title"] for item in items(reader, "/feed/json/")] == ["Stays"]
    assert datetime.fromisoformat(read(reader, "/feed/atom/").feed.updated) == gone.withdrawn_at
    built = parsedate_to_datetime(read(reader, "/feed/").feed.updated)
    assert built == gone.withdrawn_at.replace(microsecond=0)


def test_an_id_stays_when_the_address_changes(reader):
    article = make_article()
    before = items(reader, "/feed/json/")[0]
    workflow.rename(article, "ferries")
    after = items(reader, "/feed/json/")[0]
    assert before["id"] == after["id"] and before["url"] != after["url"]


def test_what_is_not_published_is_in_no_feed(reader):
    make_article("Now")
    workflow.withdraw(make_article("Withdrawn"))
    workflow.schedule(workflow.withdraw(make_article("Later")), at=timezone.now() + timedelta(hours=1))
    assert [item["title"] for item in items(reader, "/feed/json/")] == ["Now"]


def test_a_feed_has_the_twenty_newest(reader):
    for number in range(22):
        make_article(f"Number {number}", at=timezone.now() - timedelta(hours=number + 1))
    assert [item["title"] for item in items(reader, "/feed/json/")] == [f"Number {number}" for number in range(20)]


def test_each_list_of_articles_has_a_feed_of_its_own(reader, article):
    make_article("Elsewhere", section=make_section("Culture").slug)
    for page in ("/sections/politics/", "/series/letters/", "/tags/ferries/", "/people/jane-roe/", "/people/jo-doe/"):
        assert [item["title"] for item in items(reader, f"{page}feed/json/")] == ["The Ferry Question"]
        for form in ("", "atom/"):
            found = read(reader, f"{page}feed/{form}")
            assert found.feed.title.endswith(" · Broadside")
            assert [entry.title for entry in found.entries] == ["The Ferry Question"]


def test_what_somebody_said_has_a_feed(reader, article):
    for form in ("", "atom/"):
        entries = read(reader, f"/people/ann-lee/said/feed/{form}").entries
        assert [entry.title for entry in entries] == ["“we will wait”", "“No ferry, no town.”"]
        assert entries[0].authors[0].name == "Ann Lee"
        assert entries[1].link.startswith(f"{SITE}/articles/the-ferry-question/#quote-")
    html = items(reader, "/people/ann-lee/said/feed/json/")[1]["content_html"]
    assert "4 March 2026" in html and "https://news.example/2" in html and "The Ferry Question</a>" in html


def test_corrections_have_a_feed(reader, article):
    for form in ("", "atom/"):
        (entry,) = read(reader, f"/corrections/feed/{form}").entries
        assert entry.title == "Correction: The Ferry Question" and "blue, not red" in entry.content[0].value
    (item,) = items(reader, "/corrections/feed/json/")
    assert item["_broadside"]["corrections"][0]["kind"] == "correction"


def test_corrections_of_what_was_withdrawn_are_told_no_more(reader, article):
    workflow.withdraw(article)
    assert items(reader, "/corrections/feed/json/") == []


def test_a_feed_takes_few_queries_however_long_it_is(reader, article, django_assert_max_num_queries):
    for number in range(5):
        make_article(f"Number {number}", authors=[make_person(f"Author {number}")])
    with django_assert_max_num_queries(5):
        reader.get("/feed/")
    with django_assert_max_num_queries(6):
        reader.get("/people/jane-roe/feed/")


def test_a_feed_without_anything_is_valid_and_always_the_same(reader):
    for path in ("/feed/", "/feed/atom/"):
        root = etree.fromstring(reader.get(path).content)
        assert not root.findall(".//item") and not root.findall("{http://www.w3.org/2005/Atom}entry")
        assert reader.get(path).content == reader.get(path).content
    assert reader.get("/feed/json/").json()["items"] == []
