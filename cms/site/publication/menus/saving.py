"""The entries of both places as a form has them, and back into rows."""

from django.db import transaction
from django.utils.translation import gettext as _

from cms.site.publication.menus.links import LISTS
from cms.site.publication.menus.targets import CHOSEN, GONE, ROWS, WRITE
from cms.site.publication.models import Entry, SettingsRevision
from cms.site.publication.models.publication import THE_ONE, Publication
from cms.site.publication.revisions import keep_revision

Kind = Entry.Kind
# What stands there while nobody has edited it.
AS_IT_COMES = {
    Entry.Place.MENU: [{"leads_to": Kind.SECTIONS.value}],
    Entry.Place.FOOTER: [
        {"leads_to": Kind.SECTIONS.value},
        {"leads_to": Kind.PAGES.value},
        *({"leads_to": f"list:{name}"} for name in LISTS if name != "search"),
    ],
}


def stored():
    """{place: entries as the form has them}; of a place that nobody has edited, as it comes."""
    rows = list(Entry.objects.select_related("section", "page", "series", "tag", "person"))
    parts = {place.value: [as_in_form(each) for each in rows if each.place == place] for place in Entry.Place}
    return {place: entries or AS_IT_COMES[place] for place, entries in parts.items()}


def as_in_form(entry):
    row = getattr(entry, entry.kind) if entry.kind in ROWS else None
    facts = {"label": entry.label, "written": "", "was": ""}
    if entry.kind in ROWS and row is None:
        return facts | {"leads_to": GONE, "was": entry.target_name, "problem": gone(entry)}
    if entry.kind in CHOSEN:
        return facts | {"leads_to": f"{entry.kind}:{row.pk}", "problem": unseen(entry, row)}
    if entry.kind in ROWS:
        return facts | {"leads_to": WRITE, "written": row.name}
    if entry.kind == Kind.ADDRESS:
        return facts | {"leads_to": WRITE, "written": entry.address}
    return facts | {"leads_to": f"list:{entry.address}" if entry.kind == Kind.LIST else entry.kind}


def gone(entry):
    return _(
        "“%(name)s” has been deleted: readers do not see this entry. Choose another target, or remove the entry."
    ) % {"name": entry.target_name}


def unseen(entry, row):
    if entry.kind != Kind.PAGE or row.is_public:
        return ""
    return _("Readers cannot see this page, so they do not see this entry either.")


@transaction.atomic
def save_entries(wanted, by):
    """Put these in the place of all entries. `wanted`: {place: list of the facts of an Entry}; what did not change is not written."""
    Publication.objects.get_or_create(pk=THE_ONE)
    Publication.objects.select_for_update().get(pk=THE_ONE)
    before = for_revision(stored())
    for place, entries in wanted.items():
        rows = [Entry(place=place, order=order, **facts) for order, facts in enumerate(entries)]
        present = list(Entry.objects.filter(place=place))
        if [identity(each) for each in rows] == [identity(each) for each in present]:
            continue
        Entry.objects.filter(place=place).delete()
        Entry.objects.bulk_create(rows)
    keep_revision(SettingsRevision.Subject.MENU, before, for_revision(stored()), by)


def identity(entry):
    return (entry.kind, entry.label, entry.address, *(getattr(entry, f"{kind}_id") for kind in ROWS))


def for_revision(parts):
    """Without what holds only today."""
    return {
        place: [{key: each.get(key, "") for key in ("leads_to", "label", "written", "was")} for each in entries]
        for place, entries in parts.items()
    }
