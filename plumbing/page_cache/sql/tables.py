"""What is known of the database's tables: enough to work out which change of a row concerns which pages.

It is read from the models and from the site's Declaration, which makes the cache more exact and cannot make it wrong while its
sentences hold: `reading` looks at the SQL of every page and falls back on coarser tags.
"""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db import models

from plumbing.page_cache.declaration import declared


@dataclass(frozen=True)
class Table:
    """`keys` are columns by which few rows are picked; `references` maps columns to the tables whose primary keys they hold."""

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
    references = {field.column: target for field in fields if (target := referenced_table(field))}
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
        gate=declared().gates.get(label),
        hidden=frozenset(declared().hidden.get(label, ())),
        deciding=frozenset(declared().deciding.get(label, columns)),
        is_private=label in declared().private,
    )


def referenced_table(field):
    """The table whose primary key the database itself makes sure that this column holds; None for any other column."""
    remote = field.remote_field
    if remote is None or not getattr(field, "db_constraint", False) or not field.target_field.primary_key:
        return None
    return remote.model._meta.db_table
