"""The list of checks. Those that block are run by the verbs under their lock; the editor is shown what all of them find.

A new check is a function from a Candidate to Issues, a row here and a test. Nothing that blocks begins only at PUBLISH: a
text that is scheduled goes out by the clock, and nobody is there to be told.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from articles.preflight import body, filing, headline, media, notes, pictures, posts, quotes, references
from articles.preflight.candidate import Candidate
from articles.preflight.issue import Issue, Level, Transition

BLOCKS, WARNS = Level
SUBMIT, SCHEDULE, PUBLISH = Transition


class Check(NamedTuple):
    find: Callable[[Candidate], Iterable[Issue]]
    level: Level
    since: Transition


CHECKS = [
    Check(headline.missing, BLOCKS, SCHEDULE),
    Check(body.empty, BLOCKS, SUBMIT),
    Check(references.unknown, BLOCKS, SCHEDULE),
    Check(pictures.without_alternative_text, BLOCKS, SCHEDULE),
    Check(media.without_words, WARNS, SUBMIT),
    Check(posts.without_text, WARNS, SUBMIT),
    Check(quotes.without_speaker, WARNS, SUBMIT),
    Check(quotes.pulled_from_elsewhere, WARNS, SUBMIT),
    Check(body.empty_links, WARNS, SUBMIT),
    Check(body.heading_order, WARNS, SUBMIT),
    Check(notes.open_notes, WARNS, SUBMIT),
    Check(notes.open_suggestions, WARNS, SUBMIT),
    Check(filing.no_byline, WARNS, SUBMIT),
    Check(filing.no_section, WARNS, SCHEDULE),
    Check(filing.under_embargo, WARNS, SCHEDULE),
    Check(headline.duplicate, WARNS, SCHEDULE),
    Check(filing.no_standfirst, WARNS, SCHEDULE),
    Check(pictures.no_lead_picture, WARNS, SCHEDULE),
]


def issues_of(candidate: Candidate, transition: Transition, levels: Iterable[Level] = Level) -> list[Issue]:
    """All issues of these levels that matter at `transition`: those that block first, each level in the order of the list."""
    due = [check for check in CHECKS if check.level in levels and check.since <= transition]
    due.sort(key=lambda check: list(Level).index(check.level))
    return [
        replace(issue, level=check.level, since=check.since) for check in due for issue in check.find(candidate) or ()
    ]


def blocking_issues(candidate: Candidate, transition: Transition) -> list[Issue]:
    """What keeps the text from this step. Asks the database for nothing that publishing does not ask for anyway."""
    return issues_of(candidate, transition, [Level.BLOCKS])
