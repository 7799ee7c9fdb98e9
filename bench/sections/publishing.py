"""How long until readers have a new text: from the beginning of the verb to the first answer that shows it; and the verb where nobody
reads, since on two cores a reader who asks without a pause takes one of them.
"""

import threading
import time

from bench.editing import editing
from bench.figures import Result, Target, median, percentile
from bench.pages import ask

# Answers asked for after the verb has returned. Each comes over a new connection, so that every worker has its turn.
AFTERWARDS = 10
MOST = 40.0  # milliseconds, of the verbs


def measure(context):
    result = Result("Publishing: until the first reader has it, and the verb's own time (ms)")
    for kind in ("sqlite", "postgresql"):
        measure_on(kind, context, result)
    return result


def measure_on(kind, context, result):
    database = context.magazines.searchable(kind, context.scale.articles)
    path = context.subjects(database)["article"]
    alone, verbs, seen, stale = [], [], [], 0
    with (
        context.ours(database) as ours,
        editing(path.rstrip("/").rpartition("/")[2], context.beside(ours.port, database)) as editor,
    ):
        for number in range(context.scale.published):
            alone.append(time_of(editor.publish(f"issue {number} of {kind}")))
        for number in range(context.scale.published):
            if number % 10 == 0:
                context.say(f"publishing: {kind}, {number} of {context.scale.published}")
            word = f"edition {number} of {kind}"
            with Watcher(ours.address, path, word) as watcher:
                published = editor.publish(word)
                stale += sum(not shows(ours.address, path, word) for _ in range(AFTERWARDS))
            verbs.append(time_of(published))
            seen.append((watcher.seen_at - published.began) * 1e3)
    result.rows.append(
        {
            "database": kind,
            "alone p50": median(alone),
            "verb p50": median(verbs),
            "verb p95": percentile(verbs, 0.95),
            "seen p50": median(seen),
            "seen p95": percentile(seen, 0.95),
            "times": len(seen),
        }
    )
    result.targets.append(Target(f"{kind}: save and publish, ms", median(verbs), at_most=MOST))
    result.targets.append(Target(f"{kind}: save and publish while nobody reads, ms", median(alone), at_most=MOST))
    result.targets.append(Target(f"{kind}: old pages after the verb returned", float(stale), at_most=0))


def time_of(published):
    """In milliseconds."""
    return (published.ended - published.began) * 1e3


def shows(address, path, word):
    return f"[{word}]".encode() in ask(address, path)[2]


class Watcher:
    """A reader who asks again and again until the page shows a word. `seen_at` is when the answer came that did."""

    def __init__(self, address, path, word):
        self.seen_at = None
        self.thread = threading.Thread(target=self.watch, args=(address, path, word), daemon=True)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *error):
        self.thread.join()

    def watch(self, address, path, word):
        while not shows(address, path, word):
            pass
        self.seen_at = time.monotonic()
