"""The figures of a promo, as editors see them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from cms.promos.admin.figures import chance_in_words
from cms.promos.figures import figures_of
from cms.promos.models import PromoCount
from plumbing.web.charts import last_days
from tests.promos.factories import make_promo, make_variant

pytestmark = pytest.mark.django_db


def count(variant, seen, clicked, dismissed=0, placement="end", days_ago=0):
    day = timezone.localdate() - timedelta(days=days_ago)
    facts = {"seen": seen, "clicked": clicked, "dismissed": dismissed}
    PromoCount.objects.create(variant=variant, placement=placement, day=day, **facts)


@pytest.fixture
def promo():
    promo = make_promo("The Saturday post")
    first = promo.variants.get()
    second = make_variant(promo, name="with a question")
    count(first, 1_000, 30, 5)
    count(first, 100, 2, placement="inline", days_ago=3)
    count(second, 1_000, 60)
    count(second, 10_000, 100, days_ago=200)
    return promo


def page(client, promo, query=""):
    return client.get(reverse("admin:promos_promo_figures", args=[promo.pk]) + query)


def test_they_are_summed_by_day_wording_and_placement(promo):
    found = figures_of(promo, last_days(30, timezone.localdate()))
    assert [(row.name, *row[1:]) for row in found.variants] == [
        ("variant 0", 1_100, 32, 5),
        ("with a question", 1_000, 60, 0),
    ]
    assert [row[:3] for row in found.placements] == [("After the text", 2_000, 90), ("In the text", 100, 2)]
    assert [row.seen for row in found.days if row.seen] == [100, 2_000]


def test_wordings_are_compared_over_all_days(promo):
    found = figures_of(promo, last_days(30, timezone.localdate()))
    [(row, _)] = found.results
    assert (found.control.name, row.seen) == ("variant 0", 11_000)


def test_the_control_is_what_the_others_are_measured_against(promo):
    promo.variants.filter(name="with a question").update(is_control=True)
    assert figures_of(promo, last_days(30, timezone.localdate())).control.name == "with a question"


def test_wordings_are_compared_over_the_days_of_their_test(promo):
    today = timezone.localdate()
    promo.test_starts_on, promo.test_ends_on = today - timedelta(days=5), today - timedelta(days=1)
    found = figures_of(promo, last_days(30, today))
    assert (found.control.seen, found.results[0][0].seen) == (100, 0)


def test_a_deleted_wording_keeps_its_counts_under_its_name_and_is_not_compared(editor_client, promo):
    promo.variants.get(name="with a question").remove(timezone.now())
    found = figures_of(promo, last_days(30, timezone.localdate()))
    assert [(row.name, row.seen) for row in found.variants] == [
        ("variant 0", 1_100),
        ("with a question (deleted)", 1_000),
    ]
    assert (found.results, "with a question (deleted)" in page(editor_client, promo).content.decode()) == ([], True)


def test_a_wording_that_nobody_has_seen_goes_without_a_trace(promo):
    make_variant(promo, name="unseen").remove(timezone.now())
    assert promo.variants.count() == 2


@pytest.mark.parametrize(
    ("starts", "ends", "sentence"),
    [
        (None, None, "No end is set for this test."),
        (-3, 4, "Too early to decide: the test runs to the end of "),
        (2, 4, "The test begins on "),
        (-3, -1, "All readers get “variant 0” now"),
    ],
)
def test_the_page_says_whether_it_is_time_to_read_the_result(editor_client, promo, starts, ends, sentence):
    today = timezone.localdate()
    promo.test_starts_on = None if starts is None else today + timedelta(days=starts)
    promo.test_ends_on = None if ends is None else today + timedelta(days=ends)
    promo.save()
    assert sentence in page(editor_client, promo).content.decode()


def test_the_page_says_which_wording_is_better_and_how_sure_that_is(editor_client, promo):
    PromoCount.objects.filter(seen=10_000).delete()
    text = page(editor_client, promo).content.decode()
    assert "“with a question” is followed more often than “variant 0”." in text
    assert "less than once in 1,000 times" in text and "do not stop earlier" in text


def test_the_page_has_charts_and_the_tables_that_say_the_same(editor_client, promo):
    text = page(editor_client, promo).content.decode()
    assert text.count('<svg viewBox="0 0 720') == 3 and "After the text" in text and "6.0%" in text


def test_it_is_too_early_while_few_have_followed(editor_client, promo):
    PromoCount.objects.update(clicked=1)
    assert "too early to say" in page(editor_client, promo).content.decode()


def test_a_promo_of_one_wording_is_not_compared(editor_client):
    promo = make_promo()
    count(promo.variants.get(), 10, 1)
    assert "Which wording is better?" not in page(editor_client, promo).content.decode()


def test_a_promo_that_nobody_has_seen_says_so(editor_client):
    assert "Nobody has been counted" in page(editor_client, make_promo()).content.decode()


def test_the_list_of_promos_leads_to_them(editor_client, promo):
    link = reverse("admin:promos_promo_figures", args=[promo.pk])
    assert link in editor_client.get(reverse("admin:promos_promo_changelist")).content.decode()


def test_who_may_not_see_promos_may_not_see_their_figures(writer_client, stranger_client, promo):
    assert page(writer_client, promo).status_code == 403
    assert page(stranger_client, promo).status_code == 302


def test_a_count_of_a_placement_that_is_no_more_is_shown_by_its_word(promo):
    count(promo.variants.first(), 5, 0, placement="moon")
    found = figures_of(promo, last_days(30, timezone.localdate()))
    assert "moon" in [row.name for row in found.placements]


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.0001, "less than once in 1,000 times"),
        (0.004, "4 times in 1,000"),
        (0.01, "1 time in 100"),
        (0.345, "34 times in 100"),
    ],
)
def test_chances_are_told_in_whole_numbers(chance, words):
    with translation.override("en"):
        assert chance_in_words(chance) == words
