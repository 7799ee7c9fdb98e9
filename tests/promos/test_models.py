"""Promo, PromoVariant, AirTime and PromoCount."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from cms.promos.models import AirTime, Promo, PromoCount, State
from cms.promos.models.reach import subject_of
from tests.factories import make_article, make_section
from tests.promos.factories import make_promo, make_variant, put_on_air

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
ON_AIR = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
HOUR = timedelta(hours=1)


def reaches(*subject, **page):
    return {promo.name: promo.reach for promo in Promo.objects.for_page(subject_of(*subject, **page))}


@pytest.mark.parametrize(
    "facts",
    [
        {"name": ""},
        {"kind": "circus"},
        {"starts_at": NOW, "ends_at": NOW},
        {"starts_at": NOW, "ends_at": NOW - HOUR},
        {"shows_end": False},
    ],
)
def test_the_database_refuses_a_promo_with_a_wrong_fact(facts):
    with pytest.raises(IntegrityError):
        make_promo(**facts)


def test_two_promos_cannot_share_a_slug():
    make_promo(slug="ferry")
    with pytest.raises(IntegrityError):
        make_promo(slug="ferry")


@pytest.mark.parametrize(
    "facts",
    [{"weight": 0}, {"title": "", "text": ""}, {"address": "javascript:alert(1)"}, {"name": "variant 0"}],
)
def test_the_database_refuses_a_variant_with_a_wrong_fact(facts):
    promo = make_promo()
    with pytest.raises(IntegrityError):
        make_variant(promo, **{"name": "second"} | facts)


def test_a_promo_has_one_control_at_most():
    promo = make_promo(variants=0)
    make_variant(promo, name="first", is_control=True)
    with pytest.raises(IntegrityError):
        make_variant(promo, name="second", is_control=True)


@pytest.mark.parametrize("facts", [{"day": "xyz"}, {"minutes": 0}, {"minutes": 1441}, {"zone": ""}])
def test_the_database_refuses_an_air_time_with_a_wrong_fact(facts):
    promo = make_promo()
    with pytest.raises(IntegrityError):
        AirTime.objects.create(promo=promo, **{"day": "mon", "time": time(16), "zone": "UTC"} | facts)


def test_a_show_begins_once_at_a_time():
    promo = put_on_air(make_promo(), days=["mon"])
    with pytest.raises(IntegrityError):
        put_on_air(promo, days=["mon"])


def test_a_zone_that_nobody_knows_is_refused_with_an_example():
    with pytest.raises(ValidationError, match="America/New_York"):
        AirTime(promo=make_promo(), day="mon", time=time(16), zone="Atlantis/Harbour").full_clean()


def test_a_variant_is_counted_once_a_day_and_placement():
    variant = make_promo().variants.get()
    PromoCount.objects.create(variant=variant, day=date(2026, 11, 23), placement="end", seen=1)
    with pytest.raises(IntegrityError):
        PromoCount.objects.create(variant=variant, day=date(2026, 11, 23), placement="end")


def test_running_promos_are_those_whose_window_is_open():
    open_one = make_promo(starts_at=NOW, ends_at=NOW + HOUR)
    make_promo(starts_at=NOW + HOUR)
    make_promo(ends_at=NOW)
    make_promo(is_active=False)
    assert list(Promo.objects.running(NOW)) == [open_one]


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, State.RUNNING),
        ({"is_active": False}, State.OFF),
        ({"ends_at": NOW}, State.ENDED),
        ({"starts_at": NOW + HOUR}, State.TO_COME),
        ({"ends_at": NOW + HOUR}, State.ENDING_SOON),
    ],
)
def test_a_promo_says_how_it_stands(facts, state):
    assert make_promo(**facts).state_at(NOW) == state


def test_a_show_says_that_it_is_on_the_air():
    assert put_on_air(make_promo()).state_at(ON_AIR) == State.ON_AIR


def test_a_show_that_has_ended_is_not_on_the_air():
    assert put_on_air(make_promo(ends_at=NOW)).airing_at(ON_AIR) is None


def test_the_placements_of_a_promo_are_words():
    assert make_promo(shows_inline=True).placements == {"inline", "end"}


def test_a_button_says_what_fits_the_kind_when_nobody_wrote_on_it():
    assert make_promo(kind="newsletter").variants.get().action_label == "Sign up"


def test_a_general_promo_reaches_every_page():
    make_promo("general")
    assert (reaches(), reaches(make_article())) == ({"general": "general"}, {"general": "general"})


def test_a_promo_of_a_section_reaches_the_articles_of_that_section_alone():
    politics, culture = make_section("Politics"), make_section("Culture")
    make_promo("politics", sections=[politics])
    make_promo("culture", sections=[culture])
    assert reaches(make_article(section="politics")) == {"politics": "targeted"}


def test_a_promo_of_a_tag_reaches_the_articles_with_that_tag_alone():
    article = make_article(tags=("Ferries",))
    make_promo("ferries", tags=list(article.tags.all()))
    make_article("Another", tags=("Trains",))
    assert reaches(article) == {"ferries": "targeted"}


def test_a_targeted_promo_reaches_no_page_without_an_article():
    make_promo(sections=[make_section()])
    assert reaches() == {}


def test_a_promo_of_a_section_does_not_reach_an_article_without_one():
    make_promo(sections=[make_section()])
    assert reaches(make_article()) == {}


def test_a_promo_reaches_the_articles_that_carry_it_before_all():
    article = make_article()
    make_promo("pinned", articles=[article], sections=[make_section()])
    assert reaches(article) == {"pinned": "pinned"}


def test_a_confined_promo_reaches_no_other_article():
    make_promo(articles=[make_article()], is_confined=True)
    assert reaches(make_article("Another")) == {}


def test_a_promo_without_a_variant_has_nothing_to_show():
    make_promo(variants=0)
    assert reaches() == {}
