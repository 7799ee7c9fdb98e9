"""What an entry can lead to: chosen from a list, or for tags, people and places elsewhere written by name or address."""

from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from articles.models import Section, Series, Tag
from cms.site.publication.menus.links import LISTS
from cms.site.publication.models import Entry, Page
from people.models import Person

Kind = Entry.Kind
CHOSEN = {Kind.SECTION: Section, Kind.PAGE: Page, Kind.SERIES: Series}
WRITTEN = {Kind.TAG: Tag, Kind.PERSON: Person}
ROWS = CHOSEN | WRITTEN
WRITE, GONE = "write", "gone"
SUGGESTED = 300


def choices(place):
    """Of the field “Leads to”, in groups, as Django's `choices` takes them."""
    all_of = [(Kind.SECTIONS, _("All sections, in their order")), (Kind.PAGES, _("All linked pages"))]
    written = [(WRITE, _("A tag, a person or an address …"))]
    heading = [(Kind.HEADING, _("Heading of a group"))] if place == Entry.Place.FOOTER else []
    return [
        ("", _("Choose …")),
        (_("Groups of links"), all_of),
        *((model._meta.verbose_name_plural.capitalize(), rows_of(kind, model)) for kind, model in CHOSEN.items()),
        (_("Lists"), [(f"{Kind.LIST}:{name}", label) for name, label in LISTS.items()]),
        (_("Other"), [*written, *heading]),
    ]


def rows_of(kind, model):
    return [(f"{kind}:{row.pk}", str(row)) for row in model.objects.all()]


def suggestions():
    """Names of tags and people, for whoever begins to write one."""
    tags = Tag.objects.order_by("name").values_list("name", flat=True)[:SUGGESTED]
    people = Person.objects.contributors().values_list("name", flat=True)[:SUGGESTED]
    return sorted({*tags, *people})


def written(said):
    """The facts of an entry whose target is written: {"kind": …, and a row or an address}. Raises ValidationError."""
    if said.startswith(("http://", "https://", "/")) and "//" not in said[:2]:
        return at_address(said)
    if said.startswith("mailto:") and "@" in said:
        return {"kind": Kind.ADDRESS, "address": said}
    found = [
        {"kind": kind, kind.value: row}
        for kind, model in WRITTEN.items()
        for row in model.objects.filter(name__iexact=said)[:2]
    ]
    if len(found) == 1:
        return found[0]
    if found:
        raise ValidationError(
            _("More than one tag or person is called “%(name)s”. Write the address of its page instead.")
            % {"name": said}
        )
    sentence = _(
        "There is no tag and no person called “%(name)s”. Write an address such as https://www.example.org/ or /tags/ferries/."
    )
    raise ValidationError(sentence % {"name": said})


def at_address(said):
    """Of a page of ours what it is, so that the entry goes with it; all else as it is written."""
    parts = split_address(said)
    if parts.hostname and not said.startswith(f"{settings.SITE_ADDRESS}/"):
        return {"kind": Kind.ADDRESS, "address": said}
    try:
        match = resolve(parts.path)
    except Resolver404 as error:
        raise ValidationError(_("This site has no page at %(path)s.") % {"path": parts.path}) from error
    if match.url_name in LISTS:
        return {"kind": Kind.LIST, "address": match.url_name}
    if match.url_name in {kind.value for kind in ROWS}:
        return row_at(Kind(match.url_name), match.kwargs["slug"], parts.path)
    raise ValidationError(
        _("Menu and footer lead to sections, pages, series, tags, people and lists of this site, not to %(path)s.")
        % {"path": parts.path}
    )


def split_address(said):
    try:
        parts = urlsplit(said)
        is_whole = said.startswith("/") or bool(parts.hostname)
    except ValueError:  # for a host in brackets that is none
        is_whole = False
    if not is_whole:
        raise ValidationError(_("This is not a whole address. Write it as https://www.example.org/."))
    return parts


def row_at(kind, slug, path):
    row = ROWS[kind].objects.filter(slug=slug).first()
    if row is None:
        raise ValidationError(_("This site has no page at %(path)s.") % {"path": path})
    return {"kind": kind, kind.value: row}
