"""Keeps every test on this machine."""

import socket
from contextlib import contextmanager

import pytest

NEAR = {"127.0.0.1", "::1", "localhost", None}

connect, connect_ex, look_up = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo


@contextmanager
def none_but_loopback():
    """While it lasts, connecting to another machine, or asking for its address, raises RuntimeError."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", lambda sock, to: connect(sock, near(sock, to)))
        patch.setattr(socket.socket, "connect_ex", lambda sock, to: connect_ex(sock, near(sock, to)))
        patch.setattr(socket, "getaddrinfo", look_up_near)
        yield


def near(sock, address):
    if sock.family != socket.AF_UNIX:
        refuse_far(address[0])
    return address


def look_up_near(host, *args, **kwargs):
    if not is_number(host):  # an address in figures needs no one to be asked
        refuse_far(host)
    return look_up(host, *args, **kwargs)


def is_number(host):
    try:
        return bool(look_up(host, None, flags=socket.AI_NUMERICHOST))
    except OSError:
        return False


def refuse_far(host):
    if host not in NEAR:
        raise RuntimeError(f"A test reached for the network: {host}")
