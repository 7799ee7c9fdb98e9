"""Rows as plain facts, where a page needs no instances of models: named tuples, made sooner, and equal where they say the same."""

from functools import cache

from django.db.models.query import ValuesListIterable


def as_named_tuples(queryset, kind, /, **relations):
    """The queryset with rows of `kind`, a NamedTuple whose fields are columns or annotations of it.

    Of `relations`, image="variants__image" has the fields image_alt and image_file filled from there, slug="other__slug" just slug.
    """
    facts = queryset.values_list(*(path_of(field, relations) for field in kind._fields))
    facts._iterable_class = iterable_of(kind)
    return facts


def path_of(field, relations):
    if field in relations:
        return relations[field]
    for name, path in relations.items():
        if field.startswith(f"{name}_"):
            return f"{path}__{field.removeprefix(f'{name}_')}"
    return field


@cache
def iterable_of(kind):
    class Facts(ValuesListIterable):
        def __iter__(self):
            return map(kind._make, super().__iter__())

        @staticmethod
        def of_rows(rows):
            return list(map(kind._make, rows))

    return Facts
