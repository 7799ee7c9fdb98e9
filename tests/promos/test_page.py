"""The promos of a page and how they are printed."""

import json
import re
from datetime import UTC, datetime, timedelta

import pytest
from django.template import engines
from django.test import Client, RequestFactory
from django.utils import timezone

from cms.promos.models import AirDate
from cms.promos.page import PagePromos
from cms.site.publication.shown import load, memory
from tests.factories import make_article, make_image, make_person, make_section
from tests.promos.factories import make_promo, make_variant, put_on_air

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ON_AIR = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
EVERYWHERE = {"shows_inline": True, "shows_aside": True, "shows_banner": True}


def render(*placements, **facts):
    """These placements of one page, one behind the other, with "|" between them."""
    return with_request(RequestFactory().get("/"), *placements, **facts)


@pytest.fixture(autouse=True)
def what_every_page_asks_is_known(db):
    """Of the publication; a request has it from its beginning."""
    token = memory.set([load(timezone.now())])
    yield
    memory.reset(token)


def with_request(request, *placements, article=None):
    source = "|".join(f"{{{{ print_promos(promos_for('{placement}', article)) }}}}" for placement in placements)
    return engines["jinja2"].from_string(source).render({"article": article}, request)


@pytest.fixture
def clock(monkeypatch):
    """Sets the moment that a page takes for now."""

    def set_to(moment):
        monkeypatch.setattr("cms.promos.page.clock.now", lambda: moment)

    return set_to


def test_a_promo_is_shown_with_its_words_and_its_button():
    make_promo()
    page = render("end")
    assert "Two ferrymen talk." in page
    assert re.search('<a class="promo__button" href="/go/[0-9]+/[0-9]+/end/" rel="nofollow">Watch or listen</a>', page)


def test_a_placement_without_a_promo_is_empty():
    make_promo()
    assert render("aside").strip() == ""


def test_a_placement_that_nobody_knows_is_empty():
    make_promo()
    assert render("moon").strip() == ""


def test_a_promo_is_shown_once_on_a_page():
    make_promo(**EVERYWHERE)
    assert render("inline", "end").count("Two ferrymen talk.") == 1


def test_the_next_placement_shows_the_next_promo():
    make_promo("First", **EVERYWHERE)
    make_promo("Second", **EVERYWHERE)
    page = render("inline", "end")
    assert page.index("First") < page.index("|") < page.index("Second")


def test_an_article_shows_the_promo_that_it_carries():
    article = make_article()
    make_promo("General", priority=9)
    make_promo("Carried", articles=[article])
    assert "Carried" in render("end", article=article)


def test_a_promo_names_its_presenter_and_shows_its_picture():
    promo, image = make_promo(presenter=make_person("Jane Roe"), variants=0), make_image("pier", alt="A pier")
    make_variant(promo, image=image)
    page = render("end")
    assert '<a href="/people/jane-roe/">Jane Roe</a>' in page
    assert f'src="{image.file.url}" alt="A pier" width="{image.width}"' in page


def test_a_page_takes_one_query_for_all_its_placements(django_assert_num_queries):
    article = make_article()
    for number in range(5):
        promo = make_promo(presenter=make_person(f"Person {number}"), variants=2, **EVERYWHERE)
        make_variant(promo, name="with a picture", image=make_image(f"picture-{number}"), weight=2)
        put_on_air(promo)
    with django_assert_num_queries(1):
        render("banner", "inline", "aside", "end", article=article)


def test_an_article_without_promos_asks_for_none(django_assert_num_queries):
    make_promo(**EVERYWHERE, shows_footer=True)
    article = make_article(promo_free=True)
    with django_assert_num_queries(0):
        assert "ferrymen" not in render("banner", "aside", "end", "footer", article=article)


def test_a_page_without_promos_takes_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        render("inline", "end")


def test_a_promo_is_shown_where_there_is_no_request():
    make_promo()
    assert "Two ferrymen" in with_request(None, "end")


def test_a_show_on_the_air_says_so(clock):
    put_on_air(make_promo())
    clock(ON_AIR)
    page = render("end")
    assert "On air now" in page
    assert "Next:" not in page


def test_a_show_off_the_air_says_when_it_is_on_next(clock):
    put_on_air(make_promo())
    clock(NOON)
    page = render("end")
    assert 'Next: <time datetime="2026-11-23T16:00:00-05:00">today 4 pm Eastern</time>' in page
    assert "On air now" not in page


def test_the_hours_of_a_show_are_told_to_eyes_and_to_ears(clock):
    put_on_air(make_promo())
    clock(NOON)
    page = render("end")
    assert '<span aria-hidden="true">Monday through Friday 4/3c</span>' in page
    assert "Monday through Friday at 4 pm Eastern, 3 pm Central" in page


def test_a_show_on_its_last_day_has_no_next_time(clock):
    put_on_air(make_promo(ends_at=NOON + timedelta(hours=1)))
    clock(NOON)
    assert "Next:" not in render("end")


def test_the_window_is_looked_at_when_the_page_is_made(clock):
    make_promo(starts_at=NOON, ends_at=ON_AIR)
    clock(NOON - timedelta(seconds=1))
    assert "Two ferrymen" not in render("end")
    clock(NOON)
    assert "Two ferrymen" in render("end")


def test_words_are_shown_and_no_markup_of_theirs():
    make_variant(make_promo(variants=0), title="<b>Bold</b>", text="<script>alert(1)</script>")
    page = render("end")
    assert "<script>" not in page
    assert "<b>" not in page


def test_a_promo_needs_no_script_and_no_style_of_its_own():
    make_promo()
    page = render("end")
    assert "<script" not in page
    assert "style=" not in page


