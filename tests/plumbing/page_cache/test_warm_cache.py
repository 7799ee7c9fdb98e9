from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cms.warming import addresses_to_warm, headers_as_through_the_front
from tests.factories import make_article, make_draft, make_person, make_section
from tests.loopback import serving

pytestmark = pytest.mark.django_db
PAGE = (200, "text/html", b"page")


def test_what_readers_may_see_is_warmed():
    make_article(section=make_section().slug, authors=[make_person()], tags=("ferries",))
    assert set(addresses_to_warm(10)) == {
        *("/", "/articles/the-ferry-question/", "/sections/politics/", "/people/jane-roe/", "/tags/ferries/")
    }


def test_a_draft_is_not_warmed():
    make_draft()
    assert addresses_to_warm(10) == ["/"]


def test_the_server_is_asked_for_each_page_in_each_round():
    out = StringIO()
    with serving({"/": PAGE}) as server:
        call_command("warm_cache", server=server, rounds=3, stdout=out)
    assert out.getvalue().startswith("asked 3 times for 1 pages")


def test_what_was_changed_by_hand_is_forgotten(stamps):
    born = stamps.last
    with serving({"/": PAGE}) as server:
        call_command("warm_cache", server=server, rounds=1, forget=True, stdout=StringIO())
    assert not stamps.is_current(born, [])


def test_a_server_that_fails_is_told_in_a_line():
    with serving({"/": (500, "text/html", b"")}) as server, pytest.raises(CommandError, match="/ gave 500"):
        call_command("warm_cache", server=server, rounds=1)


def test_a_server_that_is_not_there_is_told_in_a_line():
    with pytest.raises(CommandError, match="did not answer 1 of 1 times"):
        call_command("warm_cache", server="http://127.0.0.1:9", rounds=1)


def test_pages_are_asked_for_as_through_the_front(settings):
    settings.SITE_ADDRESS = "https://www.example.org"
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    headers = headers_as_through_the_front()
    assert headers["Host"] == "www.example.org" and headers["X-Forwarded-Proto"] == "https"
