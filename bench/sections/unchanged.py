"""Readers who have the page already (If-None-Match): 304 without its bytes, against the limit that does the same."""

from bench import duel
from bench.figures import Result
from bench.pages import etag_of


def measure(context):
    result = Result("Unchanged pages (304): ours / a bare WSGI application under the same gunicorn")
    database = context.magazines.sqlite(context.scale.articles)
    path = context.subjects(database)["article"]
    with context.ours(database) as ours, context.limit(ours, [path]) as limit:
        headers = [f"If-None-Match: {etag_of(ours.address, path)}"]
        for connections in context.scale.connections:
            context.say(f"unchanged: article, {connections} connections")
            scores = context.duel({ours: [path], limit: [path]}, connections, headers)
            result.rows += duel.rows({"page": "article", "connections": connections}, scores, limit.name)
    return result
