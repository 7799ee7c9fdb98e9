"""What is typed finds what an editor would expect first, in the demonstration magazine, and nothing that is not published."""

import tomllib
from itertools import count
from pathlib import Path

import pytest
from django.contrib.auth.models import User

from articles.models import Article
from cms.demo import filling
from tests.articles.search.asking import answer_to
from tests.articles.search.expected import EXPECTED, GROUPS, UNPUBLISHED
from tests.factories import picture_bytes

FIRST, AMONG_THREE = 0.9, 0.98
# By kind: what is typed, and the articles of which an editor expects any first.
SAMPLES = tomllib.loads(Path("tests/samples/search/demo.toml").read_text(encoding="utf-8"))
TYPED = {typed: slugs for queries in SAMPLES.values() for typed, slugs in queries.items() if slugs}


@pytest.fixture(scope="module")
def printed(rows_stay):
    """The demonstration magazine, put into the database once for all tests here, with small pictures for its real ones."""
    with pytest.MonkeyPatch.context() as patch:
        shades = count()
        patch.setattr(filling, "scene_file", lambda section, scene: picture_bytes(shade=next(shades)))
        patch.setattr(filling, "portrait_file", lambda slug, **face: picture_bytes(shade=next(shades)))
        filling.fill(User.objects.create_user("editor"), str)


@pytest.fixture
def magazine(printed, db):
    """The same for a test."""


def slugs_found(typed):
    hits = answer_to(typed).found.hits
    slugs = dict(Article.objects.values_list("pk", "slug"))
    return [slugs[hit.article] for hit in hits]


def missed(most):
    found = {typed: slugs_found(typed)[:most] for typed, _ in EXPECTED}
    return [(typed, found[typed]) for typed, slug in EXPECTED if slug not in found[typed]]


def test_the_article_that_an_editor_expects_comes_first(magazine):
    assert len(missed(1)) <= (1 - FIRST) * len(EXPECTED), missed(1)


def test_the_article_that_an_editor_expects_is_among_the_first_three(magazine):
    assert len(missed(3)) <= (1 - AMONG_THREE) * len(EXPECTED), missed(3)


def test_queries_written_before_the_ranking_was_read_find_what_was_expected(magazine):
    found = {typed: slugs_found(typed) for typed in TYPED}
    not_first = [(typed, found[typed][:3]) for typed, slugs in TYPED.items() if not set(found[typed][:1]) & set(slugs)]
    not_among_three = [typed for typed, slugs in TYPED.items() if not set(slugs) & set(found[typed][:3])]
    assert len(not_first) <= (1 - FIRST) * len(TYPED), not_first
    assert len(not_among_three) <= (1 - AMONG_THREE) * len(TYPED), not_among_three


def test_what_only_unpublished_articles_say_is_said_to_stand_nowhere(magazine):
    for typed in SAMPLES["unpublished"]:
        answer = answer_to(typed)
        assert answer.is_any or not answer.found.hits, typed


def test_nothing_that_nobody_has_published_is_found(magazine):
    published = set(Article.objects.published().values_list("slug", flat=True))
    found = {
        slug
        for typed in (*UNPUBLISHED, *dict(EXPECTED), *TYPED, *SAMPLES["unpublished"])
        for slug in slugs_found(typed)
    }
    assert found == published


@pytest.mark.parametrize("typed", ["weathercock", "Oduya", "reshuffle"])
def test_words_that_only_unpublished_articles_hold_lead_nowhere(typed, magazine):
    answer = answer_to(typed)
    assert (answer.found.number, answer.corrected, answer.suggested) == (0, "", "")


def test_there_are_sixty_queries_of_every_sort():
    assert len(EXPECTED) >= 60
    assert min(len(group) for group in GROUPS.values()) >= 5
