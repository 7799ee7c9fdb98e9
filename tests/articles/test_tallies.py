"""How many released articles carry a tag or are of a month, after everything that changes it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles import tallies, workflow
from articles.models import Article, Tallied, Tally
from tests.factories import make_article, make_document, make_draft
from tests.plumbing.page_cache.newsroom import VERBS
from tests.plumbing.page_cache.walking import Clock, attempt, settle_in

pytestmark = pytest.mark.django_db
NOVEMBER, MARCH = (datetime(2025, month, 3, 12, tzinfo=UTC) for month in (11, 3))


def counted():
    """Tallies above zero: months by their number, tags by their name."""
    return {tally.month or tally.tag.name: tally.number for tally in Tally.objects.filter(number__gt=0)}


def test_an_article_is_counted_when_it_is_published_and_no_longer_when_it_is_withdrawn():
    article = make_article(tags=("Ferries", "Tides"), at=NOVEMBER)
    make_article("Another", tags=("Ferries",), at=NOVEMBER)
    assert counted() == {202511: 2, "Ferries": 2, "Tides": 1}
    workflow.withdraw(article)
    assert counted() == {202511: 1, "Ferries": 1}


def test_a_draft_is_not_counted():
    make_draft(tags=("Ferries",))
    assert counted() == {}


def test_new_tags_and_another_date_are_counted_when_they_are_published():
    article = make_article(tags=("Ferries",), at=NOVEMBER)
    workflow.save(article, make_document(tags=("Tides",)))
    assert counted() == {202511: 1, "Ferries": 1}
    workflow.publish(article, at=MARCH)
    assert counted() == {202503: 1, "Tides": 1}


def test_what_is_scheduled_is_counted_and_taken_off_until_its_hour():
    hour = timezone.now() + timedelta(hours=1)
    workflow.schedule(make_draft(tags=("Ferries",)), at=hour)
    tag = Tally.objects.get(tag__name="Ferries")
    assert (tag.number, tallies.out_of_sight(timezone.now())["tag_id", tag.tag_id]) == (1, 1)
    assert tallies.out_of_sight(hour)["tag_id", tag.tag_id] == 0


def test_what_the_clock_withdraws_is_taken_off_at_its_hour_and_counted_out_by_the_release():
    article, hour = make_article(tags=("Ferries",)), timezone.now() + timedelta(hours=1)
    workflow.withdraw(article, at=hour)
    tag = Tally.objects.get(tag__name="Ferries")
    assert tallies.out_of_sight(hour)["tag_id", tag.tag_id] == 1
    workflow.release_due(hour)
    assert counted() == {} and tallies.out_of_sight(hour)["tag_id", tag.tag_id] == 0


def test_a_month_is_that_of_the_publications_clock(settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    make_article(at=datetime(2025, 10, 31, 20, tzinfo=UTC))
    assert counted() == {202511: 1}


def test_an_update_that_changes_neither_tags_nor_date_writes_no_tally(django_assert_max_num_queries):
    article = make_article(tags=("Ferries",))
    before = list(Tally.objects.values_list("pk", "number")), list(Tallied.objects.values())
    with django_assert_max_num_queries(3):
        tallies.write((article.pk,))
    assert (list(Tally.objects.values_list("pk", "number")), list(Tallied.objects.values())) == before


def test_reindex_mends_tallies():
    make_article(tags=("Ferries",), at=NOVEMBER)
    Tally.objects.update(number=7)
    call_command("reindex", verbosity=0)
    assert counted() == {202511: 1, "Ferries": 1}


def test_after_each_verb_of_the_newsroom_tallies_are_those_that_a_recount_would_find(monkeypatch):
    clock = Clock(monkeypatch)
    settle_in()
    for round_ in range(2):
        for verb in VERBS:
            attempt(verb, round_, 3 * round_ + 1)
            clock.pass_on(minutes=7)
            kept, found = both()
            assert (verb.__name__, kept) == (verb.__name__, found)


def both():
    """The tallies as they are kept, and as they follow from the articles as they are now."""
    kept = {key_of(tally): tally.number for tally in Tally.objects.filter(number__gt=0)}
    found = {}
    for row in tallies._to_be_tallied(tuple(Article.objects.values_list("pk", flat=True))).values():
        for key in row.keys:
            found[key] = found.get(key, 0) + 1
    return kept, found


def key_of(tally):
    return ("month", tally.month) if tally.month else ("tag_id", tally.tag_id)
