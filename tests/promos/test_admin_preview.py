"""What the window beside a promo's form shows: the page of a reader, with the promo as the form tells it, and nothing saved."""

import pytest

from cms.promos.models import Promo
from tests.factories import make_article, make_image, make_person, make_section
from tests.promos.factories import make_promo, make_variant
from tests.promos.test_admin import form

pytestmark = pytest.mark.django_db

PARAGRAPHS = "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>"


def preview(client, placement="end", **facts):
    return client.post("/promos/preview/", form(preview_placement=placement, **facts))


def words_in(client, placement="end", **facts):
    return preview(client, placement, **facts).content.decode()


@pytest.fixture(scope="module", autouse=True)
def publication(rows_stay):
    jane = make_person("Jane Roe", is_contributor=True)
    return make_article("The Ferry Question", body=PARAGRAPHS, authors=[jane], section=make_section("Politics").slug)


@pytest.mark.parametrize(
    ("placement", "title"),
    [
        ("banner", "Broadside"),
        ("inline", "The Ferry Question"),
        ("aside", "The Ferry Question"),
        ("end", "The Ferry Question"),
        ("home", "Broadside"),
        ("section", "Politics"),
        ("person", "Jane Roe"),
        ("footer", "Broadside"),
    ],
)
def test_a_promo_is_shown_in_its_place_on_a_page_of_readers(editor_client, placement, title):
    page = words_in(editor_client, placement, **{"variants-0-title": "Sail with us"})
    assert title in page.partition("</title>")[0]
    assert page.count('<p class="promo__title" dir="auto">Sail with us</p>') == 1
    assert f'<promo-slot data-placement="{placement}">' in page


def test_nothing_is_saved(editor_client):
    preview(editor_client)
    assert Promo.objects.count() == 0


def test_other_promos_are_not_shown(editor_client):
    make_promo("Another", shows_banner=True, priority=9)
    assert "Another" not in words_in(editor_client)


def test_the_form_of_a_saved_promo_shows_what_is_written_now(editor_client):
    promo = make_promo()
    variant = {"variants-INITIAL_FORMS": 1, "variants-0-id": promo.variants.get().pk, "variants-0-promo": promo.pk}
    page = words_in(editor_client, **variant, **{"variants-0-title": "Changed"})
    assert "Changed" in page and promo.variants.get().title == "The Ferry Hour"


def test_each_wording_can_be_looked_at(editor_client):
    second = {
        "variants-TOTAL_FORMS": 2,
        "variants-1-name": "second",
        "variants-1-title": "The second",
        "variants-1-weight": 1,
    }
    assert "The second" in words_in(editor_client, preview_wording=1, **second)
    assert "The second" not in words_in(editor_client, preview_wording=0, **second)


@pytest.mark.parametrize("number", ["7", "-1", "²", "x" * 99])
def test_a_wording_that_there_is_not_is_the_first(editor_client, number):
    assert "The Ferry Hour" in words_in(editor_client, preview_wording=number)


def test_a_form_that_is_hardly_begun_shows_what_there_is(editor_client):
    empty = {"name": "", "slug": "", "kind": "", "priority": "", "variants-0-title": "", "variants-0-weight": ""}
    assert "(No words yet)" in words_in(editor_client, **empty)


def test_the_picture_the_presenter_and_the_times_are_shown(editor_client):
    image, jane = make_image("pier", alt="A pier"), make_person("Joan Doe")
    air = {"day": "mon", "time": "16:00", "zone": "America/New_York"}
    facts = {f"air_times-0-{name}": value for name, value in air.items()} | {"air_times-TOTAL_FORMS": 1}
    page = words_in(editor_client, presenter=jane.pk, **{"variants-0-image": image.name}, **facts)
    assert "A pier" in page and "Joan Doe" in page and "Monday 4/3c" in page


def test_a_time_that_is_half_written_is_left_out(editor_client):
    facts = {"air_times-0-day": "mon", "air_times-0-zone": "UTC", "air_times-TOTAL_FORMS": 1}
    assert "promo__air" not in words_in(editor_client, **facts)


def test_what_is_written_becomes_no_markup(editor_client):
    assert "<script>alert" not in words_in(editor_client, **{"variants-0-title": "<script>alert(1)</script>"})


def test_a_place_that_there_is_not_is_that_after_the_text(editor_client):
    assert '<promo-slot data-placement="end">' in words_in(editor_client, "moon")


def test_where_nothing_is_published_a_sentence_says_so(editor_client, publication):
    publication.delete()
    assert "There is no page yet" in words_in(editor_client)


def test_only_who_may_write_promos_sees_it(writer_client, client):
    assert (preview(writer_client).status_code, preview(client).status_code) == (403, 302)


def test_it_is_asked_by_post_alone(editor_client):
    assert editor_client.get("/promos/preview/").status_code == 405


def test_a_variant_of_a_row_that_is_to_go_is_not_shown(editor_client):
    make_variant(make_promo(variants=0))
    rows = {"variants-TOTAL_FORMS": 2, "variants-0-DELETE": "on", "variants-1-name": "b", "variants-1-title": "Stays"}
    assert "Stays" in words_in(editor_client, **rows, **{"variants-1-weight": 1})
