"""What is known of the database's tables: enough to tell which change of a row concerns which pages.

It is read from the models. Only the words below are ours to keep. They make the cache more exact, and cannot make it
wrong while their sentences hold: `reading` looks at the SQL of every page and falls back on coarser tags.
"""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

# No page that is kept ever reads these, so writing them concerns nobody; a page that does read one is not kept.
PRIVATE = {
    *("admin.logentry", "sessions.session", "auth.user", "auth.group", "auth.permission"),
    *("auth.user_groups", "auth.user_user_permissions", "auth.group_permissions"),
    *("articles.draft", "articles.presence", "articles.previewlink", "articles.event", "articles.revision"),
    *("social.postchange", "social.postcapture", "social.postcheck"),
    *("promos.promocount", "log_in.logintry"),
    "articles.searchrow",
    "articles.documentuse",
}
# Rows with one of these words in this column are public, all others are not; most pages ask for public rows only.
GATES = {"articles.article": ("status", frozenset({"scheduled", "published"}))}
# Columns that are loaded with the row but that no page shows. (The tests compare every page after every verb.)
HIDDEN = {"articles.article": {"latest_revision_id"}, "social.socialpost": {"checked_at", "status_since"}}
# The columns by which lists of such rows are chosen and ordered, where that is not all of them. A page that chooses by
# another one depends on that column by name.
DECIDING = {
    "articles.article": {
        *("slug", "status", "published_at", "withdrawn_at", "section_id", "series_id", "headline"),
    }
}
# Tables that no model has, and from which of ours they are derived: a page that reads one depends on all of those, and is
# not kept when there are none. Whoever writes one changes nothing else.
OTHERS = {"django_migrations": (), "sqlite_sequence": ()}


@dataclass(frozen=True)
class Table:
    """`keys` are columns by which few rows are picked; `references` tells whose primary key a column holds."""

    name: str
    pk: str
    columns: tuple[str, ...]
    keys: frozenset[str]
    unique: frozenset[str]
    references: dict[str, str]
    moments: frozenset[str]
    gate: tuple[str, frozenset[str]] | None
    hidden: frozenset[str]
    deciding: frozenset[str]
    is_private: bool

    @property
    def is_decided_by_all(self):
        return self.deciding >= set(self.columns) - self.hidden

    def scope(self, image):
        """The part of the table in which a row lies: "!" is public, "?" is not. `image` maps columns to values."""
        if self.gate is None:
            return "!"
        column, public = self.gate
        return "!" if image.get(column) in public else "?"

    @property
    def scopes(self):
        return "!" if self.gate is None else "!?"


@cache
def known_tables():
    """Every table that a model has, by its name."""
    found = [model for model in apps.get_models(include_auto_created=True) if not model._meta.proxy]
    return {model._meta.db_table: described(model) for model in found}


def described(model):
    meta = model._meta
    label = meta.label_lower
    fields = meta.concrete_fields
    references = {field.column: target for field in fields if (target := referred(field))}
    unique = frozenset(field.column for field in fields if field.unique)
    columns = tuple(field.column for field in fields)
    return Table(
        name=meta.db_table,
        pk=meta.pk.column,
        columns=columns,
        keys=unique | frozenset(references),
        unique=unique,
        references=references,
        moments=frozenset(field.column for field in fields if isinstance(field, models.DateField)),
        gate=GATES.get(label),
        hidden=frozenset(HIDDEN.get(label, ())),
        deciding=frozenset(DECIDING.get(label, columns)),
        is_private=label in PRIVATE,
    )


def referred(field):
    """The table whose primary key the database itself makes sure that this column holds; None for any other column."""
    remote = field.remote_field
    if remote is None or not getattr(field, "db_constraint", False) or not field.target_field.primary_key:
        return None
    return remote.model._meta.db_table
