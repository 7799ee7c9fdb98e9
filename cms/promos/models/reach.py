"""The rules by which a promo reaches a page: the first one that holds for a promo decides."""

from collections.abc import Callable
from typing import NamedTuple

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan


class Subject(NamedTuple):
    """What a page is about, by the numbers of the rows: an article with its section and series, or a section, or a person.

    0 stands for no row. `kind` is that of an article, between bars; "||" stands for none and occurs in no column.
    `is_promo_free`: its page shows no promo at all, so that nothing is asked of it.
    """

    article: int = 0
    section: int = 0
    series: int = 0
    person: int = 0
    kind: str = "||"
    is_promo_free: bool = False

    @property
    def facts(self) -> tuple:
        """All by which promos are chosen."""
        return self[:5]


class Rule(NamedTuple):
    """`reach` is one of choose.REACHES, or None for “not on this page”.

    `condition(promos, subject)` takes the model Promo and a Subject, and returns a Q over promos. It may only hand the facts of
    the subject on to the query (plumbing.database.prepared).
    """

    reach: str | None
    condition: Callable[[type[models.Model], Subject], Q]


def subject_of(article=None, section=None, person=None) -> Subject:
    """The Subject of an article's page, or of the page of a section or of a person."""
    if article is None:
        return Subject(section=section.pk if section else 0, person=person.pk if person else 0)
    return Subject(
        article.pk or 0, article.section_id or 0, article.series_id or 0, 0, f"|{article.kind}|", article.promo_free
    )


def is_related(promos, name, **target):
    """Whether the promo has rows in its relation of this name; those that fit `target`, where that is given."""
    rows = getattr(promos, name).through.objects.filter(promo=OuterRef("pk"))
    return Q(Exists(rows.filter(**target)))


def fits(promos, subject, prefix=""):
    """Whether one of the promo's targets fits the page; those of never_…, with that prefix."""
    written_by = {"person__bylines__article": subject.article}
    mentioned_in = {"person__mentions__article": subject.article}
    return (
        is_related(promos, f"{prefix}sections", section=subject.section)
        | is_related(promos, f"{prefix}series", series=subject.series)
        | is_related(promos, f"{prefix}people", person=subject.person)
        | is_related(promos, f"{prefix}people", **written_by)
        | is_related(promos, f"{prefix}people", **mentioned_in)
        | is_related(promos, f"{prefix}tags", tag__taggings__content_object=subject.article)
        | Q(GreaterThan(StrIndex(F(f"{prefix}kinds"), Value(subject.kind)), 0))
    )


def is_kept_away(promos, subject):
    named = is_related(promos, "never_articles", article=subject.article)
    return named | fits(promos, subject, "never_")


def names_article(promos, subject):
    return is_related(promos, "articles", article=subject.article)


def is_confined_to_others(promos, subject):
    return Q(is_confined=True)


def is_general(promos, subject):
    """Without any target: those of a kind of article keep it from pages of other kinds, and from pages without an article."""
    of_all_kinds = Q(kinds="")
    return of_all_kinds & ~(
        is_related(promos, "sections")
        | is_related(promos, "tags")
        | is_related(promos, "series")
        | is_related(promos, "people")
    )


RULES = [
    Rule(None, is_kept_away),
    Rule("pinned", names_article),
    Rule(None, is_confined_to_others),
    Rule("targeted", fits),
    Rule("general", is_general),
]
