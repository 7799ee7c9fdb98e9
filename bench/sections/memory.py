"""Memory of each worker: at rest, and after many different pages. Shared pages are divided up (PSS)."""

from bench import wrk
from bench.figures import Result, median
from bench.magazines import inside, run
from bench.pages import ask
from bench.processes import pss_megabytes
from bench.wagtail import ABSENT, Wagtail, is_installed

CONNECTIONS, PAGES = 8, 500


def measure(context):
    result = Result(f"Memory: PSS in MB, at rest and after {PAGES} articles and the other pages")
    articles = context.scale.articles
    database = context.magazines.sqlite(articles)
    paths = context.subjects(database)
    others = [path for kind, path in paths.items() if kind != "article"]
    newest = run(inside("newest", str(PAGES)), context.environment(database, PAGE_CACHE="off")).split()
    with context.ours(database) as server:
        result.rows.append(row_of(server, [*others, *newest], context))
        with context.limit(server, list(paths.values())) as limit:
            result.rows.append(row_of(limit, list(paths.values()), context))
    if not is_installed():
        result.notes.append(ABSENT)
        return result
    peer = Wagtail(context)
    its_paths = list(peer.paths(paths, articles).values())
    with peer.serving(peer.database("sqlite", articles), page_cache="on") as wagtail:
        result.rows.append(row_of(wagtail, its_paths, context))
    result.notes.append("Wagtail has only been asked for three pages: its figure is a lower bound.")
    return result


def row_of(server, paths, context):
    context.say(f"memory: {server.name}")
    for _ in range(20):  # chance decides which worker answers: each shall have worked once
        ask(server.address, paths[0])
    parent, *workers = pss_megabytes(server.pid)
    wrk.run(context.wrk, server.address, paths, seconds=context.scale.edited_seconds, connections=CONNECTIONS)
    after_parent, *after = pss_megabytes(server.pid)
    return {
        "server": server.name,
        "workers": len(after),
        "worker at rest": median(workers),
        "worker after": median(after),
        "parent": after_parent,
        "all": after_parent + sum(after),
        "pages": len(paths),
    }
