import socket

from cms import serve


def test_a_taken_port_is_told_with_a_way_out():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        reason = serve.reason_not_to_start("gunicorn", "127.0.0.1", port)
    assert f"127.0.0.1:{port}" in reason and f"PORT={port + 1}" in reason


def test_a_server_that_is_not_installed_is_told():
    assert "make setup SERVER=nonesuch" in serve.reason_not_to_start("nonesuch", "127.0.0.1", 0)


def test_nothing_stands_in_the_way_of_a_free_port():
    assert serve.reason_not_to_start("gunicorn", "127.0.0.1", 0) == ""


def test_both_servers_serve_the_same_application():
    assert serve.gunicorn_arguments()[-1] == serve.granian_arguments()[-1] == "cms.wsgi:application"
