"""Where feeds are, and by which words that never change they and their entries are told apart. docs/contracts.md promises both."""

from typing import NamedTuple

from django.conf import settings
from django.utils.translation import gettext as _

from cms.site.publication.shown import the_publication
from plumbing.web.addresses import address_of

# The name of each format, with what follows "feed/" in its address, its media type and what people call it.
FORMATS = {
    "rss": ("", "application/rss+xml", "RSS"),
    "atom": ("atom/", "application/atom+xml", "Atom"),
    "json": ("json/", "application/feed+json", "JSON Feed"),
}


class Link(NamedTuple):
    """A feed in one format: its path, its media type and what people call the format."""

    path: str
    media_type: str
    label: str


class Followable(NamedTuple):
    """What can be followed: a title for readers of feeds, and the path above its feeds."""

    title: str
    path: str

    @property
    def addresses(self):
        """The paths of its feeds, by the names of their formats."""
        return {name: f"{self.path}feed/{ending}" for name, (ending, *_) in FORMATS.items()}

    @property
    def links(self):
        """A Link for each format."""
        return [Link(self.addresses[name], media_type, label) for name, (_, media_type, label) in FORMATS.items()]


def of_site():
    return Followable(the_publication().name, address_of("home"))


def of_corrections():
    return Followable(titled(_("Corrections")), address_of("corrections"))


def of_row(row):
    """The feed of a section, a series, a tag or of what a person wrote."""
    return Followable(titled(row.name), row.get_absolute_url())


def of_quotes(person):
    return Followable(titled(_("Quotes from %(name)s") % {"name": person.name}), f"{person.get_absolute_url()}said/")


def titled(name):
    """The title of a feed that is not the whole site's."""
    return f"{name} · {the_publication().name}"


def permanent_id(path):
    """A tag URI (RFC 4151), for a path of keys of rows: neither slugs nor a new domain change it."""
    return f"tag:{settings.FEED_IDS}:{path}"
