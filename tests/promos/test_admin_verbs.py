"""Duplicating and archiving promos, and what editors are warned of."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.promos.admin.copying import duplicated
from cms.promos.admin.warnings import warnings_of
from cms.promos.models import AirBreak, Promo, PromoCount, PromoVariant
from tests.factories import make_article, make_section
from tests.promos.factories import make_promo, make_variant, put_on_air

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def address(verb, promo):
    return reverse(f"admin:promos_promo_{verb}", args=[promo.pk])


def test_a_copy_has_the_words_targets_and_times_of_the_first():
    promo = put_on_air(make_promo(variants=2, sections=[make_section()], articles=[make_article()], priority=3))
    AirBreak.objects.create(promo=promo, first_on=date(2026, 12, 24), last_on=date(2026, 12, 26))
    promo.never_kinds = "|satire|"
    copy = duplicated(promo)
    assert copy.schedule_label == promo.schedule_label
    assert [variant.title for variant in copy.variants.all()] == ["The Ferry Hour"] * 2
    assert (list(copy.sections.all()), list(copy.articles.all())) == (
        list(promo.sections.all()),
        list(promo.articles.all()),
    )
    assert (copy.priority, copy.never_kinds, copy.air_breaks.count()) == (3, "|satire|", 1)


def test_a_copy_is_another_promo_that_nobody_sees_yet_and_nobody_was_counted_for():
    promo = make_promo(fingerprint="0123456789abcdef")
    PromoCount.objects.create(variant=promo.variants.get(), day=date(2026, 11, 23), placement="end", seen=1)
    copy = duplicated(promo)
    assert (copy.name, copy.is_active, copy.fingerprint) == ("The Ferry Hour (copy)", False, None)
    assert PromoCount.objects.filter(variant__promo=copy).count() == 0
    assert (promo.variants.count(), PromoVariant.objects.count()) == (1, 2)


def test_a_promo_can_be_copied_again_and_again():
    promo = make_promo(name="N" * 120, slug="s" * 120)
    slugs = {duplicated(promo).slug for _ in range(3)} | {promo.slug}
    assert len(slugs) == 4


def test_an_editor_duplicates_a_promo_and_is_led_to_the_copy(editor_client):
    promo = make_promo()
    answer = editor_client.post(address("duplicate", promo))
    copy = Promo.objects.exclude(pk=promo.pk).get()
    assert answer.url == reverse("admin:promos_promo_change", args=[copy.pk])


def test_an_archived_promo_leaves_the_list_and_comes_back(editor_client):
    promo, names = make_promo("Gone with the season"), reverse("admin:promos_promo_changelist")
    editor_client.post(address("archive", promo))
    promo.refresh_from_db()
    assert (promo.archived_at is None, promo.is_running_at(timezone.now())) == (False, False)
    editor_client.get(names)  # the message that names it
    assert "Gone with the season" not in editor_client.get(names).content.decode()
    assert "Gone with the season" in editor_client.get(names, {"state": "archived"}).content.decode()
    editor_client.post(address("archive", promo))
    promo.refresh_from_db()
    assert promo.archived_at is None


@pytest.mark.parametrize("verb", ["duplicate", "archive"])
def test_nothing_is_done_by_looking(editor_client, verb):
    assert editor_client.get(address(verb, make_promo())).status_code == 405
    assert Promo.objects.filter(archived_at=None).count() == 1


@pytest.mark.parametrize("verb", ["duplicate", "archive"])
def test_who_may_not_change_promos_does_neither(writer_client, verb):
    assert writer_client.post(address(verb, make_promo())).status_code == 403
    assert Promo.objects.filter(archived_at=None).count() == 1


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, []),
        ({"is_active": False}, ["switched off"]),
        ({"ends_at": NOW - DAY}, ["ended"]),
        ({"ends_at": NOW + 2 * DAY}, ["ends within three days"]),
        ({"ends_at": NOW + 4 * DAY}, []),
        ({"starts_at": NOW + DAY}, []),
        ({"archived_at": NOW}, ["archived"]),
        ({"variants": 0}, ["no wording"]),
    ],
)
def test_an_editor_is_told_why_nobody_sees_a_promo_or_not_for_long(facts, words):
    found = warnings_of(make_promo(**facts), NOW)
    assert len(found) == len(words) and all(word in sentence for word, sentence in zip(words, found, strict=True))


def test_a_show_on_the_air_that_ends_soon_is_told_of():
    on_air = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    promo = put_on_air(make_promo(ends_at=on_air + DAY))
    assert ["ends within three days" in sentence for sentence in warnings_of(promo, on_air)] == [True]


def overlaps(first, second):
    make_promo("The other", **second)
    return ["“The other”" in sentence for sentence in warnings_of(make_promo(**first), NOW)] == [True]


@pytest.mark.parametrize(
    ("first", "second", "is_told"),
    [
        ({}, {}, True),
        ({"priority": 1}, {}, False),
        ({}, {"shows_end": False, "shows_aside": True}, False),
        ({"ends_at": NOW + 5 * DAY}, {"starts_at": NOW + 5 * DAY}, False),
        ({"ends_at": NOW + 6 * DAY}, {"starts_at": NOW + 5 * DAY}, True),
        ({"kinds": "|essay|"}, {"kinds": "|letter|"}, False),
        ({"kinds": "|essay|"}, {"kinds": "|essay|letter|"}, True),
        ({"kinds": "|essay|"}, {}, False),
        ({}, {"is_active": False}, False),
        ({}, {"archived_at": NOW}, False),
    ],
)
def test_promos_that_meet_are_told_of(first, second, is_told):
    assert overlaps(first, second) == is_told


def test_the_form_says_what_deserves_a_look(editor_client):
    promo = make_promo(is_active=False)
    page = editor_client.get(reverse("admin:promos_promo_change", args=[promo.pk])).content.decode()
    assert "This promo is switched off. No reader sees it." in page


def test_a_variant_without_an_address_is_no_fault():
    promo = make_promo(variants=0)
    make_variant(promo, address="")
    assert warnings_of(promo, NOW) == []
