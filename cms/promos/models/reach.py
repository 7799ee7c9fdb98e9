"""The rules by which a promo reaches the page of an article: the first one that holds for a promo decides."""

from collections.abc import Callable
from typing import NamedTuple

from django.db import models
from django.db.models import Exists, OuterRef, Q


class Rule(NamedTuple):
    """`reach` is one of choose.REACHES, or None for “not on this page”.

    `condition(promos, article, section)` takes the model Promo and the numbers of the article and its section, and returns a Q
    over promos. It may only hand the numbers on to the query (plumbing.database.prepared).
    """

    reach: str | None
    condition: Callable[[type[models.Model], int, int | None], Q]


def is_related(promos, name, **target):
    """Whether the promo has rows in its relation of this name; those that fit `target`, where that is given."""
    rows = getattr(promos, name).through.objects.filter(promo=OuterRef("pk"))
    return Q(Exists(rows.filter(**target)))


def is_general(promos, article=None, section=None):
    return Q(is_confined=False) & ~is_related(promos, "sections") & ~is_related(promos, "tags")


def names_article(promos, article, section):
    return is_related(promos, "articles", article=article)


def is_confined_to_others(promos, article, section):
    return Q(is_confined=True)


def fits_section(promos, article, section):
    return is_related(promos, "sections", section=section)


def fits_tag(promos, article, section):
    return is_related(promos, "tags", tag__taggings__content_object=article)


RULES = [
    Rule("pinned", names_article),
    Rule(None, is_confined_to_others),
    Rule("targeted", fits_section),
    Rule("targeted", fits_tag),
    Rule("general", is_general),
]
