"""Fetches what an address from outside points at, without ever speaking to a machine of our own network.

A name is looked up once, every address behind it must be public, and the connection goes to the address that was
checked: no second look-up that could answer otherwise. Redirects are followed by hand, each checked anew.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass

import httpcore
import httpx

LARGEST_ANSWER = 1_000_000  # bytes
LONGEST_WAIT = 8.0  # seconds, for all redirects together
MOST_REDIRECTS = 3
PORTS = frozenset({80, 443})
NAT64 = ipaddress.ip_network("64:ff9b::/96")


class FetchError(Exception):
    """Nothing usable came back; its text says why, as the end of a sentence."""


@dataclass(frozen=True)
class Answer:
    status: int
    content_type: str
    content: bytes
    address: str


def is_public(ip: str) -> bool:
    """Whether an IP address belongs to the public internet (RFC 6890), also when wrapped in an IPv6 transition address."""
    address = ipaddress.ip_address(ip)
    if isinstance(address, ipaddress.IPv6Address):
        if address.teredo:
            return False
        inner = address.ipv4_mapped or address.sixtofour
        if address in NAT64:
            inner = ipaddress.ip_address(int(address) & 0xFFFFFFFF)
        address = inner or address
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def get(address: str, may_connect: Callable[[str, int], bool] | None = None) -> Answer:
    """The answer to GET `address` (http or https). Raises FetchError. `may_connect` takes an IP address and a port."""
    deadline = time.monotonic() + LONGEST_WAIT
    backend = _CheckedBackend(may_connect or (lambda ip, port: port in PORTS and is_public(ip)))
    with httpcore.ConnectionPool(ssl_context=ssl.create_default_context(), network_backend=backend) as pool:
        for _ in range(MOST_REDIRECTS + 1):
            url = _checked_url(address)
            try:
                answer, location = _get_once(pool, url, deadline)
            except (httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, OSError) as error:
                raise FetchError("it could not be reached") from error
            if location is None:
                return answer
            address = str(url.join(location))
    raise FetchError("it redirects too often")


class _CheckedBackend(httpcore.NetworkBackend):
    def __init__(self, may_connect):
        self._may_connect = may_connect
        self._network = httpcore.SyncBackend()

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        found = {info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        if not found or not all(self._may_connect(ip, port) for ip in found):
            raise FetchError("its address is not a public one")
        return self._network.connect_tcp(sorted(found)[0], port, timeout, local_address, socket_options)

    def connect_unix_socket(self, path, timeout=None, socket_options=None):
        raise FetchError("its address is not a public one")


def _checked_url(address):
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError("its address cannot be read") from error
    if url.scheme not in {"http", "https"} or url.userinfo or not url.host:
        raise FetchError("its address is not a plain web address")
    return url


def _get_once(pool, url, deadline):
    """One request. Returns the answer and where it redirects to (None: nowhere)."""
    left = max(deadline - time.monotonic(), 0.1)
    headers = {"Host": url.netloc.decode(), "User-Agent": "Broadside", "Accept": "application/json, text/html;q=0.8"}
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), left)
    with pool.stream("GET", str(url), headers=headers, extensions={"timeout": timeouts}) as response:
        told = {name.lower(): value.decode("latin-1") for name, value in response.headers}
        if response.status in {301, 302, 303, 307, 308} and told.get(b"location"):
            return None, told[b"location"]
        content = bytearray()
        for chunk in response.iter_stream():
            content += chunk
            if len(content) > LARGEST_ANSWER:
                raise FetchError("its answer is too large")
            if time.monotonic() > deadline:
                raise FetchError("it answers too slowly")
        return Answer(response.status, told.get(b"content-type", ""), bytes(content), str(url)), None
