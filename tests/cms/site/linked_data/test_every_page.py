"""The linked data of every kind of page: read back, and held against schema.org's own vocabulary."""

import pytest
from django.test import Client

from articles.models import Article
from cms.site.registry import PAGES
from tests.cms.site.linked_data.reading import faults, graph_of, identifiers, node, references
from tests.cms.site.publication.factories import make_page
from tests.plumbing.page_cache.walking import Clock, settle_in

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def pages(rows_stay):
    """The HTML of two examples of each kind of page, by their paths."""
    with pytest.MonkeyPatch.context() as patch:
        Clock(patch)
        settle_in()
        paths = [path for page in PAGES for path in list(page.examples())[:4]]
        answers = {path: Client().get(path) for path in paths}
    return {
        path: answer.content.decode()
        for path, answer in answers.items()
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html")
    }


def test_every_page_speaks_schemas_words_and_refers_to_what_it_tells(pages):
    assert len(pages) > 8
    for path, page in pages.items():
        graph = graph_of(page)
        assert (path, [fault for each in graph for fault in faults(each)]) == (path, [])
        told = {identifier for each in graph for identifier in identifiers(each)}
        missing = {each for node in graph for each in references(node)} - told
        assert (path, missing) == (path, set())


def test_every_page_says_who_publishes_it_and_how_to_search_it(pages):
    for page in pages.values():
        publisher, website = node(page, "NewsMediaOrganization"), node(page, "WebSite")
        assert (publisher["name"], publisher["url"]) == ("Broadside", f"{SITE}/")
        assert publisher["logo"]["url"].endswith("/icon-512.png")
        assert website["publisher"] == {"@id": publisher["@id"]}
        action = website["potentialAction"]
        assert action["target"]["urlTemplate"] == f"{SITE}/search/?q={{search_term_string}}"
        assert action["query-input"] == "required name=search_term_string"


def test_every_page_but_the_front_page_says_where_it_stands(pages):
    for path, page in pages.items():
        trails = [each for each in graph_of(page) if each["@type"] == "BreadcrumbList"]
        assert bool(trails) == (path != "/")
        for trail in trails:
            places = trail["itemListElement"]
            assert [each["position"] for each in places] == list(range(1, len(places) + 1))
            assert (places[0]["name"], places[0]["item"]["@id"]) == ("Home", f"{SITE}/")
            assert f"{SITE}{path}".startswith(places[-1]["item"]["@id"].partition("?")[0])


def test_a_list_tells_its_articles_in_order(reader, pages):
    article = Article.objects.published().exclude(section=None).newest_first().first()
    page = pages[article.section.get_absolute_url()]
    listed = node(page, "CollectionPage")["mainEntity"]["itemListElement"]
    rows = Article.objects.published().in_section(article.section).newest_first()[: len(listed)]
    assert [(each["name"], each["url"]) for each in listed] == [
        (row.headline, f"{SITE}{row.get_absolute_url()}") for row in rows
    ]
    second = reader.get(article.section.get_absolute_url(), {"page": 2})
    if second.status_code == 200:
        assert node(second.content.decode(), "CollectionPage")["mainEntity"]["itemListElement"][0]["position"] == 3


def test_every_page_lets_pictures_be_shown_large(pages):
    for page in pages.values():
        assert '<meta name="robots" content="max-image-preview:large">' in page


def test_the_publication_names_the_pages_that_say_how_it_works(reader):
    make_page("How we correct", slug="how-we-correct", purpose="corrections")
    make_page("Hidden", purpose="ethics", is_public=False)
    make_page("Contact")
    publisher = node(reader.get("/archive/").content.decode(), "NewsMediaOrganization")
    assert publisher["correctionsPolicy"] == f"{SITE}/how-we-correct/"
    assert "ethicsPolicy" not in publisher
