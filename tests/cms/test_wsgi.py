import pytest
from django.core.handlers.wsgi import WSGIHandler

from cms.wsgi import with_readable_charset, without_body
from tests.plumbing.page_cache.site import ask

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/healthz", "/readyz", "/admin/login/", "/static/nowhere.css"])
def test_head_is_answered_as_get_is_but_without_a_body(path):
    site = without_body(WSGIHandler())
    head, get = ask(site, path, method="HEAD"), ask(site, path)
    assert head.status == get.status and head.body == b"" and get.body


@pytest.mark.parametrize("charset", ["rot13", "base64", "nonesuch", "\x00", "utf-16"])
def test_a_charset_that_is_no_text_encoding_is_left_out(charset):
    site = with_readable_charset(WSGIHandler())
    assert ask(site, "/", query="q=x", CONTENT_TYPE=f"text/html; charset={charset}").status == 200
