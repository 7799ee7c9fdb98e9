"""Rows of any table that refer to the row that goes: they refer to the one that is kept, unless that has such a row already."""

from django.db.models import ForeignObjectRel, Q, UniqueConstraint

from plumbing.merging.parts import parts_of


def relations_to(model):
    """The foreign keys that lead to rows of the model, those of many-to-many relations too, but for those that a part moves."""
    apart = frozenset().union(*(part.tables for part in parts_of(model)))
    found = (each for each in model._meta.get_fields(include_hidden=True) if isinstance(each, ForeignObjectRel))
    return [each.field for each in found if not each.many_to_many and each.related_model not in apart]


def rows_of(field, row):
    return field.model._base_manager.filter(**{field.name: row})


def move_all(journal, kept, gone):
    for field in relations_to(type(gone)):
        move(journal, field, kept, gone)


def move(journal, field, kept, gone):
    journal.delete(field.model._base_manager.filter(pk__in=doubled(field, kept, gone)))
    journal.change(rows_of(field, gone), **{field.name: kept.pk})


def doubled(field, kept, gone):
    """The keys of rows that the kept one has already, by what the database wants to be unique."""
    mine, theirs = rows_of(field, gone), rows_of(field, kept)
    found = set()
    for names, condition in _unique_with(field):
        others = [name for name in names if name != field.name]
        taken = set(theirs.filter(condition).values_list(*others)) if others else {()} & {() for _ in theirs[:1]}
        found |= {pk for pk, *key in mine.filter(condition).values_list("pk", *others) if tuple(key) in taken}
    return found


def _unique_with(field):
    meta = field.model._meta
    if field.unique:
        yield [field.name], Q()
    yield from ((names, Q()) for names in meta.unique_together if field.name in names)
    for each in meta.constraints:
        if isinstance(each, UniqueConstraint) and field.name in each.fields:
            yield each.fields, each.condition or Q()
