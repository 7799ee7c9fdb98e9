"""Which articles are read most: worked out once a minute at most, shown where it says something."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import MostRead, ReadingCount
from articles.readership import most_read
from articles.readership.counting import reading_counts
from plumbing.database.gathered_counts import gathering
from tests.factories import make_article, make_section

pytestmark = pytest.mark.django_db
NOON = datetime(2025, 11, 29, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def make_read(headline, readings, days_ago=0, **facts):
    article = make_article(headline, at=NOON - timedelta(days=60), **facts)
    read(article, readings, days_ago)
    return article


def read(article, readings, days_ago=0):
    day = NOON.date() - timedelta(days=days_ago)
    ReadingCount.objects.update_or_create(article=article, day=day, defaults={"half_read": readings})


def places(period, section=None):
    rows = MostRead.objects.filter(period=period, section=section).order_by("place")
    return [row.article.headline for row in rows]


@pytest.fixture
def three():
    return [make_read("Third", 10), make_read("First", 30), make_read("Second", 20)]


def test_the_most_read_come_first(three):
    assert most_read.update(NOON)
    assert places("day") == places("week") == ["First", "Second", "Third"]


def test_of_equals_the_newer_comes_first():
    for headline in ("Oldest", "Newer", "Newest"):
        make_read(headline, 10)
    most_read.update(NOON)
    assert places("day") == ["Newest", "Newer", "Oldest"]


def test_a_week_reaches_farther_back_than_a_day(three):
    read(three[0], 1_000, days_ago=6)
    most_read.update(NOON)
    assert places("day")[0] == "First" and places("week")[0] == "Third"


def test_of_yesterday_that_part_counts_which_lies_within_the_last_24_hours(three):
    """At noon half of yesterday's readings are from its second half."""
    read(three[0], 30, days_ago=1)
    most_read.update(NOON)
    assert places("day") == ["First", "Third", "Second"]
    assert dict(most_read.ranked(most_read.readings(NOON), "day"))[three[0].pk] == pytest.approx(25)


def test_a_section_has_a_list_of_its_own(three):
    section = make_section("Water")
    for number in range(3):
        make_read(f"Sluice {number}", 10 + number, section="water")
    most_read.update(NOON)
    assert places("day", section) == ["Sluice 2", "Sluice 1", "Sluice 0"]
    assert len(places("day")) == most_read.SHOWN


def test_what_few_have_read_is_in_no_list(three):
    make_read("Fourth", most_read.LEAST - 1)
    most_read.update(NOON)
    assert "Fourth" not in places("day")


def test_a_list_of_too_few_articles_is_none(three):
    read(three[0], 0)
    most_read.update(NOON)
    assert places("day") == []


def test_what_has_been_withdrawn_is_in_no_list(three):
    make_read("Fourth", 15)
    workflow.withdraw(three[1])
    most_read.update(NOON)
    assert places("day") == ["Second", "Fourth", "Third"]


def test_they_are_worked_out_once_a_minute_at_most(three):
    most_read.update(NOON)
    read(three[0], 100)
    most_read.update(NOON + MINUTE / 2)
    assert places("day")[0] == "First"
    most_read.update(NOON + MINUTE)
    assert places("day")[0] == "Third"


def test_a_clock_that_was_set_back_stops_nothing(three):
    most_read.update(NOON + timedelta(days=300))
    assert most_read.update(NOON)


def test_lists_that_stay_the_same_are_not_written(three):
    most_read.update(NOON)
    before = list(MostRead.objects.values_list("pk", flat=True))
    read(three[1], 31)
    assert not most_read.update(NOON + MINUTE)
    assert list(MostRead.objects.values_list("pk", flat=True)) == before


def test_an_article_leaves_the_list_when_its_readers_have_gone(three):
    most_read.update(NOON)
    most_read.update(NOON + timedelta(days=9))
    assert not MostRead.objects.exists()


def test_writing_counts_brings_the_lists_up_to_date(monkeypatch):
    monkeypatch.setattr(most_read, "turns", most_read.Turns())
    for number in range(3):
        article = make_article(f"Article {number}")
        for _ in range(most_read.LEAST):
            reading_counts.add((article.pk, timezone.localdate()), "half_read")
    gathering.write()
    assert places("day") == ["Article 2", "Article 1", "Article 0"]


def test_a_process_asks_for_its_turn_once_a_minute():
    now = [0.0]
    turns = most_read.Turns(clock=lambda: now[0])
    assert [turns.take(), turns.take()] == [True, False]
    now[0] = 60.0
    assert turns.take()


def test_the_front_page_and_the_section_show_them(client):
    make_section("Water")
    for number in range(3):
        make_read(f"Sluice {number}", 10 + number, section="water")
    most_read.update(NOON)
    for page in ("/", "/sections/water/"):
        text = client.get(page).content.decode()
        assert text.index('id="most-read"') < text.index("Last 24 hours") < text.index("Last 7 days")
        assert "Sluice 2" in text[text.index("Last 24 hours") :]


def test_a_withdrawn_article_leaves_the_page_at_once(client, three):
    most_read.update(NOON)
    workflow.withdraw(three[1])
    assert "First" not in client.get("/").content.decode()


def test_where_there_is_too_little_nothing_is_shown(client):
    make_article()
    assert "most-read" not in client.get("/").content.decode()
