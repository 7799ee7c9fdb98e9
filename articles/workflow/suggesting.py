"""Suggestions: another wording of a text is proposed, and accepted or refused piece by piece (decision 300)."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from articles.body.clean import clean
from articles.body.refusals import BodyRefused
from articles.document import Document
from articles.models import Draft, Event, Presence, SuggestedPiece, Suggestion
from articles.suggesting.blocks import blocks_of
from articles.suggesting.merging import Fate, How, apply
from articles.suggesting.pieces import Change, pieces
from articles.suggesting.placing import place
from articles.workflow.recording import WorkflowError, held, record
from articles.workflow.saving import Saved, save
from people.accounts import name_of
from plumbing.text.sentences import gettext_noop

LONGEST_NOTE = 1000
State = SuggestedPiece.State


@dataclass(frozen=True)
class Accepted:
    """`saved` is what the text has become; `numbers` are the pieces that are in it now, `clashing` those that could not be."""

    saved: Saved
    numbers: tuple[int, ...]
    clashing: tuple[int, ...]


@dataclass(frozen=True)
class Placed:
    """An open piece of an open suggestion: what would come of accepting it now, and which blocks of the text as last saved it changes."""

    suggestion: Suggestion
    row: SuggestedPiece
    fate: Fate
    change: Change | None

    @property
    def key(self) -> str:
        """By which the writing surface names it."""
        return f"{self.suggestion.pk}:{self.row.number}"


@transaction.atomic
def suggest(article, *, by, against, headline, standfirst, body, note="", instead_of=None) -> Suggestion:
    """Propose another headline, standfirst and body than those of the revision `against`. The text stays as it is.

    `instead_of` is an earlier suggestion of `by`, which is taken back. Raises WorkflowError when nothing differs, and for a body
    that is refused.
    """
    article = held(article)
    base = Document.from_json(against.content)
    try:
        body = "".join(blocks_of(clean(body)))
    except BodyRefused as refusal:
        raise WorkflowError(refusal.message, **refusal.facts) from refusal
    note, headline = note.strip(), " ".join(headline.split())
    if len(note) > LONGEST_NOTE:
        raise WorkflowError(gettext_noop("Write at most 1,000 characters about your suggestion."))
    found = pieces(base, base.with_(headline=headline, standfirst=standfirst, body=body))
    if not found:
        raise WorkflowError(gettext_noop("This is the text as it stands. Change something first."))
    if instead_of:
        take_back_suggestion(instead_of, by=by)
    suggestion = Suggestion.objects.create(article=article, against=against, by=by, note=note)
    SuggestedPiece.objects.bulk_create(
        SuggestedPiece(
            suggestion=suggestion,
            number=number,
            field=piece.field,
            start=piece.start,
            before=piece.before,
            after=piece.after,
        )
        for number, piece in enumerate(found)
    )
    detail = {"suggestion": suggestion.pk} | ({"text": note} if note else {})
    record(article, Event.Verb.SUGGESTED, by, article.latest_revision, detail)
    return suggestion


@transaction.atomic
def accept_pieces(suggestion, *, by, numbers=None, how=How.ACCEPT) -> Accepted:
    """Put the pieces of these numbers (None: all that are open) into the text as last saved, which makes a revision of it.

    A piece whose words have been changed meanwhile stays open, unless `how` says what becomes of it. Raises WorkflowError when
    none could be put in, when they are decided already, or while somebody else is writing at the article.
    """
    article = held(suggestion.article)
    _check_floor(article, by)
    rows, asked = _asked(suggestion, numbers)
    merged = _merged(article, suggestion, rows, {row.number: how for row in asked})
    clashing = merged.clashing()
    done = [row for row in asked if row.number not in clashing]
    if not done:
        raise WorkflowError(
            gettext_noop("The text has been changed at this place since. Look at both wordings, and choose.")
        )
    saved = save(article, merged.document, by=by)
    _record_accepted(suggestion, done, len(rows), by, saved.revision)
    return Accepted(saved, tuple(row.number for row in done), tuple(sorted(clashing)))


@transaction.atomic
def note_accepted(saved, keys, *, by) -> int:
    """Pieces that `by` has put into the text where it is written, and that came with this save (Placed.key each), are accepted.

    Those that were decided meanwhile stay as they are, and so do those of which the text holds nothing: what was put in may have
    been undone. Returns how many were accepted.
    """
    if saved.conflict or not keys:
        return 0
    article, count = held(saved.article), 0
    for suggestion in article.suggestions.open().select_related("against", "by").prefetch_related("pieces"):
        rows = list(suggestion.pieces.all())
        asked = [row for row in rows if row.is_open and f"{suggestion.pk}:{row.number}" in keys]
        fates = _merged(article, suggestion, rows, {row.number: How.ACCEPT for row in asked}).fates if asked else {}
        if done := [row for row in asked if not row.before or fates[row.number] is not Fate.FITS]:
            _record_accepted(suggestion, done, len(rows), by, saved.revision)
            count += len(done)
    return count


@transaction.atomic
def refuse_pieces(suggestion, *, by, numbers=None) -> tuple[int, ...]:
    """Leave the text as it is at the pieces of these numbers (None: all that are open). Returns the numbers. Raises WorkflowError."""
    article = held(suggestion.article)
    rows, asked = _asked(suggestion, numbers)
    _decide(suggestion, asked, State.REFUSED, by)
    detail = {"of": name_of(suggestion.by), "count": len(asked), "all": len(rows)}
    record(article, Event.Verb.REFUSED, by, article.latest_revision, detail)
    _settle(suggestion, by, article.latest_revision)
    return tuple(row.number for row in asked)


@transaction.atomic
def take_back_suggestion(suggestion, *, by) -> Suggestion:
    """What is not decided yet is no longer suggested. Whoever made it may do so. Raises WorkflowError."""
    article = held(suggestion.article)
    if suggestion.by_id != by.pk:
        raise WorkflowError(gettext_noop("Only who has made a suggestion takes it back. You may refuse it."))
    _asked(suggestion, None)
    suggestion.state = Suggestion.State.TAKEN_BACK
    suggestion.save(update_fields=["state"])
    record(article, Event.Verb.TOOK_BACK, by, article.latest_revision)
    return suggestion


def try_pieces(article, suggestion):
    """What would come of accepting all open pieces now, as Merged; nothing is changed."""
    rows = list(suggestion.pieces.all())
    return _merged(article, suggestion, rows, {row.number: How.ACCEPT for row in rows if row.state == State.OPEN})


def placed_pieces(article):
    """The open pieces of all open suggestions as Placed: those of the first suggestion first, each in the order of reading."""
    present = article.document
    for suggestion in article.suggestions.open().select_related("against", "by").prefetch_related("pieces"):
        rows = list(suggestion.pieces.all())
        base, found = Document.from_json(suggestion.against.content), [row.piece for row in rows]
        taken = [row.number for row in rows if row.state == State.ACCEPTED]
        for row in rows:
            if row.is_open:
                yield Placed(suggestion, row, *place(present, base, found, taken, row.number))


def who_has_the_floor(article, user):
    """Who else than `user` is writing at the article now, or None."""
    here = Presence.objects.select_related("user").filter(article=article).exclude(user=user).first()
    return here.user if here and not here.is_away else None


def _check_floor(article, by):
    """A revision that comes in while somebody writes would be a conflict for them, and so it would for what `by` has not saved yet."""
    if other := who_has_the_floor(article, by):
        raise WorkflowError(
            gettext_noop("%(name)s is editing this article. Accept when they have finished, or leave it to them."),
            name=name_of(other),
        )
    if Draft.objects.of(by).unsaved().filter(article=article, based_on=article.latest_revision).exists():
        raise WorkflowError(
            gettext_noop("You have text in this article that is not saved yet. Open it, and save or discard it first.")
        )


def _merged(article, suggestion, rows, wanted):
    taken = [row.number for row in rows if row.state == State.ACCEPTED]
    base = Document.from_json(suggestion.against.content)
    return apply(article.document, base, [row.piece for row in rows], taken, wanted)


def _asked(suggestion, numbers):
    """All pieces of the suggestion as they are kept now, and those of these numbers, which are open."""
    suggestion.refresh_from_db(fields=["state"])
    rows = list(suggestion.pieces.all())
    is_open = suggestion.state == Suggestion.State.OPEN
    asked = [row for row in rows if is_open and row.state == State.OPEN and (numbers is None or row.number in numbers)]
    if not asked:
        raise WorkflowError(gettext_noop("This is decided already. Someone may have done so meanwhile."))
    return rows, asked


def _record_accepted(suggestion, rows, of, by, revision):
    _decide(suggestion, rows, State.ACCEPTED, by)
    detail = {"of": name_of(suggestion.by), "count": len(rows), "all": of}
    record(suggestion.article, Event.Verb.ACCEPTED, by, revision, detail)
    _settle(suggestion, by, revision)


def _decide(suggestion, rows, state, by):
    numbers = [row.number for row in rows]
    suggestion.pieces.filter(number__in=numbers).update(state=state, decided_by=by, decided_at=timezone.now())


def _settle(suggestion, by, revision):
    if suggestion.pieces.filter(state=State.OPEN).exists():
        return
    suggestion.state = Suggestion.State.SETTLED
    suggestion.save(update_fields=["state"])
    accepted = suggestion.pieces.filter(state=State.ACCEPTED).count()
    counts = {"accepted": accepted, "refused": suggestion.pieces.count() - accepted}
    detail = {"of": name_of(suggestion.by), "suggester": suggestion.by_id, "suggestion": suggestion.pk} | counts
    record(suggestion.article, Event.Verb.SETTLED, by, revision, detail)
