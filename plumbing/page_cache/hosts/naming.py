"""Short public names for tags, for caches outside: `article-7`, `section-3`, `articles`. Each stands for one tag or more.

A page carries the names of its tags, and a change purges the names of its tags, so that every page with one of them goes.
"""

import re
from functools import cache
from urllib.parse import quote

from django.apps import apps

from plumbing.page_cache.sql.tables import known_tables

TAG = re.compile(r"(\w+)(?::(?P<pk>.+)|[!?](?P<column>\w+)=(?P<value>.+)|(?P<any>\*)|(?P<list>[!?].*))?", re.DOTALL)
# A CDN takes some 16 kB of names with a page; beyond this many, the names of the tables have to do.
MOST = 150


def names_of(tags):
    """The names that a page bears, in order; of a page that shows too many rows, those of any change in a table."""
    names = {name_of(tag) for tag in tags}
    if len(names) > MOST:
        names = {name_of(f"{TAG.match(tag)[1]}*") for tag in tags}
    return sorted(names)


def name_of(tag):
    """The name of a tag as `tags` writes them."""
    found = TAG.match(tag)
    table = known_tables()[found[1]]
    one, many = words_of(table.name)
    if found["list"]:
        return many
    if found["any"]:
        return f"any-{one}"
    if found["column"]:
        # What a column refers to has a name of its own: a byline's person is that person.
        whose = table.references.get(found["column"], table.name)
        return f"{words_of(whose)[0]}-{quote(found['value'], safe='')}"
    return f"{one}-{quote(found['pk'], safe='')}" if found["pk"] else f"all-{many}"


@cache
def words_of(table):
    """One row of a table, and many of them, in a word."""
    models = apps.get_models(include_auto_created=True)
    name = next(model._meta.model_name for model in models if model._meta.db_table == table)
    return name, name if name.endswith("s") else f"{name}s"
