"""The index rows bear the moment of their article, and it is used for nothing but the order of lists."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.db import transaction
from django.utils import timezone

from articles import indexing, workflow
from articles.models import Article, Tag, Tagging
from tests.factories import make_article, make_draft, make_person
from tests.plumbing.page_cache.newsroom import VERBS
from tests.plumbing.page_cache.walking import REFUSALS

pytestmark = pytest.mark.django_db
BODY = '<p>So says <a data-person="jane-roe">Jane Roe</a>: <q data-person="jane-roe">{}</q>.</p>'
COMING = timedelta(hours=1)


@pytest.fixture
def newsroom():
    """An article in every state that has index rows, and one that has lost its date."""
    facts = {"authors": [make_person("Jane Roe")], "tags": ("Ferries",)}
    make_article("Published", body=BODY.format("now"), **facts)
    workflow.withdraw(make_article("Withdrawn", body=BODY.format("no more"), **facts))
    schedule(make_draft("Scheduled", body=BODY.format("later"), **facts))
    workflow.withdraw(schedule(make_draft("Called back", body=BODY.format("perhaps"), **facts)))


def schedule(draft):
    return workflow.schedule(draft, at=timezone.now() + COMING)


def rows_with_another_moment():
    found = []
    for model in indexing.DATED:
        moment_of_article = f"{indexing.article_of(model)}__published_at"
        moments = model.objects.values_list("published_at", moment_of_article)
        found += [(model.__name__, ours, theirs) for ours, theirs in moments if ours != theirs]
    return found


def spoil():
    for model in indexing.DATED:
        assert model.objects.update(published_at=timezone.now()) >= 4


@pytest.mark.usefixtures("newsroom")
def test_after_every_verb_the_index_rows_bear_the_moment_of_their_article():
    for verb in VERBS:
        with transaction.atomic():
            assert list(wrong_moments_after(verb)) == []
            # Each begins with the newsroom as it was.
            transaction.set_rollback(True)


def wrong_moments_after(verb):
    for number in range(8):
        try:
            with transaction.atomic():
                verb(number, 3 * number + 1)
        except REFUSALS:
            continue
        if found := rows_with_another_moment():
            yield verb.__name__, number, found


@pytest.mark.usefixtures("newsroom")
def test_reindexing_repairs_the_moments():
    spoil()
    for article in Article.objects.all():
        indexing.reindex(article)
    assert rows_with_another_moment() == []


@pytest.mark.usefixtures("newsroom")
def test_the_migration_gives_a_moment_to_the_rows_that_are_there():
    spoil()
    import_module("articles.migrations.0002_moments_of_index_rows").copy_moments(apps, None)
    assert rows_with_another_moment() == []


@pytest.mark.usefixtures("newsroom")
def test_whether_readers_see_an_article_is_asked_of_the_article_alone():
    Tagging.objects.update(published_at=timezone.now())
    tagged = Article.objects.published().with_tag(Tag.objects.get(slug="ferries"))
    assert [article.headline for article in tagged] == ["Published"]
    Tagging.objects.update(published_at=None)
    assert [article.headline for article in tagged.all()] == ["Published"]
