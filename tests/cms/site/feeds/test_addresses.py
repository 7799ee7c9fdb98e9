"""Where feeds are found: their own addresses, those of other systems, the links in pages, and the page that lists them."""

import pytest
from django.test import override_settings
from lxml import etree, html

from people.models import Person
from tests.cms.site.feeds.magazine import FEEDS, make_full_article
from tests.factories import make_article, make_draft, make_person, make_section, make_series

pytestmark = pytest.mark.django_db


def alternates(reader, path):
    """Pairs of a title and an address: the feeds that a page names in its head."""
    root = html.fromstring(reader.get(path).content)
    links = root.xpath("//head/link[@rel='alternate']")
    return [(link.get("title"), link.get("href")) for link in links]


@pytest.mark.parametrize(
    ("guess", "address"),
    [
        *[
            (guess, "/feed/")
            for guess in ("/feed", "/feed.xml", "/feed/rss/", "/rss", "/rss/", "/rss.xml", "/index.xml")
        ],
        *[(guess, "/feed/atom/") for guess in ("/feed/atom", "/atom", "/atom.xml")],
        *[(guess, "/feed/json/") for guess in ("/feed/json", "/feed.json")],
        ("/feeds", "/feeds/"),
    ],
)
def test_what_other_systems_have_leads_to_ours_for_good(reader, guess, address):
    answer = reader.get(guess)
    assert (answer.status_code, answer["Location"]) == (301, address)


def test_a_former_address_of_a_section_leads_to_its_feed_of_today(reader):
    section = make_section("Politics")
    section.slug = "affairs"
    section.save()
    answer = reader.get("/sections/politics/feed/atom/")
    assert (answer.status_code, answer["Location"]) == (301, "/sections/affairs/feed/atom/")


def test_a_former_address_of_a_person_leads_to_the_feed_of_their_quotes(reader):
    person = make_person("Jane Roe")
    person.slug = "jane"
    person.save()
    assert reader.get("/people/jane-roe/said/feed/json/")["Location"] == "/people/jane/said/feed/json/"


@pytest.mark.parametrize(
    "path", ["/sections/none/feed/", "/people/none/feed/", "/people/none/said/feed/", "/feed/xml/", "/tags/none/feed/"]
)
def test_what_is_not_there_has_no_feed(reader, path):
    assert reader.get(path).status_code == 404


def test_a_tag_that_no_published_article_carries_has_no_feed(reader):
    make_draft(tags=("Ferries",))
    assert reader.get("/tags/ferries/feed/").status_code == 404


def test_feeds_are_only_read(reader):
    assert [reader.post(path).status_code for path in FEEDS] == [405] * 3


def test_every_page_names_the_feeds_of_the_site(reader):
    make_article()
    for path in ("/", "/articles/the-ferry-question/", "/feeds/", "/nothing/"):
        assert alternates(reader, path)[:3] == [
            ("Broadside", "/feed/"),
            ("Broadside (Atom)", "/feed/atom/"),
            ("Broadside (JSON Feed)", "/feed/json/"),
        ]


def test_a_page_names_its_own_feeds(reader):
    make_full_article()
    for path, title in {
        "/sections/politics/": "Politics",
        "/series/letters/": "Letters",
        "/tags/ferries/": "Ferries",
        "/people/ann-lee/": "Ann Lee",
        "/people/ann-lee/quotes/": "Ann Lee",
    }.items():
        page = path.removesuffix("quotes/")
        assert (f"{title} · Broadside", f"{page}feed/") in alternates(reader, path)
    assert ("Quotes from Ann Lee · Broadside", "/people/ann-lee/said/feed/") in alternates(reader, "/people/ann-lee/")
    assert ("Politics · Broadside", "/sections/politics/feed/") in alternates(reader, "/articles/the-ferry-question/")


def test_every_feed_that_a_page_names_is_there(reader):
    make_full_article()
    for path in ("/sections/politics/", "/series/letters/", "/tags/ferries/", "/people/ann-lee/", "/feeds/"):
        assert {reader.get(address).status_code for _, address in alternates(reader, path)} == {200}


def test_people_find_all_feeds_listed(reader):
    make_section("Politics")
    make_series("Letters without a letter")
    make_article(series=make_series("Letters").slug)
    make_person("Jane Roe", is_contributor=True)
    make_person("Ann Lee")
    page = html.fromstring(reader.get("/feeds/").content)
    names = page.xpath("//li[@class='feeds__feed']/span/descendant-or-self::*/text()")
    assert names == ["All articles", "Corrections", "Politics", "Letters", "Jane Roe"]
    assert {reader.get(each).status_code for each in page.xpath("//main//li//li/a/@href")} == {200}


def test_the_list_is_linked_from_the_foot_of_each_page(reader):
    assert html.fromstring(reader.get("/").content).xpath("//footer//a[@href='/feeds/']")


def test_the_list_takes_few_queries_however_long_it_is(reader, django_assert_max_num_queries):
    make_section()
    for number in range(5):
        make_person(f"Person {number}", is_contributor=True)
        make_article(f"Number {number}", series=make_series(f"Series {number}").slug)
    # What is due, sections, series, people, promos, and pages of the publication.
    with django_assert_max_num_queries(6):
        reader.get("/feeds/")


def test_a_browser_is_told_how_to_show_a_feed(reader):
    for path in FEEDS[:2]:
        document = etree.fromstring(reader.get(path).content)
        told = [(each.get("type"), each.get("href")) for each in document.itersiblings(preceding=True)]
        assert told == [("text/css", "/static/css/feed/feed.css"), ("text/xsl", "/feeds/style.xsl")]


@pytest.mark.parametrize("path", FEEDS[:2])
def test_the_style_sheet_makes_a_page_of_a_feed(reader, path):
    make_article("The Ferry Question", standfirst="Who pays & why?")
    style = reader.get("/feeds/style.xsl")
    assert style["Content-Type"] == "text/xsl; charset=utf-8"
    page = etree.XSLT(etree.fromstring(style.content))(etree.fromstring(reader.get(path).content))
    assert page.xpath("string(//h1/a)") == "Broadside"
    assert page.xpath("string(//li//a/@href)").endswith("/articles/the-ferry-question/")
    assert page.xpath("string(//li//h2)") == "The Ferry Question" and "Who pays & why?" in page.xpath("string(//li)")
    assert not page.xpath("//script | //style | //@style")


def test_a_feed_in_french_speaks_french(reader):
    make_full_article()
    with override_settings(LANGUAGE_CODE="fr"):
        item = reader.get("/feed/json/").json()["items"][0]
        assert "Rectificatif" in item["content_html"] and "4 mars 2026" in item["content_html"]
        assert "Ceci est un flux." in reader.get("/feeds/style.xsl").content.decode()


def test_a_person_of_another_script_has_a_feed(reader):
    person = Person.objects.create(name="نور", slug="نور")
    address = reader.get(f"{person.get_absolute_url()}feed/json/").json()["feed_url"]
    assert address.isascii() and address.endswith("/feed/json/")
