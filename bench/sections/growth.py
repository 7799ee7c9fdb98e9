"""How the cost of a fresh page grows with the archive: each kind of page at several sizes."""

from bench.duel import parsed
from bench.figures import Result, Target
from bench.magazines import inside, run

MOST = 1.5
# The issue names these.
ASKED = {"home", "section", "article", "tag", "person"}


def measure(context):
    result = Result("Growth: one fresh page, rendered without a server, by the number of articles")
    for kind in ("sqlite", "postgresql"):
        measure_on(kind, context, result)
    return result


def measure_on(kind, context, result):
    found = {}
    for articles in context.scale.growth:
        context.say(f"growth: {kind}, {articles:,} articles")
        with context.magazines.for_reading(kind, articles) as database:
            environment = context.environment(database, PAGE_CACHE="off", STATIC_ROOT=str(context.static))
            found[articles] = parsed(run(inside("render", str(context.scale.renders)), environment))
    least, most = min(found), max(found)
    for page in found[least]:
        for articles, pages in found.items():
            growth = pages[page]["ms"] / found[least][page]["ms"]
            row = {"page": page, "database": kind, "articles": articles}
            result.rows.append(row | without_path(pages[page]) | {"ratio": growth})
        if page in ASKED:
            words = f"{page}, {kind}: {most:,} articles / {least:,}"
            result.targets.append(Target(words, found[most][page]["ms"] / found[least][page]["ms"], at_most=MOST))


def without_path(figures):
    return {name: value for name, value in figures.items() if name != "path"}
