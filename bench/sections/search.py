"""Readers' search in a large archive: the whole page of results, rendered without a server, on both databases, against Wagtail's."""

import re

from bench.duel import parsed
from bench.figures import Result, Target, median
from bench.magazines import inside, run
from bench.wagtail import ABSENT, Wagtail, is_installed

MOST = {"postgresql": 30.0, "sqlite": 50.0}  # milliseconds
TIMES_AS_FAST = 10
MEASURED = ("ms", "CPU ms", "queries", "slowest query ms", "kB")
PAGE = re.compile(r"page (\d+)")


def measure(context):
    result = Result(f"Search: a page of results among {context.scale.searched:,} articles, and of Wagtail's search")
    for kind in ("sqlite", "postgresql"):
        measure_on(kind, context, result)
    if not is_installed():
        result.notes.append(ABSENT)
    return result


def measure_on(kind, context, result):
    articles = context.scale.searched
    database = context.magazines.searchable(kind, articles)
    # As a server has it: no page of results is kept, but what all pages share is remembered.
    remembering = {"PAGE_CACHE": "on", "PAGE_CACHE_LISTENS": "false"}
    environment = context.environment(database, **remembering, STATIC_ROOT=str(context.static))
    peer = Wagtail(context) if is_installed() else None
    its_database = peer.database(kind, articles) if peer else ""
    times = max(3, context.scale.renders // context.scale.rounds)
    ours, theirs = [], []
    # By turns, as servers are asked: what else the machine does strikes both.
    for number in range(1, context.scale.rounds + 1):
        context.say(f"search: {kind}, round {number} of {context.scale.rounds}")
        ours.append(parsed(run(inside("search", str(times)), environment)))
        if peer:
            theirs.append(peer.search(its_database, times, its_queries(ours[-1])))
    for name in ours[0]:
        figures = {column: median([found[name][column] for found in ours]) for column in MEASURED}
        its = [found[name] for found in theirs if name in found]
        pairs = zip(its, (found[name]["ms"] for found in ours), strict=False)
        faster = median([each / mine for each, mine in pairs]) if its else None
        row = {"search": name, "database": kind} | figures
        result.rows.append(row | {"Wagtail ms": median(its) if its else None, "ratio": faster})
        result.targets.append(Target(f"{name}, {kind}: ms", figures["ms"], at_most=MOST[kind]))
        if name != "a speaker":
            result.targets.append(Target(f"{name}, {kind}: Wagtail's time / ours", faster, at_least=TIMES_AS_FAST))


def its_queries(ours):
    """The same questions for Wagtail, which knows no speakers and counts its pages."""
    queries = {}
    for name, figures in ours.items():
        given = {"q": figures["given"]["q"]}
        page = PAGE.fullmatch(name)
        if "speaker" not in figures["given"]:
            queries[name] = given | ({"page": page[1]} if page else {})
    return queries
