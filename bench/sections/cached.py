"""Kept pages against the limit: what the page cache costs over bytes that are simply there."""

from bench import duel
from bench.figures import Result, Target
from bench.pages import GZIP
from bench.wagtail import ABSENT, Wagtail, is_installed

FORMS = {"plain": (), "gzip": (GZIP,)}


def measure(context):
    result = Result("Cached pages: ours / a bare WSGI application with the same bytes under the same gunicorn")
    database = context.magazines.sqlite(context.scale.articles)
    paths = context.subjects(database)
    with context.ours(database) as ours, context.limit(ours, list(paths.values())) as limit:
        for kind, path in paths.items():
            for form, headers in FORMS.items():
                for connections in context.scale.connections:
                    context.say(f"cached: {kind}, {form}, {connections} connections")
                    scores = context.duel({ours: [path], limit: [path]}, connections, headers)
                    label = {"page": kind, "form": form, "connections": connections}
                    result.rows += duel.rows(label, scores, limit.name)
                    if kind == "article":
                        result.targets += targets(f"{form}, {connections} connections", *scores.values())
        measure_wagtail(ours, paths, context, result)
    return result


def measure_wagtail(ours, paths, context, result):
    """The article from Wagtail's page cache (wagtail-cache, in memory)."""
    if not is_installed():
        result.notes.append(ABSENT)
        return
    peer, articles = Wagtail(context), context.scale.articles
    path = peer.paths(paths, articles)["article"]
    with peer.serving(peer.database("sqlite", articles), page_cache="on") as wagtail:
        for connections in context.scale.connections:
            context.say(f"cached: article, ours and Wagtail's, {connections} connections")
            scores = context.duel({ours: [paths["article"]], wagtail: [path]}, connections)
            label = {"page": "article", "form": "plain", "connections": connections}
            result.rows += duel.rows(label, scores, wagtail.name)


def targets(words, ours, limit):
    yield Target(f"article, {words}: requests a second / limit", duel.throughput_ratio(ours, limit), at_least=0.9)
    yield Target(f"article, {words}: CPU a request / limit", duel.cpu_ratio(ours, limit), at_most=1.15)
