"""Slugs that rows have had: they lead to the same row for ever, in addresses and in documents (decision 41).

Each model with an AddressField has a model of PreviousAddress beside it, whose one foreign key leads to its rows.
"""

from collections.abc import Iterable
from functools import cache

from django.db import models
from django.db.models import Q

from plumbing.text.slugs import free_slug


class PreviousAddress(models.Model):
    """A slug that a row once had. Never edited: it goes only with its row, or when the row takes it again."""

    slug = models.SlugField(max_length=200, unique=True, allow_unicode=True)

    class Meta:
        abstract = True

    def __str__(self):
        return self.slug


class AddressTakenError(ValueError):
    """The slug once led to another row, and still does."""


@cache
def kept_by(model):
    """The relation from the rows of `model` to the slugs that they had; None where these are not kept."""
    related = (each for each in model._meta.related_objects if issubclass(each.related_model, PreviousAddress))
    return next(related, None)


def by_slug(rows: models.QuerySet, slugs: Iterable[str]) -> dict[str, models.Model]:
    """The rows that have these slugs, or once had them, by the slugs that were asked for; in two queries at most."""
    slugs = set(slugs)
    found = {row.slug: row for row in rows.filter(slug__in=slugs)} if slugs else {}
    if gone := slugs - set(found):
        link = kept_by(rows.model).field.name
        previous = kept_by(rows.model).related_model.objects.filter(slug__in=gone)
        today = dict(previous.values_list("slug", link))
        rows_by_key = rows.in_bulk(set(today.values())) if today else {}
        found |= {slug: rows_by_key[key] for slug, key in today.items() if key in rows_by_key}
    return found


def holder(row: models.Model, slug: str) -> models.Model | None:
    """The other row to which this slug once belonged."""
    relation = kept_by(type(row))
    if relation is None:
        return None
    others = relation.related_model.objects.filter(slug=slug).exclude(**{relation.field.name: row.pk})
    previous = others.select_related(relation.field.name).first()
    return getattr(previous, relation.field.name) if previous else None


def keep(row: models.Model, slug: str) -> None:
    """Have `slug` lead to the row from now on, and its slug of today only by itself."""
    relation = kept_by(type(row))
    relation.related_model.objects.filter(slug=row.slug, **{relation.field.name: row}).delete()
    relation.related_model.objects.get_or_create(slug=slug, defaults={relation.field.name: row})


def free_slug_of(model: type[models.Model], stem: str) -> str:
    """`stem`, or with a number the first one that no row of the model has or has had."""
    sources = [model, *([kept_by(model).related_model] if kept_by(model) else [])]
    begins = Q(slug__startswith=stem)
    taken = {slug for source in sources for slug in source._base_manager.filter(begins).values_list("slug", flat=True)}
    return free_slug(stem, taken)
