"""A real HTTP server on loopback that takes purges down as a CDN would."""

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextmanager
def cdn(refusals=0):
    """Yields its address and the list of what it was told: (method, path, headers, body). The first times it refuses."""
    told, left = [], [refusals]

    class Handler(BaseHTTPRequestHandler):
        def take(self):
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            told.append((self.command, self.path, dict(self.headers), body))
            left[0] -= 1
            self.send_response(503 if left[0] >= 0 else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_POST = do_BAN = take

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", told
    finally:
        server.shutdown()
        server.server_close()
