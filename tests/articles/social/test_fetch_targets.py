"""Whatever an address or a redirect says: it is refused in one way, and no machine of our own network is spoken to."""

import socket

import pytest

from articles.social.limited_network import look_up
from articles.social.public_networks import is_public
from articles.social.safe_http import FetchError, get
from tests.loopback import serving, speaking

LONG_LABEL = "a" * 64
OF_OUR_NETWORK = """
127.0.0.1 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 0 0.0.0.0 10.0.0.1 10.1 172.16.0.1 172.31.255.255
192.168.0.1 169.254.169.254 169.254.0.1 100.64.0.1 100.127.255.255 192.0.0.1 192.0.0.9 192.0.0.170 192.0.2.1 192.88.99.1
198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
[::] [::1] [::127.0.0.1] [::10.0.0.1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [::ffff:169.254.169.254]
[::ffff:100.64.0.1] [::ffff:192.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::10.0.0.1] [64:ff9b::a9fe:a9fe]
[64:ff9b::6440:1] [64:ff9b:1::1] [100::1] [100:0:0:1::1] [2001::1] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [2001:2::1]
[2001:10::1] [2001:20::1] [2001:1ff:ffff::1] [2001:db8::1] [2002:7f00:1::1] [2002:a00:1::1] [2002:c0a8:1::1]
[2002:a9fe:a9fe::1] [2002:6440:1::1] [2606:2800:220:1:0:5efe:10.0.0.1] [2606:2800:220:1:200:5efe:127.0.0.1] [2002:7f00:1:0:0:5efe:1.1.1.1]
[3fff::1] [3fff:fff::1] [5f00::1] [fc00::1] [fd12:3456:789a::1] [fe80::1] [febf::1] [fec0::1] [feff::1] [ff02::1] [ff05::1:3]
localhost LOCALHOST localhost. 127.0.0.1.
""".split()
ODD = [
    "", " ", "//", "http:", "http://", "http:///path", "https://?", "https://#", "no address at all", "example.org", "/path", "?query",
    "file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1/", "javascript:alert(1)", "data:text/html,x", "mailto:a@example.org",
    "http://user:word@127.0.0.1/", "http://user@example.org/", "http://:word@example.org/", "http://example.org@127.0.0.1/",
    "http://example.org:0/", "http://example.org:99999/", "http://example.org:-1/", "http://example.org:port/",
    "http://[::1", "http://::1]/", "http://[]/", "http://[zz]/", "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[v1.x]/",
    "http://[127.0.0.1]/", "http://127.0.0.1%00/", "http://ex%61mple.org/", "http://%31%32%37.0.0.1/", "http://exa mple.org/",
    "http://a..example.org/", "http://.example.org/", "http://example..org/", "http://./", "http://../", "http://-/", "http://-a.example/",
    f"http://{LONG_LABEL}.example/", f"http://{'a.' * 130}example/", f"http://{LONG_LABEL}ü.example/", "http://xn--/",
    "http://xn--ü.example/", "http://\u200d.example/", "http://a\u0300\u200c.example/", "http://☃\u2488.example/", "http://ａ．ｂ。ｃ｡\u00ad/",
    "http://example.org\\@127.0.0.1/", "http:\\\\127.0.0.1\\", "http://127.0.0.1\\.example.org/", "http://exam\tple.org/",
    "http://example.org/\r\nHost: inside", "http://example.org\n/", "http://example.org/\x00", "\x00http://example.org/",
    "http://example.org/\x7f", "http://example.org/\x85", "http://example.org/\u2028", "http://\ud800.example/", "http://example.org/\udfff",
    "http://$/", "http://a;b/", "http://a,b/", "http://<a>/", "http://{a}/", "http://a|b/", "http://a^b/", "http://`/", 'http://"/', "http://*/",
    f"http://example.org/{'a' * 3000}",
]  # fmt: skip


def nobody_may(ip, port):
    pytest.fail(f"{ip} was asked for")


def loopback_only(ip, port):
    return ip == "127.0.0.1" and port not in {80, 443}


def is_refused(address, *may):
    try:
        get(address, *may)
    except FetchError:
        return True
    return False


