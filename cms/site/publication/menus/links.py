"""The entries of menu and footer as readers get them: of each whose target they may see, a link."""

from typing import NamedTuple

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.site.publication.models.entry import Entry
from plumbing.web.addresses import address_of

Kind = Entry.Kind
# The pages that list what is no section, by their routes; in this order at the foot where nobody has edited it.
LISTS = {
    "people": _("People"),
    "quotes": _("Quotes"),
    "archive": _("Archive"),
    "all-series": pgettext_lazy("several of them", "Series"),
    "all-tags": _("Tags"),
    "corrections": _("Corrections"),
    "feeds": _("Feeds"),
    "search": _("Search"),
}


class EntryRow(NamedTuple):
    """An entry with what links need of its target."""

    id: int | None
    place: str
    kind: str
    label: str
    address: str
    section_id: int | None
    section_slug: str | None
    section_name: str | None
    page_id: int | None
    page_slug: str | None
    page_title: str | None
    page_is_public: bool | None
    series_id: int | None
    series_slug: str | None
    series_name: str | None
    tag_id: int | None
    tag_slug: str | None
    tag_name: str | None
    person_id: int | None
    person_slug: str | None
    person_name: str | None


class Link(NamedTuple):
    """`pk` is the number of a section, 0 of all else: pages mark the section that they are in."""

    pk: int
    route: str  # "" where `slug` is an address
    slug: str | None
    name: str

    def get_absolute_url(self):
        return address_of(self.route, self.slug) if self.route else self.slug


class Group(NamedTuple):
    """Links at the foot below a heading, which the first may lack."""

    heading: str
    links: tuple[Link, ...]


def links_of(entries, sections, pages):
    """The Links of a list of EntryRows, and a heading as its words; `sections` and `pages` are Links of what readers see."""
    for entry in entries:
        if entry.kind == Kind.SECTIONS:
            yield from sections
        elif entry.kind == Kind.PAGES:
            yield from pages
        elif entry.kind == Kind.HEADING:
            yield entry.label
        elif link := link_of(entry):
            yield link


def link_of(entry):
    """Its Link; None where readers find nothing there."""
    if entry.kind == Kind.ADDRESS:
        return Link(0, "", entry.address, entry.label or entry.address)
    if entry.kind == Kind.LIST:
        known = entry.address in LISTS
        return Link(0, entry.address, None, entry.label or str(LISTS[entry.address])) if known else None
    if entry.kind == Kind.PAGE:
        return Link(0, "page", entry.page_slug, entry.label or entry.page_title) if entry.page_is_public else None
    slug, name = getattr(entry, f"{entry.kind}_slug"), getattr(entry, f"{entry.kind}_name")
    pk = entry.section_id or 0
    return Link(pk, entry.kind, slug, entry.label or name) if slug else None


def grouped(links):
    """Groups of what links_of() gives; those without any link are left out."""
    groups = [("", [])]
    for each in links:
        if isinstance(each, str):
            groups.append((each, []))
        else:
            groups[-1][1].append(each)
    return tuple(Group(heading, tuple(found)) for heading, found in groups if found)