def test_a_promo_without_an_address_has_no_button():
    make_variant(make_promo(variants=0), address="")
    assert "promo__button" not in render("end")


def test_a_page_knows_when_its_promos_change():
    make_promo(ends_at=NOON + timedelta(hours=2))
    make_promo(starts_at=NOON + timedelta(hours=1), shows_end=False, shows_aside=True)
    page = PagePromos(moment=NOON)
    page.take("end")
    first = page.changes_at
    page.take("aside")
    assert (first, page.changes_at) == (NOON + timedelta(hours=2), NOON + timedelta(hours=1))


def test_a_page_without_promos_never_changes_by_them():
    page = PagePromos(moment=NOON)
    page.take("end")
    assert page.changes_at is None


def data_in(page):
    script = page.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    return json.loads(script)["@graph"] if script else []


def test_a_show_tells_machines_when_it_is_on(clock):
    put_on_air(make_promo(presenter=make_person("Jane Roe")), days=["mon"])
    clock(ON_AIR)
    [show] = data_in(render("end"))
    assert (show["@type"], show["startDate"], show["endDate"], show["isLiveBroadcast"]) == (
        "BroadcastEvent",
        "2026-11-23T16:00:00-05:00",
        "2026-11-23T17:00:00-05:00",
        True,
    )
    assert (show["performer"]["name"], show["eventSchedule"][0]["byDay"]) == ("Jane Roe", "https://schema.org/Monday")


def test_an_event_tells_readers_and_machines_its_dates(clock):
    starts_at, ends_at = datetime(2027, 6, 12, 9, tzinfo=UTC), datetime(2027, 6, 13, 17, tzinfo=UTC)
    promo = make_promo(kind="event")
    place = {"venue": "Corn Exchange", "venue_address": "12 Quay Street, Skelby"}
    AirDate.objects.create(promo=promo, starts_at=starts_at, ends_at=ends_at, zone="Europe/London", **place)
    clock(NOON)
    page = render("end")
    assert "Corn Exchange, 12 Quay Street, Skelby" in page
    [event] = data_in(page)
    assert "12 June 2027, 10 am to 13 June 2027, 6 pm London time" in page
    assert (event["@type"], event["startDate"], "isLiveBroadcast" in event) == (
        "Event",
        "2027-06-12T10:00:00+01:00",
        False,
    )
    assert event["location"] == {"@type": "Place", "name": "Corn Exchange", "address": "12 Quay Street, Skelby"}


def test_a_show_can_be_added_to_a_calendar(clock):
    promo = put_on_air(make_promo())
    clock(NOON)
    assert f'href="/promos/{promo.pk}.ics"' in render("end")


def test_a_promo_without_times_tells_machines_nothing_and_has_no_calendar():
    make_promo()
    page = render("end")
    assert (data_in(page), ".ics" in page) == ([], False)


def test_a_promo_stands_in_a_text_where_nobody_has_put_it():
    make_promo(shows_inline=True, shows_end=False, inline_percent=50)
    article = make_article(body="<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>")
    page = Client().get(article.get_absolute_url()).content.decode()
    assert page.index("Two.") < page.index("Two ferrymen talk.") < page.index("Three.")


def test_a_promo_with_a_share_of_the_text_stands_where_the_writer_put_a_slot_instead():
    make_promo(shows_inline=True, shows_end=False, inline_percent=50)
    slot = '<aside data-block="promo" data-placement="inline"></aside>'
    article = make_article(body=f"<p>One.</p>{slot}<p>Two.</p><p>Three.</p><p>Four.</p>")
    page = Client().get(article.get_absolute_url()).content.decode()
    assert page.index("One.") < page.index("Two ferrymen talk.") < page.index("Two.<")


def test_a_promo_for_slots_alone_stands_in_no_text_without_one():
    make_promo(shows_inline=True, shows_end=False)
    article = make_article(body="<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>")
    assert "Two ferrymen talk." not in Client().get(article.get_absolute_url()).content.decode()


@pytest.mark.parametrize("place", ["banner", "footer"])
@pytest.mark.parametrize("address", ["/", "/archive/", "/people/jane-roe/", "/nowhere/"])
def test_above_and_below_every_page_stands_a_promo(place, address):
    make_article(authors=[make_person("Jane Roe")])
    make_promo(shows_end=False, **{f"shows_{place}": True})
    assert Client().get(address).content.decode().count("Two ferrymen talk.") == 1


@pytest.mark.parametrize(
    ("place", "address"),
    [("home", "/"), ("section", "/sections/politics/"), ("person", "/people/jane-roe/")],
)
def test_lists_show_the_promos_of_their_place_and_no_others(place, address):
    make_article(section=make_section("Politics").slug, authors=[make_person("Jane Roe")])
    make_promo("Here", shows_end=False, **{f"shows_{place}": True})
    make_promo("Elsewhere", shows_inline=True, shows_aside=True)
    page = Client().get(address).content.decode()
    assert ("Here" in page, "Elsewhere" in page) == (True, False)


@pytest.mark.parametrize("form", ["article-markdown", "feed"])
def test_nothing_of_promos_is_in_markdown_feeds_and_searches(form):
    make_promo(**EVERYWHERE, inline_percent=50, shows_footer=True)
    article = make_article(body="<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>")
    address = {"article-markdown": article.get_absolute_url().rstrip("/") + ".md", "feed": "/feed/"}[form]
    answer = Client().get(address)
    assert answer.status_code == 200 and "Three." in answer.content.decode()
    assert "ferrymen" not in answer.content.decode() + article.body_text
