"""The calendar of promos."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from cms.promos.admin.windows import WIDTH, bar_of, later, month_from, within
from tests.promos.factories import make_promo

START, END = datetime(2026, 12, 1, tzinfo=UTC), datetime(2027, 3, 1, tzinfo=UTC)
CALENDAR = "admin:promos_promo_calendar"


def page(client, month="202612"):
    return client.get(reverse(CALENDAR), {"from": month}).content.decode()


@pytest.mark.django_db
def test_those_are_shown_whose_time_meets_the_quarter_the_earliest_first():
    second = make_promo(starts_at=datetime(2027, 2, 1, tzinfo=UTC))
    first = make_promo(ends_at=datetime(2026, 12, 2, tzinfo=UTC))
    make_promo(ends_at=START), make_promo(starts_at=END), make_promo(is_active=False), make_promo(archived_at=START)
    assert list(within(START, END)) == [first, second]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("window", "bar"),
    [
        ({}, (0, WIDTH)),
        ({"starts_at": datetime(2026, 12, 31, tzinfo=UTC), "ends_at": datetime(2027, 1, 30, tzinfo=UTC)}, (300, 300)),
        ({"starts_at": datetime(2020, 1, 1, tzinfo=UTC), "ends_at": datetime(2027, 1, 30, tzinfo=UTC)}, (0, 600)),
        ({"starts_at": START, "ends_at": datetime(2026, 12, 1, 1, tzinfo=UTC)}, (0, 2)),
    ],
)
def test_a_bar_is_as_long_as_its_window_within_the_quarter(window, bar):
    drawn = bar_of(make_promo(**window), START, END, START)
    assert (drawn.begins, drawn.length) == bar


@pytest.mark.parametrize(
    ("words", "month"), [("202612", 202612), ("202613", None), ("2026", None), ("²", None), ("", None)]
)
def test_a_month_is_read_from_an_address(words, month):
    assert month_from(words) == month


@pytest.mark.parametrize(("month", "number", "other"), [(202611, 3, 202702), (202701, -3, 202610), (202612, 1, 202701)])
def test_months_go_on_over_the_year(month, number, other):
    assert later(month, number) == other


@pytest.mark.django_db
def test_an_editor_sees_promos_and_months_and_turns_the_pages(editor_client):
    make_promo("Winter", starts_at=datetime(2026, 12, 5, 9, tzinfo=UTC))
    shown = page(editor_client)
    assert "Winter" in shown and "January 2027" in shown and "From 5 December 2026" in shown
    assert "?from=202609" in shown and "?from=202703" in shown


@pytest.mark.django_db
def test_a_quarter_without_promos_says_so(editor_client):
    make_promo("Winter", starts_at=datetime(2026, 12, 5, 9, tzinfo=UTC))
    assert "No promo is shown in these months." in page(editor_client, "202001")


@pytest.mark.django_db
@pytest.mark.parametrize("month", ["190001", "999812"])
def test_the_ends_of_time_have_a_calendar_too(editor_client, month):
    assert editor_client.get(reverse(CALENDAR), {"from": month}).status_code == 200


@pytest.mark.django_db
def test_who_may_not_see_promos_sees_no_calendar(writer_client):
    assert writer_client.get(reverse(CALENDAR)).status_code == 403
