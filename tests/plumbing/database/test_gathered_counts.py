"""Counts are gathered in memory and added to rows together."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from cms.promos.counting import promo_counts
from cms.promos.models import PromoCount
from plumbing.database import gathered_counts
from plumbing.database.added_counts import ROWS_A_STATEMENT, add_counts
from plumbing.database.gathered_counts import Gathering, gathering
from tests.promos.factories import make_promo, make_variant

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 29)
UNIQUE = ("variant", "day", "placement")


@pytest.fixture
def variant():
    return make_promo().variants.get()


def writes(context):
    return [each["sql"] for each in context.captured_queries if each["sql"].startswith("INSERT")]


def test_many_counts_of_many_rows_are_one_statement(variant):
    for day in range(10):
        for _ in range(7):
            promo_counts.add((variant.pk, TODAY - timedelta(days=day), "end"), "seen")
    with CaptureQueriesContext(connection) as context:
        gathering.write()
    assert len(writes(context)) == 1
    assert set(PromoCount.objects.values_list("seen", flat=True)) == {7} and PromoCount.objects.count() == 10


def test_nothing_counted_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert gathering.write()


def test_counts_are_added_to_those_that_are_there(variant):
    PromoCount.objects.create(variant=variant, day=TODAY, placement="end", seen=5, clicked=1)
    add_counts(PromoCount, UNIQUE, {(variant.pk, TODAY, "end"): {"seen": 3, "dismissed": 2}})
    count = PromoCount.objects.get()
    assert (count.seen, count.clicked, count.dismissed) == (8, 1, 2)


def test_more_rows_than_a_statement_takes_are_all_added(variant):
    days = range(ROWS_A_STATEMENT + 1)
    add_counts(PromoCount, UNIQUE, {(variant.pk, TODAY - timedelta(days=day), "end"): {"seen": 1} for day in days})
    assert PromoCount.objects.count() == len(days)


def test_counts_of_what_is_gone_are_dropped_and_the_others_written(variant):
    other = make_variant(variant.promo, name="other")
    promo_counts.add((variant.pk, TODAY, "end"), "seen")
    promo_counts.add((other.pk, TODAY, "end"), "seen")
    other.delete()
    assert gathering.write() and PromoCount.objects.get().variant == variant


def test_what_the_database_refuses_is_kept_for_the_next_time(variant, monkeypatch, caplog):
    def fails(*arguments):
        raise DatabaseError("The disk is full.")

    promo_counts.add((variant.pk, TODAY, "end"), "seen")
    with monkeypatch.context() as patch:
        patch.setattr(gathered_counts, "add_counts", fails)
        assert not gathering.write() and "kept for the next time" in caplog.text
    promo_counts.add((variant.pk, TODAY, "end"), "seen")
    assert gathering.write() and PromoCount.objects.get().seen == 2


def test_memory_is_bounded(monkeypatch):
    monkeypatch.setattr(gathered_counts, "MOST_ROWS", 3)
    gathered = Gathering()
    for key in range(10):
        gathered.add(promo_counts, (key, TODAY, "end"), "seen")
    assert len(gathered.take()[promo_counts]) == 3


def test_old_days_are_pruned(variant):
    for day in (TODAY, TODAY - timedelta(days=1)):
        PromoCount.objects.create(variant=variant, day=day, placement="end")
    assert promo_counts.prune(TODAY, dry_run=True) == 1 and PromoCount.objects.count() == 2
    assert promo_counts.prune(TODAY) == 1 and PromoCount.objects.get().day == TODAY
