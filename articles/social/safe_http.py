"""Fetches what an address from outside points at, without ever speaking to a machine of our own network.

A name is looked up once, every address behind it must be public, and the connection goes to an address that was
checked: no second look-up that could answer otherwise. Redirects are followed by hand, each checked anew. Whatever
goes wrong is a FetchError.
"""

import re
import ssl
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address

import httpcore
import httpx
from django.utils.translation import gettext, gettext_lazy

from articles.social.limited_network import TOO_LARGE, TOO_SLOW, UNREACHABLE, FetchError, Limit, LimitedNetwork
from articles.social.public_networks import is_public

LARGEST_ANSWER = 1_000_000  # bytes, for all redirects together, headers and trailers included; and once unpacked
LONGEST_WAIT = 8.0  # seconds, for all redirects together, looking up names included
LONGEST_ADDRESS = 2_000
MOST_REDIRECTS = 3
TOO_OFTEN = gettext_lazy("it redirects too often")
PORTS = frozenset({80, 443})
REDIRECTS = frozenset({301, 302, 303, 307, 308})
HEADERS = {"User-Agent": "Broadside", "Accept": "application/json, text/html;q=0.8", "Accept-Encoding": "gzip"}

# RFC 1123, section 2.1; underscores stand in the names of some real hosts.
HOST_NAME = re.compile(
    rb"(?=.{1,253}\Z)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*"
)
# Browsers read "\" as "/", others do not: an address that can be read in two ways is not read at all.
UNREADABLE = re.compile(r"[\x00-\x20\x7f-\xa0\\\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True)
class Answer:
    """What came back: `content` is unpacked, `address` is where the last redirect led."""

    status: int
    content_type: str
    content: bytes
    address: str
    retry_after: str = ""


def get(address: str, may_connect: Callable[[str, int], bool] | None = None) -> Answer:
    """The answer to GET `address` (http or https). Raises FetchError. `may_connect` takes an IP address and a port."""
    return _followed(address, may_connect, _whole)


def status_of(address: str, may_connect: Callable[[str, int], bool] | None = None) -> int:
    """The status that `address` answers with, of which no more is read than its headers, however long it is. Raises FetchError."""
    return _followed(address, may_connect, _without_content).status


def _followed(address, may_connect, read):
    network = LimitedNetwork(may_connect or _is_public_site, Limit(LONGEST_WAIT, LARGEST_ANSWER))
    with httpcore.ConnectionPool(ssl_context=_certificates(), network_backend=network) as pool:
        url = _checked_url(address)
        for _ in range(MOST_REDIRECTS + 1):
            answer, location = _get_once(pool, url, read)
            if location is None:
                return answer
            url = _checked_url(location, url)
    raise FetchError(TOO_OFTEN)


@cache
def _certificates():
    """Whom to trust. Reading them takes longer than most answers."""
    return ssl.create_default_context()


def _is_public_site(ip, port):
    return port in PORTS and is_public(ip)


def _checked_url(address, base=None):
    """The URL of an address, which may be relative to `base`. Raises FetchError for one that is odd in any part."""
    try:
        if len(address) > LONGEST_ADDRESS or UNREADABLE.search(address):
            raise FetchError(gettext("its address cannot be read"))
        url = base.join(address) if base else httpx.URL(address)
        is_plain = url.scheme in {"http", "https"} and not url.userinfo
        is_odd_port = url.port is not None and not 0 < url.port < 65536
        host = url.raw_host
    except (httpx.InvalidURL, ValueError) as error:  # ValueError: broken brackets, labels that IDNA does not know
        raise FetchError(gettext("its address cannot be read")) from error
    if not is_plain or is_odd_port or not _is_host(host):
        raise FetchError(gettext("its address is not a plain web address"))
    return url


def _is_host(host):
    if b":" not in host:
        return bool(HOST_NAME.fullmatch(host.removesuffix(b".")))
    try:
        return ip_address(host.decode()).version == 6 and b"%" not in host
    except ValueError:
        return False


def _get_once(pool, url, read):
    """One request. Returns the answer and where it redirects to (None: nowhere)."""
    try:
        with pool.stream("GET", str(url), headers={"Host": url.netloc.decode()} | HEADERS) as response:
            received = {name.lower(): value for name, value in response.headers}
            location = received.get(b"location", b"").decode("utf-8", "replace").strip()
            if response.status in REDIRECTS and location:
                return None, location
            content = read(response, received)
    except httpcore.TimeoutException as error:
        raise FetchError(TOO_SLOW) from error
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError, ValueError) as error:
        raise FetchError(UNREACHABLE) from error
    words = {name: received.get(name, b"").decode("latin-1") for name in (b"content-type", b"retry-after")}
    return Answer(response.status, words[b"content-type"], content, str(url), words[b"retry-after"]), None


def _whole(response, received):
    return _unpacked(b"".join(response.iter_stream()), received.get(b"content-encoding", b""))


def _without_content(response, received):
    return b""


def _unpacked(content, encoding):
    if encoding.strip().lower() not in {b"gzip", b"x-gzip", b"deflate"}:
        return content
    try:
        unpacker = zlib.decompressobj(wbits=47)  # gzip or zlib, as its first bytes say
        unpacked = unpacker.decompress(content, LARGEST_ANSWER + 1)
    except zlib.error as error:
        raise FetchError(gettext("its answer is damaged")) from error
    if len(unpacked) > LARGEST_ANSWER:
        raise FetchError(TOO_LARGE)
    if not unpacker.eof:
        raise FetchError(gettext("its answer is damaged"))
    return unpacked
