"""Pages that list something, and those of people (https://schema.org/CollectionPage, https://schema.org/ProfilePage)."""

from django.conf import settings

from articles.models import Card, Correction, Series, Tag
from articles.social.models import SocialPost
from cms.site.linked_data import articles, people, quotations, trails
from cms.site.linked_data.kinds import type_of
from cms.site.linked_data.publication import website_id
from cms.site.linked_data.script import known, moment, reference
from people.models import Person
from plumbing.web.addresses import address_of


def collection(absolute, name, address, rows, *, description="", trail=None, first=1, subject=None) -> list[dict]:
    """The nodes of a page that lists `rows`, which begin as number `first` of the whole list.

    `subject` is the row that the page is about, if it is about one. `trail` are pairs of a label and a path, from
    the front page to this one, by default these two; empty for the front page.
    """
    trail = trails.trail_to(name, address) if trail is None else trail
    page = known(
        {
            "@type": "CollectionPage",
            **_page(absolute, name, address, description),
            "breadcrumb": reference(trails.breadcrumbs_id(address)) if trail else None,
            "about": _subject(absolute, subject),
            "mainEntity": {
                "@type": "ItemList",
                "@id": f"{address}#list",
                "itemListElement": [
                    {"@type": "ListItem", "position": at} | _item(row, absolute)
                    for at, row in enumerate(rows, start=first)
                ],
            },
        }
    )
    return [page, *([trails.breadcrumbs(absolute, address, trail)] if trail else [])]


def profile(absolute, person, address, rows, trail=None) -> list[dict]:
    """The nodes of a person's page; `rows` are Cards of what they wrote, and the handles are known."""
    page = known(
        {
            "@type": "ProfilePage",
            **_page(absolute, person.name, address, person.bio),
            "breadcrumb": reference(trails.breadcrumbs_id(address)),
            "mainEntity": people.person(absolute, person, person.shown_handles) | known({"description": person.bio}),
            "hasPart": [work(absolute, card, person) for card in rows],
        }
    )
    return [page, trails.breadcrumbs(absolute, address, trail or trails.trail_to(person.name, address))]


def work(absolute, card: Card, author) -> dict:
    """An article as a list tells of it; its own page tells the rest under the same `@id`."""
    address = absolute(card.get_absolute_url())
    return {
        "@type": type_of(card.kind),
        "@id": f"{address}#article",
        "url": address,
        "headline": card.headline,
        "inLanguage": card.language,
        "datePublished": moment(card.published_at),
        "author": reference(people.person_id(absolute, author.slug)),
    }


def _page(absolute, name, address, description):
    return {
        "@id": address,
        "url": address,
        "name": str(name),
        "description": description,
        "inLanguage": settings.LANGUAGE_CODE,
        "isPartOf": reference(website_id(absolute(address_of("home")))),
    }


def _subject(absolute, row):
    if isinstance(row, Person):
        return people.named(absolute, row.slug, row.name)
    if not isinstance(row, Series | Tag):
        return None
    address = absolute(row.get_absolute_url())
    kind, mark = ("CreativeWorkSeries", "series") if isinstance(row, Series) else ("Thing", "subject")
    return known(
        {
            "@type": kind,
            "@id": f"{address}#{mark}",
            "name": row.name,
            "url": address,
            "description": row.description,
        }
    )


def _item(row, absolute):
    """A row by its page or its place; corrections and archived posts have none of their own, and are told in full."""
    if isinstance(row, Correction):
        return {"item": articles.correction(row, absolute(row.article.get_absolute_url()))}
    if isinstance(row, SocialPost):
        return {"item": quotations.posting(row, absolute)}
    return {"name": _name(row), "url": absolute(row.get_absolute_url())}


def _name(row):
    """What a row is called: a headline, a name, or its words."""
    return next(str(value) for name in ("headline", "name", "text") if (value := getattr(row, name, "")))
