"""On which pages a promo stands, and on which never."""

import pytest
from django.core.exceptions import ValidationError

from cms.promos.models import Promo
from cms.promos.models.reach import subject_of
from tests.factories import make_article, make_person, make_section, make_series
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


def reaches(*subject, **page):
    return {promo.name: promo.reach for promo in Promo.objects.for_page(subject_of(*subject, **page))}


def make_target(name):
    """A page's fact, and an article that has it."""
    if name == "sections":
        return (section := make_section("Culture")), make_article(section=section.slug)
    if name == "series":
        return (series := make_series()), make_article(series=series.slug)
    if name == "people":
        return (person := make_person("Jane Roe")), make_article(authors=[person])
    article = make_article(tags=("Ferries",))
    return article.tags.get(), article


NAMES = ["sections", "series", "people", "tags"]


@pytest.mark.parametrize("name", NAMES)
def test_a_promo_stands_where_its_target_fits_and_nowhere_else(name):
    target, article = make_target(name)
    getattr(make_promo("aimed"), name).add(target)
    assert (reaches(article), reaches(make_article("Another")), reaches()) == ({"aimed": "targeted"}, {}, {})


@pytest.mark.parametrize("name", NAMES)
def test_a_promo_is_kept_away_from_what_it_is_never_shown_with(name):
    target, article = make_target(name)
    getattr(make_promo("shy"), f"never_{name}").add(target)
    assert (reaches(article), reaches(make_article("Another"))) == ({}, {"shy": "general"})


def test_being_kept_away_is_stronger_than_being_named_by_the_article():
    target, article = make_target("tags")
    make_promo("shy", articles=[article]).never_tags.add(target)
    assert reaches(article) == {}


def test_a_promo_of_a_kind_of_articles_stands_with_these_alone():
    make_promo("for essays", kinds="|essay|letter|")
    assert reaches(make_article(kind="letter")) == {"for essays": "targeted"}
    assert (reaches(make_article("Another", kind="satire")), reaches()) == ({}, {})


def test_a_promo_is_kept_away_from_kinds_of_articles():
    make_promo("not in letters", never_kinds="|essay|letter|")
    assert (reaches(make_article(kind="letter")), reaches()) == ({}, {"not in letters": "general"})


def test_a_promo_is_kept_away_from_an_article():
    article = make_article()
    make_promo("shy").never_articles.add(article)
    assert reaches(article) == {}


def test_a_promo_of_a_person_stands_with_articles_that_mention_them():
    jane = make_person("Jane Roe")
    make_promo("aimed").people.add(jane)
    article = make_article(body='<p><a data-person="jane-roe" href="/people/jane-roe/">Jane Roe</a></p>')
    assert reaches(article) == {"aimed": "targeted"}


def test_a_promo_of_a_person_stands_on_their_page():
    jane, john = make_person("Jane Roe"), make_person("John Doe")
    make_promo("aimed").people.add(jane)
    assert (reaches(person=jane), reaches(person=john)) == ({"aimed": "targeted"}, {})


def test_a_promo_of_a_section_stands_on_its_page():
    politics, culture = make_section("Politics"), make_section("Culture")
    make_promo("aimed", sections=[politics])
    assert (reaches(section=politics), reaches(section=culture)) == ({"aimed": "targeted"}, {})


def test_an_article_without_promos_has_none():
    article = make_article(promo_free=True)
    make_promo(), make_promo(articles=[article])
    assert (reaches(article), len(reaches(make_article("Another")))) == ({}, 1)


def test_a_kind_that_there_is_not_is_refused():
    with pytest.raises(ValidationError, match="no such type"):
        make_promo(kinds="|circus|").full_clean()


def test_an_archived_promo_is_not_shown(django_assert_num_queries):
    promo = make_promo(archived_at="2026-01-01T00:00Z")
    assert promo not in Promo.objects.not_ended(promo.created_at)
