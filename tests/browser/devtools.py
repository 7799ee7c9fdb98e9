"""A browser that is driven by its own protocol (https://chromedevtools.github.io/devtools-protocol/): Playwright forbids pages
to be drawn ahead, and these tests are about that."""

import fcntl
import itertools
import json
import os
import signal
from contextlib import contextmanager


@contextmanager
def browser_tab(program, profile, *more):
    """A tab of a new browser whose files are in the folder `profile`; `more` are arguments of the browser."""
    to_browser, out = pipe()
    source, from_browser = pipe()
    arguments = ["--remote-debugging-pipe", "--no-sandbox", "--headless", f"--user-data-dir={profile}"]
    arguments += [*more, "about:blank"]
    # The protocol is spoken through the file descriptors 3 and 4; what the browser logs goes nowhere.
    ends = [(os.POSIX_SPAWN_DUP2, to_browser.fileno(), 3), (os.POSIX_SPAWN_DUP2, from_browser.fileno(), 4)]
    ends.append((os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0))
    number = os.posix_spawn(program, [program, *arguments], os.environ, file_actions=ends)
    to_browser.close()
    from_browser.close()
    with out, source:
        try:
            yield Tab(out, source)
        finally:
            os.kill(number, signal.SIGTERM)
            os.waitpid(number, 0)


def pipe():
    """Both ends of a pipe, with numbers above those that the browser is given."""
    ends = os.pipe()
    moved = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in ends]
    for end in ends:
        os.close(end)
    return os.fdopen(moved[0], "rb"), os.fdopen(moved[1], "wb")


class Tab:
    """`send` asks and returns the answer; `wait_for` returns the next event of a name that meets a condition."""

    def __init__(self, out, source):
        self.out, self.source = out, source
        self.numbers = itertools.count(1)
        self.events = []
        self.session = {}
        # Whoever attaches to a page, and not to its tab, forbids it to have others drawn.
        target = self.send("Target.createTarget", url="about:blank", forTab=True)["targetId"]
        self.session = {"sessionId": self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        self.follow()

    def follow(self):
        """From now on speaks to the page that the tab shows, and is told of those that it has drawn ahead."""
        self.send("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=False, flatten=True)
        self.turn_to(self.wait_for("Target.attachedToTarget", lambda facts: facts["targetInfo"]["type"] == "page"))

    def turn_to(self, attached):
        """From now on speaks to the page that an event "Target.attachedToTarget" has told of."""
        self.session = {"sessionId": attached["sessionId"]}

    def send(self, method, **params):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": params, **self.session}
        self.out.write(json.dumps(message).encode() + b"\0")
        self.out.flush()
        while (answer := self.receive()).get("id") != number:
            self.events.append(answer)
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def evaluate(self, script):
        """What an expression is in the page; a promise is waited for."""
        result = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def wait_for(self, name, is_wanted=lambda facts: True):
        while True:
            event = self.events.pop(0) if self.events else self.receive()
            if event.get("method") == name and is_wanted(event["params"]):
                return event["params"]

    def receive(self):
        read = bytearray()
        while (byte := self.source.read(1)) != b"\0":
            assert byte, "the browser has gone"
            read += byte
        return json.loads(read)

    def open(self, address):
        self.send("Page.enable")
        self.send("Page.navigate", url=address)
        self.wait_for("Page.loadEventFired")

    def rest_on(self, link):
        self.send("Input.dispatchMouseEvent", type="mouseMoved", **self.middle_of(link))

    def click(self, link):
        for kind in ["mousePressed", "mouseReleased"]:
            self.send("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **self.middle_of(link))

    def middle_of(self, link):
        return self.evaluate(f"""(() => {{
            const link = document.querySelector('main a[href="{link}"]')
            link.scrollIntoView({{ block: "center" }})
            const box = link.getClientRects()[0]
            return {{ x: box.x + box.width / 2, y: box.y + box.height / 2 }}
        }})()""")
