"""A kept redirect serves everybody who follows it, each with a query of their own."""

import pytest

from articles import workflow
from articles.models import Tag
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article(tags=("Ferries",))


@pytest.mark.parametrize("query", ["utm_source=letter", "utm_source=post&q=caf%C3%A9", "a=1&a=2"])
def test_a_kept_redirect_keeps_the_query_of_whoever_follows_it(site, article, query):
    workflow.rename(article, "the-bridge-question")
    leads_to = "/articles/the-bridge-question/"
    answers = [site.get("/articles/the-ferry-question/", query=asked) for asked in ("", query)]
    assert [answer.headers["Location"] for answer in answers] == [leads_to, f"{leads_to}?{query}"]
    assert site.rendered == ["/articles/the-ferry-question/"]


def test_a_kept_redirect_repeats_no_parameter_that_the_page_knows(site, article):
    Tag.objects.get().rename("Boats")
    for _ in range(2):
        moved = site.get("/tags/ferries/", query="utm_source=letter&page=2").headers["Location"]
        assert moved == "/tags/boats/?page=2&utm_source=letter"


def test_a_kept_redirect_to_the_first_page_keeps_what_the_page_does_not_know_and_leads_round_in_no_circle(site):
    make_section()
    for _ in range(2):
        moved = site.get("/sections/politics/", query="utm_source=letter&page=1").headers["Location"]
        assert moved == "/sections/politics/?utm_source=letter"
    assert site.get("/sections/politics/", query="utm_source=letter").status == 200
