"""What nginx tells gunicorn, what it lets through to it, and what it says itself."""

import http.client
from urllib.parse import urlsplit

import httpx
import pytest

from tests import nginx


def test_a_name_that_the_configuration_does_not_hold_is_told():
    with pytest.raises(ValueError, match="does not say 'listen 81;' any more"):
        nginx.rewritten({"listen 81;": ""})


def test_what_a_proxy_says_is_not_taken_from_readers(reader):
    lies = {
        "X-Forwarded-Proto": "https",
        "X-Forwarded-For": "192.0.2.1",
        "X-Forwarded-Host": "evil.example",
        "X_Forwarded_Host": "evil.example",
    }
    heard = reader.get("/odd/heard", headers=lies | {"Forwarded": "for=192.0.2.1;proto=https"}).json()
    assert heard["HTTP_X_FORWARDED_PROTO"] == "http" and heard["scheme"] == "http"
    assert heard["HTTP_X_FORWARDED_FOR"] == "127.0.0.1"
    assert "HTTP_X_FORWARDED_HOST" not in heard and "HTTP_FORWARDED" not in heard


def test_gunicorn_hears_the_host_as_the_reader_wrote_it(reader, address):
    assert reader.get("/odd/heard").json()["HTTP_HOST"] == urlsplit(address).netloc


def test_gunicorn_believes_no_proxy_by_itself(behind):
    """Whether a header is trusted is said in one place: PROXY_HTTPS_HEADER."""
    heard = httpx.get(f"{behind}/odd/heard", headers={"X-Forwarded-Proto": "https"}).json()
    assert heard["scheme"] == "http" and heard["HTTP_X_FORWARDED_PROTO"] == "https"


def test_no_security_header_is_sent_twice(reader, facts):
    names = [name.lower() for name, _ in reader.get(facts.article).headers.multi_items()]
    assert len(names) == len(set(names)) and {"content-security-policy", "x-content-type-options"} <= set(names)


def test_who_is_logged_in_reaches_the_newsroom(editor):
    assert editor.get("/admin/").status_code == 200


def test_a_page_names_the_server_but_not_its_version(reader, facts):
    assert reader.get(facts.article).headers["Server"] == "nginx"


def test_liveness_is_told_to_everybody(address):
    assert from_elsewhere(address, "/healthz").status_code == 200


@pytest.mark.parametrize("path", ["/readyz", "/metrics"])
def test_what_is_for_monitoring_is_told_to_this_machine_only(address, path):
    assert from_elsewhere(address, path).status_code == 403


def test_readiness_is_told_to_this_machine(reader):
    assert reader.get("/readyz").json()["ready"] is True


def test_an_upload_that_is_too_large_is_refused_in_plain_words(address):
    asked = http.client.HTTPConnection(urlsplit(address).netloc)
    asked.putrequest("POST", "/admin/")
    asked.putheader("Content-Length", str(17 * 1024 * 1024))
    asked.endheaders()
    answer = asked.getresponse()
    assert answer.status == 413 and "Pictures may be up to 15 MB" in answer.read().decode()
    asked.close()


def test_an_upload_of_the_size_that_we_take_reaches_the_form(editor):
    upload = {"file": ("harbour.png", b"x" * 15 * 1024 * 1024)}
    assert "Pictures may be up to" not in editor.post("/admin/desk/images/", files=upload).text


def test_readers_are_told_when_gunicorn_is_away(lonely_address):
    answer = httpx.get(f"{lonely_address}/articles/the-ferry-question/")
    assert answer.status_code == 502 and "Temporarily unavailable" in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'"
    assert "<style" not in answer.text and "<script" not in answer.text


def test_who_saves_while_gunicorn_is_away_is_told_so(lonely_address):
    assert "Leave your window open" in httpx.post(f"{lonely_address}/admin/").text


def test_the_page_of_an_error_has_no_address_of_its_own(reader):
    assert reader.get("/_pages/away.html").status_code == 404


def from_elsewhere(address, path):
    """Ask from another address of the loopback network."""
    with httpx.Client(transport=httpx.HTTPTransport(local_address="127.0.0.2")) as client:
        return client.get(address + path)
