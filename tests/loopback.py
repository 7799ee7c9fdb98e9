"""Real servers on loopback that answer as a platform would, or as no server should."""

import socket
import threading
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit


@contextmanager
def serving(answers):
    """Serve `answers`: path -> (status, content type or, for a redirect, location, body). Gives the site's address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, told, body = answers.get(urlsplit(self.path).path, (404, "text/plain", b"Not found"))
            self.send_response(status)
            self.send_header("Location" if status in {301, 302} else "Content-Type", told)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(BrokenPipeError, ConnectionResetError):  # a client may hang up on an answer that is too large
                self.wfile.write(body)

        def log_message(self, *args):
            pass

    with listening(Handler) as address:
        yield address


@contextmanager
def receiving(read, taken=200, refused=503, refusals=0):
    """A server that takes forms: it answers `taken`, but `refused` to the first `refusals` of them.

    Gives the site's address and a list of what `read` made of the bytes of each.
    """
    told = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            told.append(read(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(refused if len(told) <= refusals else taken)
            self.end_headers()

        def log_message(self, *args):
            pass

    with listening(Handler) as address:
        yield address, told


@contextmanager
def listening(handler):
    """A server with this handler of requests. Gives the site's address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    # It looks for the end so often, because whoever ends it waits until it has looked.
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def speaking(*pieces, pause=0.0):
    """A server that takes any request and sends `pieces` of bytes one after the other, `pause` seconds between them.

    Gives the site's address and a list of the pieces that it has sent. A client that hangs up ends its answer.
    """
    sent, is_over = [], threading.Event()

    def answer(connection):
        with connection, suppress(OSError):
            connection.recv(65536)
            for piece in pieces:
                connection.sendall(piece)
                sent.append(piece)
                if pause and is_over.wait(pause):
                    return

    def accept(listener):
        with suppress(OSError):  # closed below
            while True:
                threading.Thread(target=answer, args=(listener.accept()[0],), daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=accept, args=(listener,), daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}", sent
        finally:
            is_over.set()
            listener.shutdown(socket.SHUT_RDWR)
