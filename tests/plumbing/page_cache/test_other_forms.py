"""A page that is there in another form: each form is kept once, and neither is ever given for the other."""

import pytest

from articles import workflow
from tests.factories import make_article

pytestmark = pytest.mark.django_db
PAGE, OTHER = "/articles/the-ferry-question/", "/articles/the-ferry-question.md"
MARKDOWN = {"HTTP_ACCEPT": "text/markdown, text/html;q=0.9"}
BROWSERS = ["text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "text/html", ""]


@pytest.fixture(autouse=True)
def article(db):
    return make_article()


def test_who_asks_for_the_other_form_gets_it_at_the_address_of_the_page(site):
    answer = site.get(PAGE, **MARKDOWN)
    assert answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert answer.headers["Content-Location"] == OTHER and answer.body == site.get(OTHER).body
    assert answer.headers["Vary"] == "Accept-Encoding, Accept" and answer.headers["Cache-Control"].startswith("private")


def test_each_form_is_rendered_once_whatever_readers_accept(site):
    for accept in [*BROWSERS, *BROWSERS]:
        assert site.get(PAGE, HTTP_ACCEPT=accept).headers["Content-Type"].startswith("text/html")
        assert site.get(PAGE, **MARKDOWN).headers["Content-Type"].startswith("text/markdown")
    assert site.rendered == [PAGE, OTHER] and len(site.cache.pages) == 2


def test_the_page_says_that_it_is_there_in_another_form(site):
    assert site.get(PAGE).headers["Vary"] == "Accept-Encoding, Accept"
    assert site.get(OTHER).headers["Vary"] == site.get("/").headers["Vary"] == "Accept-Encoding"


def test_caches_that_are_purged_keep_one_copy_of_the_page_and_none_of_the_other_form(site, settings):
    settings.CDN_PURGE = ["varnish:http://127.0.0.1:1/"]
    page, other = site.get(PAGE), site.get(PAGE, **MARKDOWN)
    assert page.headers["Vary"] == "Accept-Encoding" and "s-maxage" in page.headers["Cache-Control"]
    assert other.headers["Cache-Control"] == "private, max-age=0, must-revalidate"


def test_who_has_the_other_form_already_is_told_so(site):
    known = site.get(PAGE, **MARKDOWN).headers["ETag"]
    assert site.get(PAGE, HTTP_IF_NONE_MATCH=known, **MARKDOWN).status == 304
    assert site.get(PAGE, HTTP_IF_NONE_MATCH=known).status == 200


def test_both_forms_are_forgotten_with_a_correction(site, article):
    workflow.correct(article, text="It is green.")
    for said in ({}, MARKDOWN):
        assert site.forgets(PAGE, lambda: workflow.correct(article, text="It is blue."), **said)
        assert b"It is blue." in site.get(PAGE, **said).body


def test_a_former_address_leads_to_the_same_form(site, article):
    workflow.publish(workflow.save(article, article.document, slug="ferries").article)
    answer = site.get(PAGE, **MARKDOWN)
    assert (answer.status, answer.headers["Location"]) == (301, "/articles/ferries.md")


def test_other_pages_have_no_other_form(site):
    assert site.get("/", **MARKDOWN).headers["Content-Type"].startswith("text/html")
    assert site.get("/articles/nothing/", **MARKDOWN).status == 404
    assert site.get("/articles/\xff/", **MARKDOWN).status == 404


def test_an_address_of_another_script_is_found(site, settings):
    settings.ADDRESSES = "unicode"
    path = make_article("Почему молчат").get_absolute_url()
    asked = "/articles/почему-молчат/".encode().decode("latin-1")
    answer = site.get(asked, **MARKDOWN)
    assert (answer.status, answer.headers["Content-Location"]) == (200, f"{path.rstrip('/')}.md")
