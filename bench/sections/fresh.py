"""Pages rendered afresh for every request, on both databases, against Wagtail with the same magazine."""

from contextlib import nullcontext

from bench import duel
from bench.figures import Result, Target
from bench.wagtail import ABSENT, Wagtail, is_installed

CONNECTIONS = 8
ASKED = {"article": 4, "tag": 6}


def measure(context):
    result = Result("Fresh pages (PAGE_CACHE=off): ours / Wagtail")
    for kind in ("sqlite", "postgresql"):
        measure_on(kind, context, result)
    if not is_installed():
        result.notes.append(ABSENT)
    return result


def measure_on(kind, context, result):
    articles = context.scale.articles
    database = context.magazines.of(kind, articles)
    paths = context.subjects(database)
    peer = Wagtail(context) if is_installed() else None
    its_paths = peer.paths(paths, articles) if peer else {}
    with (
        context.ours(database, PAGE_CACHE="off") as ours,
        peer.serving(peer.database(kind, articles)) if peer else nullcontext() as wagtail,
    ):
        for page, path in paths.items():
            context.say(f"fresh: {page}, {kind}")
            servers = {ours: [path]} | ({wagtail: [its_paths[page]]} if page in its_paths else {})
            scores = context.duel(servers, CONNECTIONS)
            result.rows += duel.rows({"page": page, "database": kind}, scores, "Wagtail")
            if page in ASKED:
                words = f"{page}, {articles:,} articles, {kind}: requests a second / Wagtail"
                measured = duel.throughput_ratio(*scores.values()) if len(scores) == 2 else None
                result.targets.append(Target(words, measured, at_least=ASKED[page]))
