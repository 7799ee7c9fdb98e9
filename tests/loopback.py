"""A real HTTP server on loopback that answers as a platform would."""

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

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    # It looks for the end so often, because whoever ends it waits until it has looked.
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
