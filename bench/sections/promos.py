"""A kept article with promos against the same one in a magazine whose promos are switched off: what choosing among them costs readers."""

import sqlite3
from contextlib import closing

from bench import duel
from bench.figures import Result, Target
from bench.sections.cached import FORMS

WITHOUT = "without promos"


def measure(context):
    result = Result("Cached articles: with promos / without any")
    articles = context.scale.articles
    database, other = context.magazines.sqlite(articles), context.magazines.sqlite(articles)
    switch_promos_off(other)
    path = context.subjects(database)["article"]
    with context.ours(database, "with promos") as ours, context.ours(other, WITHOUT) as bare:
        for form, headers in FORMS.items():
            for connections in context.scale.connections:
                context.say(f"promos: article, {form}, {connections} connections")
                scores = context.duel({ours: [path], bare: [path]}, connections, headers)
                result.rows += duel.rows({"form": form, "connections": connections}, scores, WITHOUT)
                words = f"article, {form}, {connections} connections: requests a second / without promos"
                result.targets.append(Target(words, duel.throughput_ratio(*scores.values()), at_least=0.98))
    return result


def switch_promos_off(database):
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as connection, connection:
        connection.execute("UPDATE promos_promo SET is_active = 0")
