"""What pages tell of their readers is counted once; all else is refused or harmless."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from articles.models import ReadingCount
from cms.counting import receiving
from cms.counting.beacon import MOST_PROMOS, beacon_from
from cms.promos.models import PromoCount
from plumbing.database.gathered_counts import gathering
from plumbing.web import counted
from plumbing.web.allowances import Allowances, Limit
from tests.factories import make_article, make_draft
from tests.promos.factories import make_promo
from tests.readers import beacon, tell

pytestmark = pytest.mark.django_db
NUMBER = "0123456789abcdef" * 2


@pytest.fixture
def article():
    return make_article()


@pytest.fixture
def variant():
    return make_promo().variants.get()


def counted_readings():
    gathering.write()
    return sum(ReadingCount.objects.values_list("opened", flat=True))


def test_what_was_seen_is_counted_by_the_day(client, article, variant):
    seen = [[variant.pk, "end", "seen"], [variant.pk, "end", "dismissed"], [variant.pk, "inline", "seen"]]
    assert tell(client, beacon(article.pk, ["opened", "half"], seen)).status_code == 204
    gathering.write()
    reading = ReadingCount.objects.get()
    assert (reading.article, reading.day) == (article, timezone.localdate())
    assert (reading.opened, reading.half_read, reading.read_to_end) == (1, 1, 0)
    of_promos = PromoCount.objects.values_list("placement", "seen", "clicked", "dismissed")
    assert sorted(of_promos) == [("end", 1, 0, 1), ("inline", 1, 0, 0)]


def test_it_asks_the_database_nothing_and_keeps_nothing_of_the_reader(client, article):
    with CaptureQueriesContext(connection) as asked:
        answer = tell(client, beacon(article.pk, ["opened"]))
    assert asked.captured_queries == [] and not answer.cookies and answer.content == b""


def test_what_is_told_twice_in_one_beacon_is_counted_once(client, article, variant):
    tell(client, beacon(article.pk, ["opened"] * 9, [[variant.pk, "end", "seen"]] * 9))
    assert counted_readings() == 1 and PromoCount.objects.get().seen == 1


def test_a_replayed_beacon_counts_once(client, article):
    said = beacon(article.pk, ["opened"])
    assert {tell(client, said).status_code for _ in range(3)} == {204}
    assert counted_readings() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://testserver.evil.example"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
)
def test_what_another_site_sends_is_refused(client, article, headers):
    assert tell(client, beacon(article.pk, ["opened"]), **headers).status_code == 403
    assert counted_readings() == 0


@pytest.mark.parametrize(
    "headers",
    [
        {"User_Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"User_Agent": "Mozilla/5.0 (X11) HeadlessChrome/140.0"},
        {"User_Agent": "python-requests/2.32"},
        {"DNT": "1"},
        {"Sec_GPC": "1"},
        {"Cookie": "sessionid=of-an-editor"},
    ],
)
def test_robots_the_newsroom_and_who_asks_for_privacy_are_not_counted(client, article, headers):
    assert tell(client, beacon(article.pk, ["opened"]), **headers).status_code == 204
    assert counted_readings() == 0


def test_a_telephone_whose_name_ends_in_bot_is_a_reader(client, article):
    tell(client, beacon(article.pk, ["opened"]), User_Agent="Mozilla/5.0 (Linux; Android 9; CUBOT_X19) Chrome/130.0")
    assert counted_readings() == 1


def test_what_is_huge_is_refused(client, article):
    assert tell(client, beacon(article.pk, ["opened"]) + b" " * 4_000).status_code == 413
    assert counted_readings() == 0


RIGHT = json.loads(beacon(1, ["opened"], [[1, "end", "seen"]], NUMBER))


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"[1]",
        b"\xff",
        b"[" * 3_000,
        *(
            json.dumps(RIGHT | change).encode()
            for change in [
                {"number": "short"},
                {"number": NUMBER.upper()},
                {"article": "1"},
                {"article": True},
                {"article": 0},
                {"article": 2**63},
                {"read": ["everything"]},
                {"read": [["opened"]]},
                {"promos": [[1, "end", "clicked"]]},
                {"promos": [[-1, "end", "seen"]]},
                {"promos": [[1.5, "end", "seen"]]},
                {"promos": [1]},
                {"promos": [[1, "end"]]},
                {"promos": [[1, f"end{number}", "seen"] for number in range(MOST_PROMOS + 1)]},
            ]
        ),
    ],
)
def test_what_no_page_of_ours_sends_is_refused_whole(client, said):
    assert tell(client, said).status_code == 400
    assert gathering.take() == {}


def test_what_is_not_there_is_dropped_and_the_rest_counted(client, article, variant):
    draft = make_draft("Another")
    seen = [[variant.pk, "moon", "seen"], [987_654, "end", "seen"], [variant.pk, "end", "seen"]]
    tell(client, beacon(article.pk, ["opened"], seen))
    tell(client, beacon(draft.pk, ["opened"]))
    tell(client, beacon(987_654, ["opened"]))
    assert counted_readings() == 1 and ReadingCount.objects.get().article == article
    assert PromoCount.objects.get().variant == variant


def test_who_tells_too_much_is_not_counted_any_more(client, article, monkeypatch):
    monkeypatch.setattr(counted, "allowances", Allowances(Limit(3, 0.001), Limit(3, 0.001), clock=lambda: 0))
    codes = [tell(client, beacon(article.pk, ["opened"])).status_code for _ in range(5)]
    assert codes == [204, 204, 204, 429, 429] and counted_readings() == 3


@pytest.mark.parametrize("address", ["127.0.0.1", "::1"])
def test_readers_behind_a_proxy_of_this_machine_share_an_allowance(client, article, monkeypatch, address):
    monkeypatch.setattr(counted, "allowances", Allowances(Limit(1, 0.001), Limit(3, 0.001), clock=lambda: 0))
    client.defaults["REMOTE_ADDR"] = address
    codes = [tell(client, beacon(article.pk, ["opened"])).status_code for _ in range(4)]
    assert codes == [204, 204, 204, 429]


def test_a_beacon_that_is_sent_again_takes_nothing_from_the_allowance(client, article, monkeypatch):
    monkeypatch.setattr(counted, "allowances", Allowances(Limit(1, 0.001), Limit(1, 0.001), clock=lambda: 0))
    said = beacon(article.pk, ["opened"])
    assert [tell(client, said).status_code for _ in range(5)] == [204] * 5


def test_only_a_post_is_taken(client):
    assert client.get("/counts/").status_code == 405


def test_no_token_is_needed_since_a_kept_page_has_none(article):
    assert tell(Client(enforce_csrf_checks=True), beacon(article.pk, ["opened"])).status_code == 204


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)
beacons = st.fixed_dictionaries(
    {"number": st.just(NUMBER) | json_values, "article": st.integers() | json_values},
    optional={"read": st.lists(st.sampled_from(["opened", "half", "end"]) | json_values), "promos": json_values},
)


@given(beacons | json_values)
def test_whatever_is_sent_nothing_is_raised_but_what_is_said(value):
    try:
        told = beacon_from(json.dumps(value).encode())
    except ValueError:
        return
    assert all(len(key) == len(table.unique) for table, key, _ in told.counts(timezone.localdate()))


def test_pages_name_the_address_and_previews_do_not(client, article):
    assert 'data-counts="/counts/"' in client.get(article.get_absolute_url()).content.decode()
    assert f'data-article="{article.pk}"' in client.get(article.get_absolute_url()).content.decode()


def test_the_numbers_lie_beside_the_stamps(settings, tmp_path):
    receiving.recent_numbers(str(tmp_path / "stamps"))
    assert [path.name for path in tmp_path.iterdir()] == ["stamps.numbers"]
