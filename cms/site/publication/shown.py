"""What every page shows of the publication, in one question: settings, menu, footer, pages, sections, and whether the clock has
brought something.

A request that reads asks it once; whatever else is asked (a save, a command, a letter) gets what holds at that moment.
"""

from contextvars import ContextVar
from typing import NamedTuple

from django.db.models import Exists
from django.utils import timezone

from articles.models import Release, Section
from cms.site.publication.facts import Facts, Row, facts_of
from cms.site.publication.menus.links import EntryRow, Group, Link, grouped, links_of
from cms.site.publication.models import Entry, Page, Publication
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.database.rows_as_json import rows_as_json
from plumbing.page_cache.remembering import remembered
from plumbing.text.folding import search_fold
from plumbing.web.addresses import address_of


class Linked(NamedTuple):
    """A page of the publication as others link it; `purpose` is a Page.Purpose or ""."""

    slug: str
    title: str
    purpose: str

    def get_absolute_url(self):
        return address_of("page", self.slug)


class Shown(NamedTuple):
    """`sections` and `menu` are Links; `footer` has none where nobody has edited it; `is_due`: a scheduled update is."""

    facts: Facts
    sections: tuple[Link, ...]
    menu: tuple[Link, ...]
    footer: tuple[Group, ...]
    pages: tuple[Linked, ...]
    is_due: bool


Columns = NamedTuple(
    "Columns",
    [(name, object) for name in ("id", *Row._fields)]
    + [(f"entry_{name}", object) for name in EntryRow._fields[:5]]
    + [(name, object) for name in EntryRow._fields[5:]]
    + [(name, object) for name in ("all_sections", "all_pages", "is_release_due")],
)
TARGETS = {kind: f"entries__{kind}" for kind in ("section", "page", "series", "tag", "person")}
memory = ContextVar("what this request has read of the publication", default=None)


def once_a_request(get_response):
    """Middleware: a request that only reads asks once."""

    def middleware(request):
        if request.method not in {"GET", "HEAD"}:
            return get_response(request)
        token = memory.set([])
        try:
            return get_response(request)
        finally:
            memory.reset(token)

    return middleware


def shown() -> Shown:
    remembered = memory.get()
    if remembered is None:
        return load(timezone.now())
    if not remembered:
        remembered.append(load(timezone.now()))
    return remembered[0]


def the_publication() -> Facts:
    return shown().facts


@remembered(most=1)
def load(now) -> Shown:
    rows = everything(now)
    if not rows:
        return of_rows(facts_of(Row()), [], sections(), pages(), bool(due(now)))
    first, row_ends = rows[0], 1 + len(Row._fields)
    entries = [EntryRow._make(row[row_ends:-3]) for row in rows if row.entry_id]
    facts_shown = facts_of(Row._make(first[1:row_ends]))
    return of_rows(facts_shown, entries, first.all_sections, first.all_pages, bool(first.is_release_due))


def of_rows(facts_shown, entries, section_rows, page_rows, is_due):
    section_links = tuple(Link(pk, "section", slug, name) for _, name, pk, slug in in_order(section_rows))
    linked = tuple(Linked(slug, title, purpose) for _, title, slug, purpose in in_order(page_rows))
    page_links = tuple(Link(0, "page", page.slug, page.title) for page in linked)
    parts = {place: [each for each in entries if each.place == place] for place in Entry.Place}
    menu = tuple(links_of(parts["menu"], section_links, page_links)) if parts["menu"] else section_links
    footer = grouped(links_of(parts["footer"], section_links, page_links))
    return Shown(facts_shown, section_links, menu, footer, linked, is_due)


def in_order(rows):
    """Rows that begin with their order and their name."""
    return sorted(rows or (), key=lambda row: (row[0], search_fold(row[1]), row[1]))


@prepared
def everything(now):
    asked = Publication.objects.annotate(
        all_sections=rows_as_json(Section.objects.all(), "order", "name", "id", "slug"),
        all_pages=rows_as_json(Page.objects.linked(), "order", "title", "slug", "purpose"),
        is_release_due=Exists(Release.objects.due(now)),
    )
    return as_named_tuples(asked.order_by("entries__place", "entries__order"), Columns, entry="entries", **TARGETS)


@prepared
def sections():
    return Section.objects.order_by().values_list("order", "name", "id", "slug")


@prepared
def pages():
    return Page.objects.linked().order_by().values_list("order", "title", "slug", "purpose")


@prepared
def due(now):
    return Release.objects.due(now)[:1]
