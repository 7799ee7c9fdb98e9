"""What every page begins with: the sections of the masthead, and in the same question whether the clock has brought something."""

from typing import NamedTuple

from django.db.models import Exists
from jinja2 import pass_context

from articles.models import Release, Section
from plumbing import clock
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of


class Entry(NamedTuple):
    """A section as the masthead prints it; every one says alike whether a scheduled update is due."""

    pk: int
    slug: str
    name: str
    is_release_due: bool

    def get_absolute_url(self):
        return address_of("section", self.slug)


@pass_context
def sections(context):
    """Every section, in the order of the masthead: as the middleware has found them at the beginning of this request."""
    found = getattr(context.get("request"), "sections", None)
    return tuple(masthead(clock.now())) if found is None else found


@prepared
def masthead(now):
    return as_named_tuples(Section.objects.annotate(is_release_due=Exists(Release.objects.due(now))), Entry)


@prepared
def due(now):
    return Release.objects.due(now)[:1]


def load(now):
    """The Entries of the masthead at a moment, and whether a scheduled update is due: one query, two without any section."""
    entries = tuple(masthead(now))
    is_due = entries[0].is_release_due if entries else bool(due(now))
    return tuple(entry._replace(is_release_due=False) for entry in entries) if is_due else entries, is_due
