"""An Event in words, for the history that editors read."""

from datetime import datetime

from articles.models import Event
from plumbing.web.moments import in_words

Verb = Event.Verb


def told(event):
    """What was done, with what belongs to it: "scheduled for 29 November 2026, 10:00 GMT"."""
    return f"{event.get_verb_display()}{''.join(_details(event.verb, event.detail))}"


def _details(verb, detail):
    if "at" in detail:
        yield f"{_before_moment(verb)} {_moment(detail['at'])}"
    if "due" in detail:
        yield f" the update for {_moment(detail['due'])}"
    if verb == Verb.UNSCHEDULED and "from" in detail:
        yield f", which was to go out {_moment(detail['from'])}"
    if verb == Verb.RENAMED and "from" in detail:
        yield f" from “{detail['from']}” to “{detail['to']}”"
    if verb == Verb.RESTORED and "from" in detail:
        yield f" revision {detail['from']}"
    if "cancelled" in detail:
        yield f" and cancelled the update for {_moment(detail['cancelled'])}"
    if "conflict" in detail:
        yield f" beside revision {detail['conflict']}, which was saved meanwhile"
    if "slug" in detail:
        yield f"; its address is to be “{detail['slug']}”"
    yield from (f": {detail[name]}" for name in ("text", "why", "reason") if detail.get(name))


def _before_moment(verb):
    return {Verb.RESCHEDULED: " to", Verb.WITHDRAWN: " as of"}.get(verb, " for")


def _moment(written):
    return in_words(datetime.fromisoformat(written))
