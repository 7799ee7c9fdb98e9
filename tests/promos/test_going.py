"""`/go/…/` counts a click and leads to where the promo leads, and nowhere else."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cms.promos.addresses import go_address
from cms.promos.models import PromoCount
from plumbing.database.gathered_counts import gathering
from tests.promos.factories import make_promo
from tests.readers import READER

pytestmark = pytest.mark.django_db


@pytest.fixture
def variant():
    return make_promo().variants.get()


def address(variant, placement="end", promo=None):
    return go_address(promo or variant.promo_id, variant.pk, placement)


def clicks():
    gathering.write()
    return sum(PromoCount.objects.values_list("clicked", flat=True))


def test_a_click_leads_to_where_the_promo_leads_and_is_counted(variant):
    response = Client(headers=READER).get(address(variant))
    assert (response.status_code, response["Location"]) == (302, "https://shows.example/ferry")
    gathering.write()
    count = PromoCount.objects.get()
    assert (count.variant, count.placement, count.clicked, count.seen) == (variant, "end", 1, 0)


def test_it_is_kept_by_no_cache_and_no_search_engine(variant):
    response = Client(headers=READER).get(address(variant))
    assert "no-store" in response["Cache-Control"] and "noindex" in response["X-Robots-Tag"]
    assert not response.cookies


def test_a_counted_click_writes_nothing_yet(variant):
    with CaptureQueriesContext(connection) as asked:
        Client(headers=READER).get(address(variant))
    assert not [each for each in asked.captured_queries if not each["sql"].startswith(("SELECT", "WITH"))]


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "Googlebot/2.1 (+http://www.google.com/bot.html)"},
        {"User-Agent": "curl/8.5"},
        {"User-Agent": ""},
        {"Sec-Purpose": "prefetch;prerender"},
        {"Purpose": "prefetch"},
        {"DNT": "1"},
        {"Sec-GPC": "1"},
        {"Cookie": "sessionid=of-an-editor"},
    ],
)
def test_a_robot_a_prefetch_and_who_asks_for_privacy_are_led_on_without_being_counted(variant, headers):
    response = Client(headers=READER | headers).get(address(variant))
    assert response["Location"] == "https://shows.example/ferry" and clicks() == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Dest": "image", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "cross-site"},
    ],
)
def test_what_other_sites_have_browsers_fetch_is_not_counted(variant, headers):
    assert Client(headers=READER | headers).get(address(variant)).status_code == 302
    assert clicks() == 0


def test_a_browser_that_tells_where_a_click_comes_from_is_counted(variant):
    Client(headers=READER | {"Sec-Fetch-Dest": "document", "Sec-Fetch-Site": "same-origin"}).get(address(variant))
    assert clicks() == 1


def test_asking_for_the_head_counts_nothing(variant):
    assert Client(headers=READER).head(address(variant)).status_code == 302
    assert clicks() == 0


@pytest.mark.parametrize("end", ["?next=https://evil.example/", "?address=//evil.example", "?https://evil.example/"])
def test_no_reader_chooses_the_destination(variant, end):
    assert Client(headers=READER).get(address(variant) + end)["Location"] == "https://shows.example/ferry"


def test_what_is_not_there_is_our_404(variant):
    other = make_promo("Another").pk
    asked = [address(variant, promo=other), address(variant, "moon"), "/go/1/999999999/end/", f"/go/{10**30}/1/end/"]
    answers = [Client(headers=READER).get(each) for each in asked]
    assert {answer.status_code for answer in answers} == {404} and clicks() == 0


def test_a_promo_that_leads_nowhere_has_no_such_address(variant):
    type(variant).objects.update(address="")
    assert Client(headers=READER).get(address(variant)).status_code == 404


def test_robots_are_asked_to_leave_it_alone(client):
    assert "Disallow: /go/" in client.get("/robots.txt").content.decode()


def test_an_archived_promo_leads_nowhere(variant):
    type(variant.promo).objects.update(archived_at=timezone.now())
    assert Client(headers=READER).get(address(variant)).status_code == 404
