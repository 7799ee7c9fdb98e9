"""A server that answers slowly, or without end, is given up. Each of these would answer well in the end, were it waited for."""

import gzip
import socket
import threading
import zlib

import pytest

from articles.social import safe_http
from articles.social.safe_http import LARGEST_ANSWER, FetchError, get
from tests.loopback import serving, speaking

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
MANY = 400


def anywhere(ip, port):
    return True


def status_of(address):
    try:
        return get(address, anywhere).status
    except FetchError:
        return None


def dripped(data, times=MANY):
    return [data] * times


def bytes_of(data):
    return [data[at : at + 1] for at in range(len(data))]


SLOW = {
    "nothing at all": [b"", *dripped(b""), OK],
    "a status line byte by byte": bytes_of(b"HTTP/1.1 200 " + b"O" * MANY + b"\r\n\r\n"),
    "headers line by line": [b"HTTP/1.1 200 OK\r\n", *dripped(b"X-More: yes\r\n"), b"Content-Length: 2\r\n\r\n{}"],
    "one header byte by byte": [b"HTTP/1.1 200 OK\r\nX-Long: ", *dripped(b"x"), b"\r\nContent-Length: 2\r\n\r\n{}"],
    "100 continue": [*dripped(b"HTTP/1.1 100 Continue\r\n\r\n"), OK],
    "103 early hints": [*dripped(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"), OK],
    "a body of known length": [b"HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n", *dripped(b"x")],
    "a body until the end": [b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", *dripped(b"x")],
    "a body in chunks": [CHUNKED, *dripped(b"1\r\nx\r\n"), b"0\r\n\r\n"],
    "the length of a chunk": [CHUNKED, *dripped(b"0"), b"\r\n\r\n"],
    "trailers": [CHUNKED, b"2\r\n{}\r\n0\r\n", *dripped(b"X-More: yes\r\n"), b"\r\n"],
    "a redirect": [b"HTTP/1.1 302 Found\r\n", *dripped(b"X-More: yes\r\n"), b"Location: /b\r\n\r\n"],
}
ENDLESS = {
    "headers": [b"HTTP/1.1 200 OK\r\n", *dripped(b"X-More: %s\r\n" % (b"x" * 5000)), b"\r\n"],
    "100 continue": dripped(b"HTTP/1.1 100 Continue\r\n\r\n" * 200),
    "early hints": dripped(b"HTTP/1.1 103 Early Hints\r\nLink: %s\r\n\r\n" % (b"x" * 5000)),
    "a body": [b"HTTP/1.1 200 OK\r\n\r\n", *dripped(b"x" * 5000)],
    "chunks": [CHUNKED, *dripped(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")],
    "trailers": [CHUNKED, b"2\r\n{}\r\n0\r\n", *dripped(b"X-More: %s\r\n" % (b"x" * 5000)), b"\r\n"],
}
BROKEN = {
    "nothing": [b""],
    "no HTTP": [b"220 mail.example ESMTP\r\n"],
    "half a header": [b"HTTP/1.1 200 OK\r\nContent-"],
    "half a body": [b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{}"],
    "two lengths": [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}"],
    "a negative length": [b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}"],
    "a chunk that is none": [CHUNKED + b"zz\r\n{}\r\n0\r\n\r\n"],
    "another protocol": [b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n" + b"x" * 100],
    "a status of four digits": [b"HTTP/1.1 2000 OK\r\n\r\n{}"],
    "half of a packed answer": [b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"{}" * 99)[:20]],
    "a packed answer that is none": [b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n{}"],
}


@pytest.mark.parametrize("pieces", SLOW.values(), ids=SLOW)
def test_a_slow_answer_is_given_up_long_before_its_end(monkeypatch, pieces):
    monkeypatch.setattr(safe_http, "LONGEST_WAIT", 0.3)
    with speaking(*pieces, pause=0.02) as (site, sent), pytest.raises(FetchError, match="too slow"):
        get(f"{site}/a", anywhere)
    assert len(sent) < len(pieces) / 2


@pytest.mark.parametrize("pieces", ENDLESS.values(), ids=ENDLESS)
def test_an_answer_without_end_is_cut_off(monkeypatch, pieces):
    # A busy machine would else be too slow before the answer is too large.
    monkeypatch.setattr(safe_http, "LONGEST_WAIT", 120)
    with speaking(*pieces) as (site, _), pytest.raises(FetchError, match=r"too large|could not be reached"):
        get(f"{site}/a", anywhere)


@pytest.mark.parametrize("pieces", BROKEN.values(), ids=BROKEN)
def test_a_broken_answer_is_refused_or_no_success(pieces):
    with speaking(*pieces) as (site, _):
        assert status_of(f"{site}/a") != 200


def test_redirects_share_one_limit_of_time(monkeypatch):
    monkeypatch.setattr(safe_http, "LONGEST_WAIT", 0.5)
    redirect = [b"HTTP/1.1 302 Found\r\n", *dripped(b"X: y\r\n", 4), b"Location: /a\r\n\r\n"]
    with speaking(*redirect, pause=0.05) as (site, _), pytest.raises(FetchError, match="too slow"):
        get(f"{site}/a", anywhere)


@pytest.mark.parametrize("packed", [gzip.compress, zlib.compress])
def test_a_packed_answer_is_unpacked(packed):
    content = packed(b'{"a": 1}')
    answer = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(content)
    with speaking(answer + content) as (site, _):
        assert get(f"{site}/a", anywhere).content == b'{"a": 1}'


def test_a_packed_answer_that_swells_is_cut_off():
    bomb = gzip.compress(b"0" * LARGEST_ANSWER * 50)
    answer = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb)
    with speaking(answer + bomb) as (site, _), pytest.raises(FetchError, match="too large"):
        get(f"{site}/a", anywhere)


def test_a_handshake_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(safe_http, "LONGEST_WAIT", 0.3)
    # The head of a TLS record that promises 16 KB, which then come byte by byte.
    with (
        speaking(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc", *dripped(b"\x00"), pause=0.02) as (site, sent),
        pytest.raises(FetchError),
    ):
        get(f"{site.replace('http', 'https')}/a", anywhere)
    assert len(sent) < MANY / 2


def test_a_certificate_that_nobody_vouches_for_is_refused():
    with serving({"/a": (200, "text/plain", b"here")}) as site, pytest.raises(FetchError):
        get(f"{site.replace('http', 'https')}/a", anywhere)


def test_a_look_up_that_never_ends_is_given_up(monkeypatch):
    monkeypatch.setattr(safe_http, "LONGEST_WAIT", 0.2)
    is_over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **kwargs: is_over.wait(30))
    with pytest.raises(FetchError, match="too slow"):
        get("http://slow.example/", anywhere)
    is_over.set()


def test_a_server_that_takes_no_connection_is_given_up(monkeypatch):
    monkeypatch.setattr(safe_http, "LONGEST_WAIT", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listener, pytest.raises(FetchError, match="too slow"):
        get(f"http://127.0.0.1:{listener.getsockname()[1]}/", anywhere)