def is_refused_as_redirect(address):
    with speaking(b"HTTP/1.1 302 Found\r\nLocation: " + address.encode() + b"\r\n\r\n") as (site, _):
        return is_refused(f"{site}/a", loopback_only)


def test_a_machine_of_our_own_network_is_not_asked():
    addresses = [f"{scheme}://{host}/" for host in OF_OUR_NETWORK for scheme in ("http", "https")]
    assert [each for each in addresses if not is_refused(each)] == []


def test_an_odd_address_is_refused_before_anybody_is_asked():
    assert [each for each in ODD if not is_refused(each, nobody_may)] == []


def test_a_redirect_to_a_machine_of_our_own_network_is_refused():
    assert [host for host in OF_OUR_NETWORK if not is_refused_as_redirect(f"http://{host}/")] == []


def test_a_redirect_to_an_odd_address_is_refused():
    # What a server can say at all; an empty one is no redirect, and a relative one stays with the server.
    sayable = [each for each in ODD if ":" in each and each.isprintable()]
    assert [each for each in sayable if not is_refused_as_redirect(each)] == []


@pytest.mark.parametrize(
    "location", [b"http://\xff\xfe/", b"\x80\x81:", b"http://[\xc3\xa9]/", b"//\xf0\x9f\x98\x80:99999/"]
)
def test_a_redirect_that_is_no_text_is_refused(location):
    with speaking(b"HTTP/1.1 301 Moved\r\nLocation: " + location + b"\r\n\r\n") as (site, _), pytest.raises(FetchError):
        get(f"{site}/a", loopback_only)


def test_a_relative_redirect_with_other_letters_is_followed():
    with serving({"/a": (302, "caf\xe9?b=1", b""), "/caf%EF%BF%BD": (200, "text/plain", b"here")}) as site:
        assert get(f"{site}/a", loopback_only).content == b"here"


@pytest.mark.parametrize(
    "ip",
    [
        "93.184.216.34",
        "1.1.1.1",
        "::ffff:1.1.1.1",
        "64:ff9b::101:101",
        "2002:101:101::1",
        "2606:2800:220:1::1",
        "2a00::1",
    ],
)
def test_an_address_of_the_internet_is_public(ip):
    assert is_public(ip)


@pytest.mark.parametrize("ip", ["", "example.org", "1.1.1", "1.1.1.1%1", "fe80::1%eth0", "2a00::1%eth0", "2a00::1/64"])
def test_what_is_no_address_is_not_public(ip):
    assert not is_public(ip)


def test_one_private_address_among_public_ones_is_enough_to_refuse(monkeypatch):
    answers_with(monkeypatch, ["93.184.216.34", "10.0.0.1"])
    with pytest.raises(FetchError, match="not a public"):
        get("http://rebinding.example/")


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch):
    with serving({"/a": (200, "text/plain", b"here")}) as site:
        port = int(site.rpartition(":")[2])
        asked = answers_with(monkeypatch, ["127.0.0.1"], then=["169.254.169.254"])
        assert get(f"http://rebinding.example:{port}/a", loopback_only).content == b"here"
    assert asked == ["rebinding.example"]


def test_of_two_addresses_the_one_that_answers_is_used(monkeypatch):
    with serving({"/a": (200, "text/plain", b"here")}) as site:
        port = int(site.rpartition(":")[2])
        answers_with(monkeypatch, ["::1", "127.0.0.1"])
        assert get(f"http://two.example:{port}/a", lambda ip, port: True).content == b"here"


def test_a_name_that_is_not_known_is_refused(monkeypatch):
    def unknown(*args, **kwargs):
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(FetchError, match="could not be reached"):
        look_up("nowhere.example", 80, 5)


def answers_with(monkeypatch, ips, then=()):
    """The system's look-up gives `ips` for a name, and afterwards `then`. Returns the names that were asked for."""
    asked, real = [], socket.getaddrinfo

    def getaddrinfo(host, port, *args, **kwargs):
        if host[0].isdigit():
            return real(host, port, *args, **kwargs)
        found = then if then and asked else ips
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in found]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked
