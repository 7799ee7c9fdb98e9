"""Who is served from the cache, what is kept, and in which form it is sent."""

import gzip
import threading

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse

from plumbing.page_cache.serving.single_flight import SingleFlight
from tests.factories import make_article, make_section
from tests.plumbing.page_cache.site import Site, application_saying

pytestmark = pytest.mark.django_db
HOME = "/"


def site_saying(**facts):
    return Site(application=application_saying(**facts))


def test_a_reader_with_cookies_of_others_is_served(site):
    site.get(HOME)
    assert site.keeps(HOME, HTTP_COOKIE="_ga=1; theme=dark")


def test_somebody_who_is_logged_in_is_not_served(site):
    assert not site.keeps(HOME, HTTP_COOKIE="sessionid=abc")


def test_somebody_with_a_message_is_not_served(site):
    assert not site.keeps(HOME, HTTP_COOKIE="messages=abc")


def test_somebody_with_a_password_is_not_served(site):
    assert not site.keeps(HOME, HTTP_AUTHORIZATION="Basic abc")


def test_an_answer_to_somebody_logged_in_is_nobody_elses(site):
    assert site.get(HOME, HTTP_COOKIE="sessionid=abc").headers["Cache-Control"] == "private"


def test_a_form_that_is_sent_goes_to_django(site):
    assert not site.keeps(HOME, method="POST")


def test_the_admin_goes_to_django(site):
    assert not site.keeps("/admin/login/")


def test_an_unknown_parameter_makes_no_page_of_its_own(site):
    site.get(HOME)
    assert site.keeps(HOME, query="utm_source=letter") and len(site.cache.pages) == 1


def test_an_unknown_parameter_does_not_reach_django():
    site = Site(application=lambda environ, start: HttpResponse(environ["QUERY_STRING"]))
    asked = []
    site.django = lambda environ, start: asked.append(environ["QUERY_STRING"]) or application_saying()(environ, start)
    site.get(HOME, query="page=2&poison=1")
    assert asked == [""]


def test_a_known_parameter_makes_a_page_of_its_own(site):
    make_section()
    assert site.get("/sections/politics/").status == 200
    assert site.get("/sections/politics/", query="page=99").status == 404


def test_of_a_parameter_that_comes_twice_the_last_counts(site):
    make_section()
    site.get("/sections/politics/", query="page=1")
    assert site.keeps("/sections/politics/", query="page=9&x=1&page=1")


def test_what_a_reader_says_of_himself_does_not_reach_django():
    heard = {}
    site = Site(application=lambda environ, start: heard.update(environ) or application_saying()(environ, start))
    site.get(
        HOME, HTTP_COOKIE="theme=dark", HTTP_ACCEPT_LANGUAGE="cy", HTTP_REFERER="https://x.example/", REMOTE_ADDR="::1"
    )
    assert {name for name in heard if name.startswith(("HTTP_", "REMOTE_"))} == {"HTTP_HOST"}


def test_a_host_that_is_not_ours_is_refused_and_not_kept(site):
    assert site.get(HOME, HTTP_HOST="evil.example").status == 400
    assert len(site.cache.pages) + len(site.cache.missing) == 0


def test_a_host_in_capitals_gets_the_same_page(site):
    site.get(HOME)
    assert site.keeps(HOME, HTTP_HOST="TestServer")


def test_each_host_has_its_own_pages(site, settings):
    settings.ALLOWED_HOSTS = ["testserver", "www.example.org"]
    site.get(HOME)
    before = len(site.rendered)
    site.get(HOME, HTTP_HOST="www.example.org")
    assert len(site.rendered) == before + 1 and site.keeps(HOME, HTTP_HOST="www.example.org")


def test_each_scheme_has_its_own_pages(site):
    site.get(HOME)
    before = len(site.rendered)
    site.get(HOME, **{"wsgi.url_scheme": "https"})
    assert len(site.rendered) == before + 1


