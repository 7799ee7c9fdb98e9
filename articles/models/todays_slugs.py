"""Documents name people, sections and series by slug. Slugs change, kept documents never: what they say is read by today's."""

import re
from itertools import chain

from django.db.models import CharField, Value

from articles.body.compile import page_of_person
from articles.models.section import Section
from articles.models.series import Series
from people.models import Person
from plumbing.database.prepared import padded, prepared
from plumbing.database.previous import by_slug

MODELS = (Person, Section, Series)
# As `clean` writes it: "<" is escaped in text and in attributes.
NAMED = re.compile(r'<(?:a|q) [^>]*?\bdata-person="([^"]+)"[^>]*>')


def with_todays_slugs(document):
    """The document with each slug that a person, a section or a series once had replaced by its slug of today."""
    return all_with_todays_slugs(document)[0]


def all_with_todays_slugs(*documents):
    """The same for several documents, with one question: a list of them in their order."""
    people, sections, series = todays(*named_in(documents))
    if not (people or sections or series):
        return [*documents]
    return [with_slugs(each, people, sections, series) for each in documents]


def question_of(*documents):
    """What `all_with_todays_slugs` asks, for asked_together()."""
    return slugs_in_use.of(*map(as_values, named_in(documents)))


def named_in(documents):
    """For each of the MODELS the slugs that the documents name."""
    people = [[*(credit.person for credit in each.credits), *NAMED.findall(each.body)] for each in documents]
    named = chain.from_iterable(people), (each.section for each in documents), (each.series for each in documents)
    return [set(filter(None, slugs)) for slugs in named]


def as_values(slugs):
    return padded(sorted(slugs))


def with_slugs(document, people, sections, series):
    return document.with_(
        section=sections.get(document.section, document.section),
        series=series.get(document.series, document.series),
        credits=tuple(type(it)(people.get(it.person, it.person), it.role) for it in document.credits),
        body=NAMED.sub(lambda tag: of_today(tag, people), document.body),
    )


def of_today(tag, people):
    former, words = tag[1], tag[0]
    if former not in people:
        return words
    words = words.replace(f'data-person="{former}"', f'data-person="{people[former]}"')
    return words.replace(f'href="{page_of_person(former)}"', f'href="{page_of_person(people[former])}"')


def todays(*named):
    """For each of the MODELS, of its slugs those that are no longer in use, each with the slug that its row has today."""
    in_use = set(slugs_in_use(*map(as_values, named)))
    return [
        today(model, {slug for slug in slugs if (slug, model.__name__) not in in_use})
        for model, slugs in zip(MODELS, named, strict=True)
    ]


def today(model, gone):
    rows = by_slug(model.objects.only("slug"), gone) if gone else {}
    return {slug: row.slug for slug, row in rows.items() if row.slug != slug}


@prepared
def slugs_in_use(*named):
    """Pairs of a slug and the name of its model, in one question: it is asked at each step of a text."""
    first, *others = (
        model.objects.filter(slug__in=slugs).order_by().values_list("slug", Value(model.__name__, CharField()))
        for model, slugs in zip(MODELS, named, strict=True)
    )
    return first.union(*others, all=True).order_by()
