"""How the cost of a fresh page grows with the archive: each kind of page at several sizes, the sizes by turns."""

from contextlib import ExitStack

from bench.duel import parsed
from bench.figures import Result, Target, median, ratio
from bench.magazines import inside, run

MOST = 1.5
# The issue names these.
ASKED = {"home", "section", "article", "tag", "person"}
MEASURED = ("ms", "CPU ms", "queries", "slowest query ms", "kB")


def measure(context):
    result = Result("Growth: one fresh page, rendered without a server, by the number of articles")
    for kind in ("sqlite", "postgresql"):
        measure_on(kind, context, result)
    return result


def measure_on(kind, context, result):
    rounds = list(rounds_on(kind, context))
    sizes = list(rounds[0])
    least, most = min(sizes), max(sizes)
    for page in rounds[0][least]:
        smallest = of_rounds(rounds, least, page, "ms")
        for articles in sizes:
            figures = {name: median(of_rounds(rounds, articles, page, name)) for name in MEASURED}
            growth = ratio(of_rounds(rounds, articles, page, "ms"), smallest)
            result.rows.append({"page": page, "database": kind, "articles": articles} | figures | {"ratio": growth})
        if page in ASKED:
            words = f"{page}, {kind}: {most:,} articles / {least:,}"
            result.targets.append(Target(words, ratio(of_rounds(rounds, most, page, "ms"), smallest), at_most=MOST))


def rounds_on(kind, context):
    """Yields what each round measured: size -> page -> figures. In every round each size is asked once.

    One size after the other would compare two moments of the machine: the same code gave ratios from 0.6 to 2.1.
    """
    renders = max(1, context.scale.renders // context.scale.rounds)
    with ExitStack() as stack:
        environments = {}
        for articles in context.scale.growth:
            database = stack.enter_context(context.magazines.for_reading(kind, articles))
            environments[articles] = context.environment(database, PAGE_CACHE="off", STATIC_ROOT=str(context.static))
        for number in range(1, context.scale.rounds + 1):
            context.say(f"growth: {kind}, round {number} of {context.scale.rounds}")
            yield {
                articles: parsed(run(inside("render", str(renders)), environment))
                for articles, environment in environments.items()
            }


def of_rounds(rounds, articles, page, name):
    """One figure of a page at a size, in the order of the rounds."""
    return [found[articles][page][name] for found in rounds]
