"""A real mail server on loopback that takes messages, or does at some step what no mail server should."""

import socketserver
import threading
from contextlib import contextmanager, suppress
from email import message_from_bytes, policy

STEPS = {
    "EHLO": "250 here",
    "HELO": "250 here",
    "MAIL": "250 ok",
    "RCPT": "250 ok",
    "DATA": "354 go on",
    "QUIT": "221 bye",
}


class MailServer(socketserver.ThreadingTCPServer):
    """`taken` are the messages that it has got whole and not refused. `steps` holds what is done before a step is answered, by
    its name ("GREETING", a command, "TAKEN"): a function that may return another answer, or "" to hang up.
    """

    daemon_threads, allow_reuse_address = True, True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.taken, self.steps, self.is_over = [], {}, threading.Event()

    @property
    def port(self):
        return self.server_address[1]

    def never(self):
        """A step that is not answered as long as the server is there."""
        self.is_over.wait()
        return ""


class Session(socketserver.StreamRequestHandler):
    def handle(self):
        with suppress(OSError):
            if not self.answer("GREETING", "220 here"):
                return
            for line in iter(self.rfile.readline, b""):
                command = line[:4].decode().upper()
                if not self.answer(command, STEPS.get(command, "500 what?")):
                    return
                if command == "DATA" and not self.take():
                    return

    def take(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            if not line:
                return False
            lines.append(line.removeprefix(b"."))
        message = message_from_bytes(b"".join(lines).replace(b"\r\n", b"\n"), policy=policy.default)
        self.server.taken.append(message)
        return self.answer("TAKEN", "250 kept", refused=lambda: self.server.taken.remove(message))

    def answer(self, step, words, refused=lambda: None):
        act = self.server.steps.get(step)
        other = act() if act else None
        words = words if other is None else other
        if words.startswith(("4", "5")):
            refused()
        self.wfile.write(f"{words}\r\n".encode() if words else b"")
        return bool(words)


@contextmanager
def mail_server():
    server = MailServer()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield server
    finally:
        server.is_over.set()
        server.shutdown()
        server.server_close()
