import pytest

from articles.social.safe_http import LARGEST_ANSWER, FetchError, get, is_public
from tests.loopback import serving

NOT_PUBLIC = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "192.0.2.1",
    "::1", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:a00:1::", "2001:0:4136:e378:8000:63bf:3fff:fdd2", "::",
]  # fmt: skip
HOSTILE = [
    "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://127.1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/",
    "file:///etc/passwd", "ftp://example.org/", "http://user:word@127.0.0.1/", "gopher://127.0.0.1/", "http://",
]  # fmt: skip


def anywhere(ip, port):
    return True


@pytest.mark.parametrize("ip", NOT_PUBLIC)
def test_an_address_of_a_private_network_is_not_public(ip):
    assert not is_public(ip)


@pytest.mark.parametrize("ip", ["93.184.216.34", "2606:2800:220:1::1"])
def test_an_address_of_the_internet_is_public(ip):
    assert is_public(ip)


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_is_refused(address):
    with pytest.raises(FetchError):
        get(address)


def test_an_answer_comes_with_status_type_and_content():
    with serving({"/a": (200, "application/json", b"{}")}) as site:
        answer = get(f"{site}/a", anywhere)
    assert (answer.status, answer.content_type, answer.content) == (200, "application/json", b"{}")


def test_a_redirect_is_followed():
    with serving({"/a": (302, "/b", b""), "/b": (200, "text/plain", b"here")}) as site:
        assert get(f"{site}/a", anywhere).content == b"here"


def test_a_redirect_into_a_private_network_is_refused():
    def not_metadata(ip, port):
        return ip != "169.254.169.254"

    with (
        serving({"/a": (302, "http://169.254.169.254/latest/", b"")}) as site,
        pytest.raises(FetchError, match="not a public"),
    ):
        get(f"{site}/a", not_metadata)


def test_endless_redirects_end():
    with serving({"/a": (302, "/a", b"")}) as site, pytest.raises(FetchError, match="too often"):
        get(f"{site}/a", anywhere)


def test_an_answer_that_is_too_large_is_cut_off():
    with (
        serving({"/a": (200, "text/plain", b"x" * (LARGEST_ANSWER + 1))}) as site,
        pytest.raises(FetchError, match="too large"),
    ):
        get(f"{site}/a", anywhere)


def test_a_server_that_is_not_there_is_told():
    with serving({}) as site:
        pass
    with pytest.raises(FetchError, match="could not be reached"):
        get(f"{site}/a", anywhere)
