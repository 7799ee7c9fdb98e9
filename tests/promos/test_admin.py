"""Promos in the admin."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.promos.models import Promo
from tests.factories import make_article
from tests.promos.factories import make_promo, put_on_air

LIST = "admin:promos_promo_changelist"
ADD = "admin:promos_promo_add"

pytestmark = pytest.mark.django_db


def form(**facts):
    counts = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}
    formsets = {f"{name}-{key}": value for name in ("variants", "air_times") for key, value in counts.items()}
    variant = {"variants-TOTAL_FORMS": 1, "variants-0-title": "The Ferry Hour"}
    promo = {"name": "The Ferry Hour", "slug": "ferry-hour", "kind": "show", "priority": 0, "is_active": "on"}
    return formsets | variant | {"shows_end": "on"} | promo | facts


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
    assert Promo.objects.get().schedule_label == "Monday, 4/3c"


def test_a_promo_without_a_place_is_refused_with_a_sentence(editor_client):
    answer = editor_client.post(reverse(ADD), form(shows_end=""))
    assert "Choose at least one place where the promo is shown." in answer.content.decode()


def test_a_promo_that_ends_before_it_starts_is_refused_with_a_sentence(editor_client):
    dates = {"starts_at_0": "2026-11-24", "starts_at_1": "12:00", "ends_at_0": "2026-11-23", "ends_at_1": "12:00"}
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
    assert "Monday to Friday, 4/3c" in shown(editor_client)


def test_the_list_asks_as_much_for_ten_promos_as_for_one(editor_client):
    article = make_article()
    put_on_air(make_promo(articles=[article]))
    for_one = queries_of_the_list(editor_client)
    for number in range(9):
        put_on_air(make_promo(f"Show {number}", articles=[article]))
    assert queries_of_the_list(editor_client) == for_one


def test_nothing_is_offered_that_readers_are_not_shown(editor_client):
    promo = make_promo()
    page = editor_client.get(reverse("admin:promos_promo_change", args=[promo.pk])).content.decode()
    assert [words for words in ("weight", "is_control", "ariant-name", "What readers did") if words in page] == []


def test_the_wording_that_readers_see_is_changed_and_the_others_are_left_alone(editor_client):
    promo = make_promo()
    shown = promo.variants.get()
    other = promo.variants.create(name="other", title="The other title")
    page = editor_client.get(reverse("admin:promos_promo_change", args=[promo.pk])).content.decode()
    assert "The other title" not in page
    facts = {"variants-INITIAL_FORMS": 1, "variants-0-id": shown.pk, "variants-0-promo": promo.pk}
    editor_client.post(reverse("admin:promos_promo_change", args=[promo.pk]), form(**facts))
    titles = {variant.pk: variant.title for variant in promo.variants.all()}
    assert titles == {shown.pk: "The Ferry Hour", other.pk: "The other title"}


def test_a_stranger_sees_no_promos(stranger_client):
    assert stranger_client.get(reverse(LIST)).status_code == 302


def test_a_window_in_an_hour_that_the_clock_skips_is_refused_with_what_to_choose(editor_client, settings):
    settings.TIME_ZONE = "Europe/London"
    answer = editor_client.post(reverse(ADD), form(starts_at_0="2027-03-28", starts_at_1="01:30"))
    assert "01:30 does not exist. Choose 02:30" in answer.content.decode()
