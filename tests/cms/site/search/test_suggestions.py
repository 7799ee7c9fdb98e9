"""What the box suggests while somebody types."""

import pytest

from articles import workflow
from tests.factories import make_article, make_draft, make_person, make_section

pytestmark = pytest.mark.django_db


def suggested(reader, typed):
    return [(each["kind"], each["text"]) for each in reader.get("/search.json", {"q": typed}).json()["suggestions"]]


def test_a_headline_is_suggested_while_its_word_is_typed(reader):
    make_article("The sluice at night")
    assert suggested(reader, "slui") == [("article", "The sluice at night")]


def test_a_word_whose_stem_begins_otherwise_is_found_by_its_beginning(reader):
    make_article("Happiness")
    assert suggested(reader, "happine") == [("article", "Happiness")]


def test_people_tags_and_sections_are_suggested(reader):
    make_section("Rivers")
    make_article("A text", authors=[make_person("Ri Roe")], tags=("Rivers and locks",), section="rivers")
    assert suggested(reader, "ri") == [("person", "Ri Roe"), ("tag", "Rivers and locks"), ("section", "Rivers")]


def test_nothing_unpublished_is_suggested(reader):
    make_draft("The sluice", authors=[make_person("Sluice Roe")], tags=("Sluices",))
    workflow.withdraw(make_article("The old sluice", authors=[make_person("Slu Doe")], tags=("Slugs",)))
    assert suggested(reader, "slu") == []


def test_a_suggestion_says_where_it_leads(reader):
    make_article("The sluice", authors=[make_person("Jane Roe")])
    assert reader.get("/search.json", {"q": "sluice"}).json() == {
        "query": "sluice",
        "suggestions": [
            {"kind": "article", "text": "The sluice", "detail": "Jane Roe", "address": "/articles/the-sluice/"}
        ],
    }


@pytest.mark.parametrize("typed", ["", "s", '"', "-", "-slu", '"the slu', "*", "😀"])
def test_any_input_is_answered(reader, typed):
    make_article("The sluice")
    assert reader.get("/search.json", {"q": typed}).status_code == 200
