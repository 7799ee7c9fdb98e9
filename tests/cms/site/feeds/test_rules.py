"""What the specifications ask of a feed: RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1; for each kind of feed, with odd content."""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import pytest
from lxml import etree

from cms.site.feeds.elsewhere import for_elsewhere, readable
from tests.cms.site.feeds.magazine import make_full_article
from tests.factories import make_article

pytestmark = pytest.mark.django_db
BASES = [
    *("/", "/sections/politics/", "/series/letters/", "/tags/ferries/", "/people/jane-roe/", "/people/ann-lee/said/"),
    "/corrections/",
]
ATOM = "{http://www.w3.org/2005/Atom}"
ODD = "Ça & <là> “ici” ]]> \U0001f6a2 مرحبا"


@pytest.fixture(scope="module")
def rows(rows_stay):
    make_full_article(ODD, language="fr")
    make_article("مرحبا بالعالم", language="ar", body="<p>نص عربي & أكثر</p>")


@pytest.fixture
def feed(rows, reader):
    return lambda path: reader.get(path).content


def is_whole(address):
    return urlsplit(address).scheme in {"http", "https"} and urlsplit(address).netloc


@pytest.mark.parametrize("base", BASES)
def test_rss_keeps_its_rules(feed, base):
    root = etree.fromstring(feed(f"{base}feed/"))
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    (channel,) = root.findall("channel")
    assert all(channel.findtext(name) for name in ("title", "link", "description", "language", "lastBuildDate"))
    assert parsedate_to_datetime(channel.findtext("lastBuildDate")).tzinfo
    (own,) = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own.get("href").endswith(f"{base}feed/")
    found = channel.findall("item")
    assert found and len({item.findtext("guid") for item in found}) == len(found)
    for item in found:
        assert item.findtext("title") and is_whole(item.findtext("link"))
        assert item.find("guid").get("isPermaLink") == "false"
        assert parsedate_to_datetime(item.findtext("pubDate")).tzinfo
        for enclosure in item.findall("enclosure"):
            assert is_whole(enclosure.get("url")) and enclosure.get("length").isdigit() and enclosure.get("type")


@pytest.mark.parametrize("base", BASES)
def test_atom_keeps_its_rules(feed, base):
    root = etree.fromstring(feed(f"{base}feed/atom/"))
    assert root.tag == f"{ATOM}feed"
    for element in [root, *root.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            (only,) = element.findall(f"{ATOM}{name}")
            assert only.text
        assert element.findtext(f"{ATOM}id").startswith("tag:")
        assert datetime.fromisoformat(element.findtext(f"{ATOM}updated")).tzinfo
        assert all(is_whole(link.get("href")) for link in element.findall(f"{ATOM}link"))
        alternate = [link.get("type") for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
        assert alternate and len(set(alternate)) == len(alternate)
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
    assert ids and len(set(ids)) == len(ids)


@pytest.mark.parametrize("base", BASES)
def test_json_feed_keeps_its_rules(feed, reader, base):
    answer = reader.get(f"{base}feed/json/")
    facts = answer.json()
    assert facts["version"] == "https://jsonfeed.org/version/1.1" and facts["title"]
    assert all(is_whole(facts[name]) for name in ("home_page_url", "feed_url", "favicon"))
    assert facts["feed_url"].endswith(f"{base}feed/json/")
    assert facts["items"] and len({item["id"] for item in facts["items"]}) == len(facts["items"])
    for item in facts["items"]:
        assert isinstance(item["id"], str) and item["content_html"] and is_whole(item["url"])
        assert datetime.fromisoformat(item["date_published"]).tzinfo
        assert all(is_whole(each["url"]) and each["mime_type"] for each in item.get("attachments", []))
        assert all(each["name"] for each in item.get("authors", []))


@pytest.mark.parametrize(("form", "media_type"), [("", "xml"), ("atom/", "xml"), ("json/", "feed+json")])
def test_a_feed_says_its_media_type(reader, form, media_type):
    assert reader.get(f"/feed/{form}")["Content-Type"] == f"application/{media_type}; charset=utf-8"


def test_odd_words_come_out_as_they_are(feed, reader):
    titles = {item["title"] for item in reader.get("/feed/json/").json()["items"]}
    for path, name in (("/feed/", "item/title"), ("/feed/atom/", f"{ATOM}entry/{ATOM}title")):
        root = etree.fromstring(feed(path))
        assert {each.text for each in root.iterfind(f".//{name}")} == titles == {ODD, "مرحبا بالعالم"}


def test_an_entry_says_its_language_and_direction(feed):
    entries = etree.fromstring(feed("/feed/atom/")).findall(f"{ATOM}entry")
    by_language = {each.get("{http://www.w3.org/XML/1998/namespace}lang"): each for each in entries}
    assert set(by_language) == {"fr", "ar"}
    assert '<div lang="ar" dir="rtl">' in by_language["ar"].findtext(f"{ATOM}content")


@pytest.mark.parametrize("sign", ["\x00", "\x0b", "\x1f", "\x7f", "\x9f", "\ufffe", "\uffff", "\ud800"])
def test_no_sign_that_xml_does_not_know_gets_into_a_feed(sign):
    assert readable(f"A{sign}B\tC\n") == "AB\tC\n"


def test_a_headline_with_a_control_character_breaks_no_feed(reader):
    article = make_article()
    type(article).objects.filter(pk=article.pk).update(headline="The\x08Ferry", standfirst="\x0b")
    for path in ("/feed/", "/feed/atom/"):
        assert b"TheFerry" in etree.tostring(etree.fromstring(reader.get(path).content))
    assert reader.get("/feed/json/").json()["items"][0]["title"] == "TheFerry"


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ('<a href="/tags/a/" class="b">a</a>', '<a href="https://a.example/tags/a/">a</a>'),
        ('<a href="#quote-1">a</a>', '<a href="https://a.example/x/#quote-1">a</a>'),
        ('<a href="https://b.example/">a</a>', '<a href="https://b.example/">a</a>'),
        ('<q id="q1" data-person="x" cite="https://b.example/">a</q>', '<q cite="https://b.example/">a</q>'),
        ('<img src="/m.png" alt="a > b" loading="lazy">', '<img src="https://a.example/m.png" alt="a > b">'),
        ('<p>a class="b" href="/c/" 1 < 2</p>', '<p>a class="b" href="/c/" 1 < 2</p>'),
        ('<a class="quote-link" href="#q"></a>', ""),
        ('<p dir="rtl" lang="ar">a</p>', '<p dir="rtl" lang="ar">a</p>'),
    ],
)
def test_html_is_made_fit_for_elsewhere(html, told):
    assert for_elsewhere(html, "https://a.example/x/", lambda path: re.sub("^/", "https://a.example/", path)) == told
