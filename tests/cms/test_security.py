import pytest
from csp.decorators import csp_replace, csp_update
from csp.middleware import CSPMiddleware
from django.http import HttpResponse
from django.test import RequestFactory

from cms import security


def answer(response):
    return security.headers(lambda request: response)(RequestFactory().get("/"))


def test_a_page_asks_the_browser_for_nothing():
    assert "camera=()" in answer(HttpResponse())["Permissions-Policy"]


def test_a_page_is_not_lent_to_other_sites():
    assert answer(HttpResponse())["Cross-Origin-Resource-Policy"] == "same-origin"


def test_a_picture_may_be_shown_by_feed_readers():
    assert "Cross-Origin-Resource-Policy" not in answer(HttpResponse(content_type="image/jpeg"))


def test_a_view_keeps_the_header_that_it_set():
    given = HttpResponse(headers={"Permissions-Policy": "fullscreen=()"})
    assert answer(given)["Permissions-Policy"] == "fullscreen=()"


def test_the_log_in_page_carries_every_header(reader, db):
    headers = reader.get("/admin/login/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy and "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "SAMEORIGIN"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/tags/%00/", "/preview/a%00b/", "/?page=%00", "/admin/desk/people/?q=a%00"])
def test_an_address_with_a_nul_is_refused(reader, address):
    assert reader.get(address).status_code == 400


def with_policy(middleware, view=lambda request: HttpResponse()):
    return middleware(view)(RequestFactory().get("/")).headers.get("Content-Security-Policy")


def test_the_usual_policy_is_the_one_that_django_csp_makes():
    usual = with_policy(security.ContentSecurityPolicy)
    assert usual and sorted(usual.split("; ")) == sorted(with_policy(CSPMiddleware).split("; "))


def test_a_view_may_still_have_another_policy():
    view = csp_update({"img-src": "https://pictures.example"})(lambda request: HttpResponse())
    assert "https://pictures.example" in with_policy(security.ContentSecurityPolicy, view)
    assert "https://pictures.example" not in with_policy(security.ContentSecurityPolicy)


def test_a_nonce_that_was_used_is_in_the_policy():
    assert "'nonce-" in with_policy(security.ContentSecurityPolicy, lambda request: HttpResponse(request.csp_nonce))


def test_a_view_keeps_the_policy_that_it_set():
    view = csp_replace({"default-src": ["'self'"]})(lambda request: HttpResponse())
    assert "default-src 'self'" in with_policy(security.ContentSecurityPolicy, view)
    own = HttpResponse(headers={"Content-Security-Policy": "sandbox"})
    assert with_policy(security.ContentSecurityPolicy, lambda request: own) == "sandbox"
