"""What stands on the page of a person: what they made, by their part in it, what they said, and where they are spoken of.

Each of these has pages of its own, on which all of it is found.
"""

from typing import NamedTuple

from django.db.models import OuterRef
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Role
from people.models import Person
from plumbing.database.json_list import ListOfKeys
from plumbing.database.prepared import PreparedQuery, prepared
from plumbing.web.paging import ON_A_PAGE

QUOTES, POSTS, MENTIONS, CREDITS = 30, 6, 20, 6
OTHER_ROLES = tuple(role for role in Role if role != Role.AUTHOR)

# What stands above a list of what a person did in a role: a label, and a title with their name.
WORDS_OF_ROLES = {
    Role.INTERVIEWER: (_("Interviews"), _("Interviews by %(name)s")),
    Role.TRANSLATOR: (_("Translations"), _("Translated by %(name)s")),
    Role.EDITOR: (_("Editing"), _("Edited by %(name)s")),
    Role.ILLUSTRATOR: (_("Illustrations"), _("Illustrated by %(name)s")),
    Role.PHOTOGRAPHER: (_("Photographs"), _("Photographs by %(name)s")),
    Role.RESEARCHER: (_("Research"), _("Research by %(name)s")),
}


class Part(NamedTuple):
    """A list of what belongs to a person. `label` stands above their name, `title` has it within; `rows` takes their number and
    the moment.
    """

    name: str
    label: str
    title: str
    looks: str  # which macro prints it
    rows: PreparedQuery
    on_a_page: int = ON_A_PAGE

    def titled(self, name):
        return self.title % {"name": name}


class Excerpt(NamedTuple):
    """The newest of a part, and whether there is more of it."""

    part: Part
    rows: list
    has_more: bool


def address_of_part(person, part):
    """Where all of a part of a person's page is found."""
    return f"{person.get_absolute_url()}{part.name}/"


def excerpts(person, now):
    """Excerpts of all parts that are not empty, but for what the person wrote; `person` comes from `with_slug`."""
    found = [excerpt(part, card_rows, CREDITS) for part, card_rows in credited(person, now)]
    for name, most in (("quotes", QUOTES), ("posts", POSTS), ("mentions", MENTIONS)):
        rows = PARTS[name].rows.of(person.pk, now)[: most + 1]
        found += [excerpt(PARTS[name], rows, most)] if rows else []
    return found


def excerpt(part, rows, most):
    return Excerpt(part, rows[:most], len(rows) > most)


def credited(person, now):
    """Pairs of a part and Cards: what the person did otherwise than write. No question where there is nothing."""
    keys = {role: getattr(person, f"newest_{role}") or [] for role in OTHER_ROLES}
    every = tuple(sorted({key for each in keys.values() for key in each}))
    found = {card.pk: card for card in cards(every, now)} if every else {}
    pairs = [(PARTS[role.value], [found[key] for key in keys[role] if key in found]) for role in OTHER_ROLES]
    return [pair for pair in pairs if pair[1]]


@prepared
def with_slug(slug, now):
    """The person, with the numbers of the newest articles in each role but the author's as `newest_<role>`."""
    mine = OuterRef("pk")
    newest = {
        f"newest_{role}": ListOfKeys(Article.objects.published(now).by(mine, role).values("pk")[: CREDITS + 1])
        for role in OTHER_ROLES
    }
    return Person.objects.filter(slug=slug).with_handles().annotate(**newest)


@prepared
def cards(keys, now):
    return Article.objects.published(now).filter(pk__in=keys).order_by().as_cards()


@prepared
def written(person, now):
    return Article.objects.published(now).by(person).as_cards()


@prepared
def quoted(person, now):
    return Person(pk=person).quotes.of_published(Article.objects.published(now))


@prepared
def posted(person, now):
    return Person(pk=person).posts.shown_in(Article.objects.published(now)).with_card_data()


@prepared
def mentioned(person, now):
    return Article.objects.published(now).about(person).exclude(authors=person).as_cards()


def in_role(role) -> PreparedQuery:
    def made(person, now):
        return Article.objects.published(now).by(person, role).as_cards()

    return prepared(made)


PARTS = {
    part.name: part
    for part in (
        *(Part(role.value, *WORDS_OF_ROLES[role], "rows", in_role(role)) for role in OTHER_ROLES),
        Part("quotes", _("Quotes"), _("Quotes from %(name)s"), "quotes", quoted, QUOTES),
        Part("posts", _("Archived posts"), _("Archived posts by %(name)s"), "posts", posted),
        Part("mentions", _("Mentions"), _("Articles that mention %(name)s"), "mentions", mentioned),
    )
}
