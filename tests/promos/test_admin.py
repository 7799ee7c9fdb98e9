"""Promos in the admin."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.promos.models import AirDate, Promo, PromoCount
from cms.promos.page import PagePromos
from tests.factories import make_article
from tests.promos.factories import make_promo, put_on_air

LIST = "admin:promos_promo_changelist"
ADD = "admin:promos_promo_add"

FORMSETS = ("variants", "air_times", "air_dates", "air_breaks")

pytestmark = pytest.mark.django_db


def form(**facts):
    counts = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}
    formsets = {f"{name}-{key}": value for name in FORMSETS for key, value in counts.items()}
    variant = {"variants-TOTAL_FORMS": 1, "variants-0-title": "The Ferry Hour", "variants-0-name": "first"}
    promo = {"name": "The Ferry Hour", "slug": "ferry-hour", "kind": "show", "priority": 0, "is_active": "on"}
    choices = {"frequency": "always", "audience": "everyone", "pages_between": 5, "variants-0-weight": 1}
    return formsets | variant | {"shows_end": "on"} | promo | choices | facts


def shown(client, **query):
    return client.get(reverse(LIST), query).content.decode()


def queries_of_the_list(client):
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(LIST))
    return len(queries)


def test_an_editor_makes_a_show_with_its_hour(editor_client):
    air = {"day": "mon", "time": "16:00", "zone": "America/New_York"}
    facts = {f"air_times-0-{name}": value for name, value in air.items()} | {"air_times-TOTAL_FORMS": 1}
    editor_client.post(reverse(ADD), form(**facts))
    assert Promo.objects.get().schedule_label == "Monday 4/3c"


def test_a_promo_without_a_place_is_refused_with_a_sentence(editor_client):
    answer = editor_client.post(reverse(ADD), form(shows_end=""))
    assert "Choose at least one place where the promo is shown." in answer.content.decode()


def test_a_promo_that_ends_before_it_starts_is_refused_with_a_sentence(editor_client):
    dates = {"starts_at": "2026-11-24T12:00", "ends_at": "2026-11-23T12:00"}
    answer = editor_client.post(reverse(ADD), form(**dates))
    assert "The promo would end before it starts." in answer.content.decode()


def test_a_promo_without_words_is_refused_with_a_sentence(editor_client):
    answer = editor_client.post(reverse(ADD), form(**{"variants-0-title": ""}))
    assert "Write a title or a text." in answer.content.decode()


@pytest.mark.parametrize(
    ("facts", "state"),
    [({}, "running"), ({"is_active": False}, "off")],
)
def test_the_list_answers_what_is_running_and_what_is_off(editor_client, facts, state):
    make_promo("Wanted", **facts)
    make_promo("Unwanted", is_active=not facts.get("is_active", True))
    page = shown(editor_client, state=state)
    assert "Wanted" in page
    assert "Unwanted" not in page


@pytest.mark.parametrize(
    ("window", "state"),
    [((-2, -1), "ended"), ((-1, 1), "ending_soon"), ((1, 2), "to_come")],
)
def test_the_list_answers_what_the_dates_say(editor_client, window, state):
    now, [starts, ends] = timezone.now(), (timedelta(days=day) for day in window)
    make_promo("Wanted", starts_at=now + starts, ends_at=now + ends)
    make_promo("Without dates")
    page = shown(editor_client, state=state)
    assert "Wanted" in page
    assert "Without dates" not in page


def test_the_list_shows_when_a_show_is_on(editor_client):
    put_on_air(make_promo())
    assert "Mon–Fri 16:00 Eastern" in shown(editor_client)


def test_the_list_asks_as_much_for_ten_promos_as_for_one(editor_client):
    article = make_article()
    put_on_air(make_promo(articles=[article]))
    for_one = queries_of_the_list(editor_client)
    for number in range(9):
        put_on_air(make_promo(f"Show {number}", articles=[article]))
    assert queries_of_the_list(editor_client) == for_one


def test_the_window_is_meant_by_the_clocks_of_its_zone(editor_client):
    dates = {"zone": "America/New_York", "starts_at": "2026-12-01T09:00"}
    editor_client.post(reverse(ADD), form(**dates))
    promo = Promo.objects.get()
    assert promo.starts_at == datetime(2026, 12, 1, 14, tzinfo=UTC)
    page = editor_client.get(reverse("admin:promos_promo_change", args=[promo.pk])).content.decode()
    assert 'name="starts_at" value="2026-12-01T09:00"' in page


def test_an_event_has_its_dates_by_the_clocks_of_their_zone(editor_client):
    date = {"zone": "Asia/Tokyo", "starts_at": "2026-12-01T09:00"}
    date |= {"ends_at": "2026-12-02T18:00"}
    facts = {f"air_dates-0-{name}": value for name, value in date.items()} | {"air_dates-TOTAL_FORMS": 1}
    editor_client.post(reverse(ADD), form(kind="event", **facts))
    assert Promo.objects.get().air_dates.get().ends_at == datetime(2026, 12, 2, 9, tzinfo=UTC)


def test_a_promo_is_aimed_at_types_of_articles(editor_client):
    editor_client.post(reverse(ADD), form(kinds=["essay", "letter"], never_kinds=["satire"]))
    promo = Promo.objects.get()
    assert (promo.kinds, promo.never_kinds) == ("|essay|letter|", "|satire|")


def test_a_stranger_sees_no_promos(stranger_client):
    assert stranger_client.get(reverse(LIST)).status_code == 302


def test_a_window_in_an_hour_that_the_clock_skips_is_refused_with_what_to_choose(editor_client, settings):
    settings.TIME_ZONE = "Europe/London"
    answer = editor_client.post(reverse(ADD), form(starts_at="2027-03-28T01:30"))
    assert "01:30 does not exist. Choose 02:30" in answer.content.decode()


def test_a_window_in_an_hour_that_the_clock_of_its_zone_skips_is_refused_too(editor_client):
    answer = editor_client.post(reverse(ADD), form(zone="America/New_York", starts_at="2027-03-14T02:30"))
    assert "02:30 does not exist. Choose 03:30" in answer.content.decode()


@pytest.mark.parametrize(("zone", "hour"), [("Asia/Tokyo", 0), ("Europe/London", 9)])
def test_a_date_is_saved_again_by_the_clocks_of_the_zone_that_the_form_names(editor_client, zone, hour):
    promo, start = make_promo(kind="event"), datetime(2026, 12, 1, tzinfo=UTC)
    row = AirDate.objects.create(promo=promo, starts_at=start, ends_at=start + timedelta(hours=2), zone="Asia/Tokyo")
    address = reverse("admin:promos_promo_change", args=[promo.pk])
    page = editor_client.get(address).content.decode()
    assert 'name="air_dates-0-starts_at" value="2026-12-01T09:00"' in page
    date = {"id": row.pk, "promo": promo.pk, "zone": zone, "starts_at": "2026-12-01T09:00"}
    date |= {"ends_at": "2026-12-01T11:00"}
    facts = {f"air_dates-0-{name}": value for name, value in date.items()}
    counts = {"air_dates-TOTAL_FORMS": 1, "air_dates-INITIAL_FORMS": 1}
    editor_client.post(address, form(kind="event", **facts, **counts, **{"variants-0-name": "another"}))
    row.refresh_from_db()
    assert (row.zone, row.starts_at.hour) == (zone, hour)


def wordings(*rows, initial=0):
    """The fields of these wordings, each a dict."""
    counts = {"variants-TOTAL_FORMS": len(rows), "variants-INITIAL_FORMS": initial}
    defaults = {"title": "The Ferry Hour", "weight": 1}
    return counts | {
        f"variants-{at}-{name}": value for at, row in enumerate(rows) for name, value in (defaults | row).items()
    }


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ({"name": "a"}, {"name": "a"}, "Another wording has this name already."),
        ({"name": "a", "is_control": "on"}, {"name": "b", "is_control": "on"}, "Only one wording can be the control."),
    ],
)
def test_wordings_that_cannot_stand_together_are_refused_with_a_sentence(editor_client, first, second, sentence):
    answer = editor_client.post(reverse(ADD), form(**wordings(first, second)))
    assert (sentence in answer.content.decode(), Promo.objects.exists()) == (True, False)


def test_a_wording_that_was_counted_leaves_the_form_and_the_pages_and_its_link_leads_on(editor_client):
    promo = make_promo(slug="ferry-hour")
    gone = promo.variants.get()
    promo.variants.update(title="Gone by then")
    PromoCount.objects.create(variant=gone, day=timezone.localdate(), placement="end", seen=7)
    rows = {"id": gone.pk, "promo": promo.pk, "name": gone.name, "DELETE": "on"}, {"name": gone.name, "title": "Anew"}
    editor_client.post(reverse("admin:promos_promo_change", args=[promo.pk]), form(**wordings(*rows, initial=1)))
    page = editor_client.get(reverse("admin:promos_promo_change", args=[promo.pk])).content.decode()
    assert ("Anew" in page, "Gone by then" in page) == (True, False)
    assert [row.variant_title for row, _ in PagePromos().take("end")] == ["Anew"]
    assert editor_client.get(f"/go/{promo.pk}/{gone.pk}/end/").status_code == 302
    assert PromoCount.objects.get().seen == 7


def test_an_address_stands_in_one_field_with_the_way_there(editor_client):
    promo = make_promo()
    page = editor_client.get(reverse("admin:promos_promo_change", args=[promo.pk])).content.decode()
    assert ("Currently:" in page, 'href="https://shows.example/ferry" target="_blank"' in page) == (False, True)
