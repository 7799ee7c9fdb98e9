"""Readers of many pages while an editor saves once a second, against the same readers left alone."""

import threading
from contextlib import contextmanager

from bench import duel
from bench.editing import editing
from bench.figures import Result, median

CONNECTIONS, PAUSE = 8, 1.0


def measure(context):
    result = Result(
        "Readers of all kinds of pages on 8 connections: alone, and while an editor publishes once a second"
    )
    for kind in ("sqlite", "postgresql"):
        measure_on(kind, context, result)
    return result


def measure_on(kind, context, result):
    database = context.magazines.of(kind, context.scale.articles)
    paths = list(context.subjects(database).values())
    slug = context.subjects(database)["article"].rstrip("/").rpartition("/")[2]
    alone, edited, saves = duel.Score(), duel.Score(), []
    with context.ours(database) as ours, editing(slug, context.beside(ours.port, database)) as editor:
        # So that what it keeps is there.
        duel.Score().add(context.wrk, ours, paths, context.scale.seconds, CONNECTIONS)
        for turn in range(2):
            context.say(f"mix: {kind}, turn {turn + 1} of 2")
            alone.add(context.wrk, ours, paths, context.scale.edited_seconds, CONNECTIONS)
            with saving(editor, saves):
                edited.add(context.wrk, ours, paths, context.scale.edited_seconds, CONNECTIONS)
    scores = {"alone": alone, "edited": edited}
    for readers, score in scores.items():
        row = {"database": kind, "readers": readers} | score.row() | {"slowest ms": max(b.most for b in score.bursts)}
        result.rows.append(row)
    result.rows[-1] |= {
        "ratio": duel.throughput_ratio(edited, alone),
        "saves": len(saves),
        "save ms": median([(save.ended - save.began) * 1e3 for save in saves]) if saves else None,
    }


@contextmanager
def saving(editor, saves):
    """Meanwhile the editor publishes, pauses, publishes; what he did is added to `saves`."""
    stop = threading.Event()

    def work():
        while not stop.is_set():
            saves.append(editor.publish(f"edit {len(saves)}"))
            stop.wait(PAUSE)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
