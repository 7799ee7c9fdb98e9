"""On which pages an editor is told that a promo would show."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.promos.admin.where import places
from tests.factories import make_article, make_person, make_section
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db

PARAGRAPHS = "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>"


def found(promo):
    return {(place.page.title, place.placement): place.sentence for place in places(promo, timezone.now())}


@pytest.fixture
def article():
    return make_article("The Ferry Question", body=PARAGRAPHS, section=make_section("Politics").slug)


def test_a_promo_for_all_pages_shows_on_all(article):
    promo = make_promo(shows_banner=True, shows_end=False)
    assert found(promo) == dict.fromkeys(
        [("Front page", "banner"), ("Politics", "banner"), ("The Ferry Question", "banner")], "Shown."
    )


def test_a_promo_with_a_target_shows_where_it_fits(article):
    make_article("Elsewhere", section=make_section("Culture").slug)
    promo = make_promo(sections=[article.section])
    assert found(promo) == {
        ("The Ferry Question", "end"): "Shown.",
        ("Elsewhere", "end"): "None of its targets fits.",
    }


def test_what_comes_first_is_named(article):
    make_promo("The stronger", priority=1)
    assert found(make_promo()) == {("The Ferry Question", "end"): "“The stronger” comes first."}


def test_a_promo_that_only_some_readers_see_is_told_apart(article):
    make_promo("The stronger", frequency="once", priority=1)
    sentence = found(make_promo())["The Ferry Question", "end"]
    assert sentence == "Shown to readers for whom “The stronger” is not meant, or not due."


def test_a_promo_shows_in_one_place_of_a_page(article):
    promo = make_promo(shows_aside=True)
    assert found(promo)["The Ferry Question", "end"] == "It stands elsewhere on the page."


def test_an_article_without_promos_is_told():
    make_article(promo_free=True)
    assert found(make_promo()) == {("The Ferry Question", "end"): "No promos in this article."}


def test_a_confined_promo_is_told(article):
    assert found(make_promo(is_confined=True)) == {("The Ferry Question", "end"): "Only with its own articles."}


@pytest.mark.parametrize(
    ("facts", "body", "sentence"),
    [
        ({"inline_percent": 50}, PARAGRAPHS, "Shown."),
        ({}, PARAGRAPHS, "The text has no slot for it."),
        ({"inline_percent": 50}, "<p>One.</p>", "The text has no slot for it."),
        ({}, '<p>One.</p><aside data-block="promo" data-placement="inline"></aside>', "Shown."),
    ],
)
def test_in_the_text_it_needs_a_slot_or_room(facts, body, sentence):
    make_article("A text", body=body)
    assert found(make_promo(shows_inline=True, shows_end=False, **facts)) == {("A text", "inline"): sentence}


def test_people_whom_it_is_aimed_at_are_looked_at():
    promo = make_promo(shows_person=True, shows_end=False)
    promo.people.add(make_person("Jane Roe"))
    assert found(promo) == {("Jane Roe", "person"): "Shown."}


def page(client, promo, **query):
    return client.get(reverse("admin:promos_promo_where", args=[promo.pk]), query).content.decode()


def test_an_editor_looks_at_another_moment(editor_client, article):
    promo = make_promo(starts_at=timezone.now() + timedelta(days=30), shows_home=True)
    coming = timezone.now() + timedelta(days=60)
    now, later = page(editor_client, promo), page(editor_client, promo, at=f"{coming:%Y-%m-%dT%H:%M}")
    assert ("Nowhere at that time." in now, "To come" in now) == (True, True)
    assert ("Shown." in later, "Running" in later) == (True, True)


def test_a_moment_that_is_none_is_refused_in_words(editor_client, article):
    assert "Enter a valid date/time." in page(editor_client, make_promo(), at="tomorrow")


def test_who_may_not_see_promos_is_not_told(writer_client):
    answer = writer_client.get(reverse("admin:promos_promo_where", args=[make_promo().pk]))
    assert answer.status_code == 403
