"""A journal of changes to rows, kept as JSON, by which they are taken back row for row, keys included (decision 251).

It writes past the models: no `save`, no signal, no field that fills itself. Whoever keeps files or an index beside rows
brings them up to date.
"""

from collections import defaultdict
from types import SimpleNamespace

from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.db.models.sql import InsertQuery


class Journal:
    """Changes rows and notes how they were. `entries` is what a JSON column keeps of it.

    Rows are named by their keys: these have to be whole numbers or text.
    """

    def __init__(self, entries=()):
        self.entries = list(entries)

    def change(self, rows: models.QuerySet, **columns) -> list:
        """Give columns of the rows other values. Returns the keys of those that had others."""
        changed = set()
        for name, value in columns.items():
            field = rows.model._meta.get_field(name)
            had = defaultdict(list)
            for pk, former in rows.order_by("pk").values_list("pk", field.attname):
                had[_kept(field, former)].append(pk)
            had.pop(_kept(field, value), None)
            for former, keys in had.items():
                rows.model._base_manager.filter(pk__in=keys).update(**{field.attname: value})
                self._note("changed", rows.model, keys, column=field.attname, was=former, now=_kept(field, value))
                changed.update(keys)
        return sorted(changed)

    def delete(self, rows: models.QuerySet) -> None:
        """Delete the rows; what refers to them has to be gone, or to be elsewhere, before the transaction ends."""
        found = list(rows.order_by("pk"))
        for row in found:
            values = {field.attname: _kept(field, field.value_from_object(row)) for field in _columns(rows.model)}
            self._note("deleted", rows.model, [row.pk], row=values)
        _delete(rows.model, [row.pk for row in found])

    def add(self, row: models.Model) -> None:
        row.save(force_insert=True)
        self._note("added", type(row), [row.pk])

    def note_difference(self, rows: models.QuerySet, act) -> None:
        """Note what `act()` adds to these rows and deletes of them, by means of its own."""
        before = {row.pk: row for row in rows}
        act()
        after = {row.pk: row for row in rows.all()}
        for pk in sorted(after.keys() - before.keys()):
            self._note("added", rows.model, [pk])
        for pk in sorted(before.keys() - after.keys()):
            values = {
                field.attname: _kept(field, field.value_from_object(before[pk])) for field in _columns(rows.model)
            }
            self._note("deleted", rows.model, [pk], row=values)
        for field in _columns(rows.model):
            for pk in sorted(before.keys() & after.keys()):
                was, now = (_kept(field, field.value_from_object(side[pk])) for side in (before, after))
                if was != now:
                    self._note("changed", rows.model, [pk], column=field.attname, was=was, now=now)

    def _note(self, did, model, keys, **facts):
        self.entries.append({"did": did, "model": model._meta.label_lower, "keys": keys, **facts})

    def take_back(self, needed: type[models.Model]) -> bool:
        """Have the rows as they were, the last change first. What somebody has changed since stays. Returns whether nothing was.

        Raises IntegrityError when a deleted row of the model `needed` has no place any more. Within a transaction.
        """
        found = [_taken_back(entry, needed) for entry in reversed(self.entries)]
        return all(found)


def _taken_back(entry, needed):
    model, keys = apps.get_model(entry["model"]), entry["keys"]
    match entry["did"]:
        case "added":
            return _delete(model, keys) == len(keys)
        case "changed":
            field = model._meta.get_field(entry["column"])
            was, now = _read(field, entry["was"]), _read(field, entry["now"])
            same = {f"{field.attname}__isnull": True} if now is None else {field.attname: now}
            return model._base_manager.filter(pk__in=keys, **same).update(**{field.attname: was}) == len(keys)
    return _inserted(model, entry["row"], model is needed)


def _inserted(model, values, is_needed):
    """Whether the row is there again, with its key; a row beside it that somebody else has taken the place of stays away."""
    row = model(**{field.attname: _read(field, values[field.attname]) for field in _columns(model)})
    missing = [field for field in _columns(model) if field.remote_field and _leads_nowhere(field, row)]
    if missing and not is_needed:
        return False
    try:
        with transaction.atomic():
            query = InsertQuery(model)
            query.insert_values(_columns(model), [row], raw=True)
            query.get_compiler("default").execute_sql()
    except IntegrityError:
        if is_needed:
            raise
        return False
    return True


def _leads_nowhere(field, row):
    key = field.value_from_object(row)
    return key is not None and not field.related_model._base_manager.filter(pk=key).exists()


def _delete(model, keys):
    rows = model._base_manager.filter(pk__in=keys)
    return rows._raw_delete(rows.db) if keys else 0


def _columns(model):
    return model._meta.concrete_fields


def _kept(field, value):
    """The value as JSON, without loss: Django's own encoder cuts moments to milliseconds."""
    return None if value is None else field.value_to_string(SimpleNamespace(**{field.attname: value}))


def _read(field, value):
    return None if value is None else field.to_python(value)
