"""The network as one request of ours may use it: checked addresses, and one limit of time and bytes for all that it reads.

Each look-up, connection, handshake, read and write is given the time that is left of the whole, so that a server which
sends a byte now and then gains nothing. What is read is counted where it comes in, headers and trailers with it.
"""

import queue
import socket
import threading
import time
from collections.abc import Callable

import httpcore
from django.utils.translation import gettext_lazy

UNREACHABLE = gettext_lazy("it could not be reached")
TOO_SLOW = gettext_lazy("it answers too slowly")
TOO_LARGE = gettext_lazy("its answer is too large")
NOT_PUBLIC = gettext_lazy("its address is not a public one")


class FetchError(Exception):
    """Nothing usable came back; its text says why, as the end of a sentence."""


class Limit:
    """What is left of the time and the bytes of one request, its redirects included."""

    def __init__(self, seconds: float, size: int):
        self._deadline = time.monotonic() + seconds
        self._bytes_left = size

    def seconds_left(self) -> float:
        """Raises FetchError when there are none."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise FetchError(TOO_SLOW)
        return left

    def count(self, data: bytes) -> bytes:
        """The same data, taken off what may still be read. Raises FetchError when it is more than that."""
        self._bytes_left -= len(data)
        if self._bytes_left < 0:
            raise FetchError(TOO_LARGE)
        return data


class LimitedNetwork(httpcore.NetworkBackend):
    """Connects to a host only if `may_connect(ip, port)` holds for every address that it has, and to one of those."""

    def __init__(self, may_connect: Callable[[str, int], bool], limit: Limit):
        self._may_connect, self._limit = may_connect, limit
        self._network = httpcore.SyncBackend()

    def connect_tcp(self, host, port, timeout=None, local_address=None, socket_options=None):
        found = look_up(host.removesuffix("."), port, self._limit.seconds_left())
        if not found or not all(self._may_connect(ip, port) for ip in found):
            raise FetchError(NOT_PUBLIC)
        for tried, ip in enumerate(found):
            # One that never answers leaves the others their share of the time.
            share = self._limit.seconds_left() / (len(found) - tried)
            try:
                stream = self._network.connect_tcp(ip, port, share, local_address, socket_options)
                return _LimitedStream(stream, self._limit)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        raise FetchError(UNREACHABLE)

    def connect_unix_socket(self, path, timeout=None, socket_options=None):
        raise FetchError(NOT_PUBLIC)


class _LimitedStream(httpcore.NetworkStream):
    def __init__(self, stream, limit):
        self._stream, self._limit = stream, limit

    def read(self, max_bytes, timeout=None):
        return self._limit.count(self._stream.read(max_bytes, self._limit.seconds_left()))

    def write(self, buffer, timeout=None):
        self._stream.write(buffer, self._limit.seconds_left())

    def close(self):
        self._stream.close()

    def start_tls(self, ssl_context, server_hostname=None, timeout=None):
        stream = self._stream.start_tls(ssl_context, server_hostname, self._limit.seconds_left())
        return _LimitedStream(stream, self._limit)

    def get_extra_info(self, info):
        return self._stream.get_extra_info(info)


def look_up(host: str, port: int, seconds: float) -> list[str]:
    """The IP addresses of a host in the order in which they should be tried. Raises FetchError.

    The system's look-up takes no time limit, so it is done in a thread that nobody waits for any longer than that.
    """
    answers = queue.SimpleQueue()

    def ask():
        try:
            answers.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except Exception as error:  # noqa: BLE001 -- the one who waits is told of it
            answers.put(error)

    threading.Thread(target=ask, name="look-up", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except queue.Empty:
        raise FetchError(TOO_SLOW) from None
    if isinstance(answer, OSError | ValueError | OverflowError):  # ValueError: a label that IDNA does not know
        raise FetchError(UNREACHABLE) from answer
    if isinstance(answer, Exception):
        raise answer
    return list(dict.fromkeys(info[4][0] for info in answer))
