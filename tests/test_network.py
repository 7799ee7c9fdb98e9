import socket

import pytest


def test_no_test_reaches_another_machine():
    with pytest.raises(RuntimeError, match="reached for the network: 192.0.2.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_no_test_asks_for_the_address_of_another_machine():
    with pytest.raises(RuntimeError, match="reached for the network: example.org"):
        socket.getaddrinfo("example.org", 80)


def test_this_machine_is_within_reach():
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass
