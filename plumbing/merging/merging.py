"""Merging two rows of a model, and undoing it within 30 days (decision 251)."""

from django.db import IntegrityError, transaction
from django.utils import timezone

from plumbing.database.journal import Journal
from plumbing.database.previous import holder
from plumbing.merging.parts import parts_of
from plumbing.merging.record import DAYS_TO_UNDO, Merge
from plumbing.merging.relations import move_all
from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop


class MergeError(Refusal):
    """The two cannot be merged, or no longer be parted. Its text tells an editor why, and what to do."""


SAME = gettext_noop("Choose two different ones: nothing can be merged with itself.")
MISSING = gettext_noop("One of the two no longer exists: someone may have merged it meanwhile.")
TOO_LATE = gettext_noop("This was undone already, or is more than %(days)s days old.")
LATER_FIRST = gettext_noop("“%(gone)s” was merged into “%(kept)s” after that. Undo that first.")
ADDRESS_TAKEN = gettext_noop("The address “%(slug)s” is that of “%(other)s” now. Give that one another address first.")
NO_PLACE = gettext_noop(
    "“%(gone)s” has no place any more: what belonged to it, such as its name or account, now belongs to someone else."
)


@transaction.atomic
def merge(record: type[Merge], kept, gone, *, by, columns=None, rows=()) -> Merge:
    """Have one row instead of two: all that refers to `gone` refers to `kept`, and `gone` is deleted.

    `columns` are values that `kept` takes over; `rows` are added after that, such as the former address. Raises MergeError.
    """
    if kept.pk == gone.pk:
        raise MergeError(SAME)
    kept, gone = _locked(type(kept), kept.pk, gone.pk)
    journal, parts = Journal(), parts_of(type(kept))
    facts = {part.name: part.move(journal, kept, gone) for part in parts}
    move_all(journal, kept, gone)
    journal.delete(type(gone)._base_manager.filter(pk=gone.pk))
    journal.change(type(kept)._base_manager.filter(pk=kept.pk), **(columns or {}))
    for row in rows:
        journal.add(row)
    made = record.objects.create(
        kept=kept, gone_name=str(gone), gone_slug=gone.slug, gone_key=gone.pk, facts=facts, made_by=by
    )
    for part in parts:
        part.remake(made, facts[part.name], False, journal)
    made.entries = journal.entries
    made.save(update_fields=["entries"])
    return made


def _locked(model, kept, gone):
    """Both rows, held in the order of their keys, so that no two who merge wait for each other. Raises MergeError."""
    rows = {row.pk: row for row in model._base_manager.select_for_update().filter(pk__in=[kept, gone]).order_by("pk")}
    if len(rows) < 2:
        raise MergeError(MISSING)
    return rows[kept], rows[gone]


@transaction.atomic
def undo(made: Merge, *, by) -> Merge:
    """Part them again, as they were; what was changed since stays where it is. Raises MergeError."""
    records = type(made).objects
    made = records.undoable().select_for_update(of=("self",)).select_related("kept").filter(pk=made.pk).first()
    if made is None or not made.entries:
        raise MergeError(TOO_LATE, days=DAYS_TO_UNDO)
    if later := records.undoable().filter(kept=made.kept_id, pk__gt=made.pk).first():
        raise MergeError(LATER_FIRST, gone=later.gone_name, kept=made.kept)
    if taken := _with_address(made):
        raise MergeError(ADDRESS_TAKEN, slug=made.gone_slug, other=taken)
    try:
        with transaction.atomic():
            is_whole = Journal(made.entries).take_back(type(made.kept))
    except IntegrityError:
        raise MergeError(NO_PLACE, gone=made.gone_name) from None
    made.undone_at, made.undone_by = timezone.now(), by
    made.save(update_fields=["undone_at", "undone_by"])
    for part in parts_of(type(made.kept)):
        part.remake(made, made.facts[part.name], is_whole, None)
    return made


def _with_address(made):
    """The row that has the address of the one that went: the kept one may have taken it."""
    model = type(made.kept)
    return model._base_manager.filter(slug=made.gone_slug).first() or holder(made.kept, made.gone_slug)