def test_behind_a_proxy_its_header_tells_the_scheme(settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    site = site_saying()
    site.get(HOME, HTTP_X_FORWARDED_PROTO="https")
    site.get(HOME, HTTP_X_FORWARDED_PROTO="http")
    site.get(HOME, HTTP_X_FORWARDED_PROTO="https, http")
    assert len(site.rendered) == 2


@pytest.mark.parametrize("status", [200, 301, 404, 410])
def test_an_answer_that_stays_is_kept(status):
    assert site_saying(status=status).keeps(HOME)


@pytest.mark.parametrize("status", [302, 400, 403, 500, 503])
def test_an_answer_that_may_pass_is_not_kept(status):
    assert not site_saying(status=status).keeps(HOME)


@pytest.mark.parametrize("said", ["no-store", "private", "max-age=0, No-Cache"])
def test_an_answer_that_forbids_it_is_not_kept(said):
    assert not site_saying(headers={"Cache-Control": said}).keeps(HOME)


@pytest.mark.parametrize("name", ["Cookie", "Accept-Language", "Accept-Encoding, User-Agent", "*"])
def test_an_answer_that_varies_by_its_reader_is_not_kept(name):
    assert not site_saying(headers={"Vary": name}).keeps(HOME)


def test_an_answer_that_sets_a_cookie_is_not_kept():
    def application(environ, start_response):
        response = HttpResponse("words")
        response.set_cookie("a", "b")
        start_response("200 OK", [("Set-Cookie", "a=b")])
        return response

    site = Site(application=application)
    assert not site.keeps(HOME) and site.get(HOME).headers["Set-Cookie"] == "a=b"


def test_an_answer_that_streams_is_passed_on():
    def application(environ, start_response):
        start_response("200 OK", [])
        return StreamingHttpResponse(iter([b"one ", b"two"]))

    site = Site(application=application)
    assert site.get(HOME).body == b"one two" and not site.keeps(HOME)


def test_what_django_says_of_caching_is_said_on():
    assert site_saying(headers={"Cache-Control": "max-age=300"}).get(HOME).headers["Cache-Control"] == "max-age=300"


def test_without_a_cdn_that_is_told_shared_caches_must_ask(site):
    assert site.get(HOME).headers["Cache-Control"] == "public, max-age=0, must-revalidate"


def test_security_headers_are_kept_with_the_page(site):
    site.get(HOME)
    assert "Content-Security-Policy" in site.get(HOME).headers


def test_many_missing_pages_do_not_push_out_the_others(site):
    site.get(HOME)
    site.cache.missing.most = 5
    for number in range(20):
        site.get(f"/nothing/{number}/")
    assert len(site.cache.missing) == 5 and site.keeps(HOME)


@pytest.mark.parametrize(
    ("said", "coding"),
    [
        *(
            (said, "br")
            for said in ("gzip, deflate, br, zstd", "br", "BR", "br, gzip;q=0.5", "br;q=0.1, *;q=0", "gzip;q=0, br")
        ),
        *((said, "gzip") for said in ("gzip", "x-gzip", "*", "gzip, br;q=0", "br;q=0.5, gzip", "gzip;q=²")),
        *((said, None) for said in ("", "zstd", "gzip;q=0", "gzip; q=0.0", "identity, *;q=0", "br;q=0, gzip;q=0")),
    ],
)
def test_readers_get_the_smallest_form_that_they_take(site, said, coding):
    unpack = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    for answer in (site.get(HOME, HTTP_ACCEPT_ENCODING=said), site.get(HOME, HTTP_ACCEPT_ENCODING=said)):
        assert answer.headers.get("Content-Encoding") == coding and answer.headers["Vary"] == "Accept-Encoding"
        assert int(answer.headers["Content-Length"]) == len(answer.body)
        assert unpack(answer.body) == site.get(HOME).body


def test_each_form_has_a_strong_tag_of_its_own(site):
    tags = [site.get(HOME, HTTP_ACCEPT_ENCODING=coding).headers["ETag"] for coding in ("", "gzip", "br")]
    assert len({*tags}) == 3 and not any(tag.startswith("W/") for tag in tags)


def test_a_reader_who_has_a_packed_page_is_told_so_and_no_other(site):
    etag = site.get(HOME, HTTP_ACCEPT_ENCODING="br").headers["ETag"]
    assert site.get(HOME, HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=etag).status == 304
    assert site.get(HOME, HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=etag).status == 200


@pytest.mark.parametrize("form", ["{}", "W/{}", '"other", {}', "*"])
def test_a_reader_who_has_the_page_is_told_so(site, form):
    etag = site.get(HOME).headers["ETag"]
    answer = site.get(HOME, HTTP_IF_NONE_MATCH=form.format(etag))
    assert answer.status == 304 and answer.body == b"" and answer.headers["ETag"] == etag


def test_a_reader_who_has_another_page_gets_this_one(site):
    site.get(HOME)
    assert site.get(HOME, HTTP_IF_NONE_MATCH='"other"').status == 200


def test_head_gets_the_headers_alone(site):
    whole, head = site.get(HOME), site.get(HOME, method="HEAD")
    assert head.headers == whole.headers and head.body == b""


def test_head_of_a_missing_page_makes_it_for_all(site):
    site.get(HOME, method="HEAD")
    assert site.keeps(HOME)


def test_head_of_what_cannot_be_kept_has_no_body():
    assert site_saying(status=500).get(HOME, method="HEAD").body == b""


def test_a_page_is_rendered_by_one_while_the_others_wait(monkeypatch):
    site, go_on, waiting = site_saying(), threading.Event(), threading.Semaphore(0)
    quick = site.django
    site.django = lambda *asked: go_on.wait(30) and quick(*asked)
    enter = site.cache.flights.enter
    monkeypatch.setattr(site.cache.flights, "enter", lambda key: (enter(key), waiting.release())[0])
    answers = []
    readers = [threading.Thread(target=lambda: answers.append(site.get(HOME))) for _ in range(4)]
    for reader in readers:
        reader.start()
    for _ in readers:
        waiting.acquire(timeout=30)
    go_on.set()
    for reader in readers:
        reader.join(30)
    assert len(answers) == 4 and site.rendered == [HOME]


def test_who_has_waited_long_enough_renders_himself():
    site = site_saying()
    site.cache.flights = SingleFlight(timeout=0)
    site.cache.flights.enter(("http", "testserver", HOME, ""))
    assert site.get(HOME).status == 200 and site.rendered == [HOME]


def test_with_an_unsound_file_every_reader_gets_a_fresh_page(site, settings, tmp_path):
    settings.PAGE_CACHE_FILE = str(tmp_path)
    assert not site.keeps(HOME) and site.get(HOME).status == 200


def test_pages_are_forgotten_with_the_file_they_were_stamped_in(site, settings, tmp_path):
    site.get(HOME)
    (tmp_path / "stamps").unlink()
    before = len(site.rendered)
    site.get(HOME)
    assert len(site.rendered) == before + 1 and site.keeps(HOME)


def test_staff_see_what_a_page_cost(editor_client):
    assert "render;dur=" in editor_client.get(HOME).headers["Server-Timing"]


def test_readers_do_not(reader):
    make_article()
    assert "Server-Timing" not in reader.get(HOME).headers
