"""Asks the index, puts in order what it finds, and counts by what it can be narrowed.

Of a search that finds more than MOST, the newest MOST are ranked and counted, with those whose headline holds the words; by date,
all of it can be gone through.
"""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from itertools import chain
from sys import intern

from articles.search import marks
from articles.search.engine import engine
from articles.search.expressions import ANYWHERE, IN_HEADLINE, IN_QUOTE, Token
from articles.search.filters import Filters
from articles.search.headlines import mark_of
from articles.search.interface import Hit, Span
from articles.search.meaning import Meaning
from articles.search.numbers import is_of_a_moment, last_at, years_before

MOST, BY_HEADLINE, EXACT, COMPARED, QUOTED = 500, 200, 20, 100, 20
# What counts beside the rank of the index, which lies between 0 and this:
RANK = 6.0
EXACT_HEADLINE, IN_THE_HEADLINE, AS_PHRASE, NEW, ONE_OF_SOME, BY_WHOM_IS_NAMED = 100.0, 6.0, 4.0, 1.5, 4.0, 10.0
CURSOR = re.compile(r"([0-9a-z]{1,13})\.([0-9a-z]{1,13})\.([0-9a-z]{1,4})")
MOST_KEPT = 10_000  # articles whose marks are kept, some five megabytes
HALF = 2**63  # so that no number is negative
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Found:
    """A page of what was found. `is_more`: more than `number` match. `counts` are by the name of a filter and the key of a row."""

    hits: list[Hit] = field(default_factory=list)
    number: int = 0
    is_more: bool = False
    counts: dict[str, Counter] = field(default_factory=dict)
    after: str = ""
    is_first: bool = True


def find(
    meaning: Meaning,
    filters: Filters,
    now: datetime,
    *,
    text: str = "",
    by_date: bool = False,
    after: str = "",
    on_a_page: int = 20,
    is_any: bool = False,
) -> Found:
    """The page of articles that follows `after`, a Found's, or the first. `text` is what was typed, for exact headlines;
    `is_any`: articles that match one sense are found, too.
    """
    if filters.mistakes:
        return Found()
    cursor = read_cursor(after)
    until, number, at = cursor or (last_at(now), None, 0)
    span = Span(*filters.numbers(min(until, last_at(now))), now)
    wanted = filters.narrowed(meaning.expression(ANYWHERE, is_any))
    hits = engine().newest(wanted, span, MOST + 1)
    is_more, hits = len(hits) > MOST, hits[:MOST]
    counts = counted(hits)
    total = len(hits)
    if by_date or not meaning.wanted:
        ordered = following(hits, wanted, span, number, on_a_page, is_more)
        start = 0
    else:
        ordered = in_order(hits, meaning, filters, span, text, is_any)
        numbers = [hit.number for hit in ordered]
        start = 0 if number is None else numbers.index(number) + 1 if number in numbers else at
    page = ordered[start : start + on_a_page]
    goes_on = len(ordered) > start + on_a_page
    end = written_cursor(until, page[-1].number, start + len(page)) if goes_on else ""
    return Found(page, total, is_more, counts, end, cursor is None)


def that_quote(meaning: Meaning, filters: Filters, now: datetime) -> list[int]:
    """The keys of articles with quotes that hold the words, or are by somebody of that name; of a speaker who is chosen, the newest."""
    if filters.mistakes or not (meaning.wanted or filters.speaker):
        return []
    wanted = meaning.expression(IN_QUOTE) if meaning.wanted else Token(f"{marks.SPEAKER}{filters.speaker}")
    span = Span(*filters.numbers(last_at(now)), now)
    hits = engine().newest(filters.narrowed(wanted), span, 3 * QUOTED)
    best = sorted(hits, key=lambda hit: (hit.rank, hit.number), reverse=True)
    return [hit.article for hit in best[:QUOTED]]


def following(hits, wanted, span, number, on_a_page, is_more):
    """By date: what comes after the number."""
    if number is None:
        return hits
    if not is_more or hits[-on_a_page - 1].number < number:
        return [hit for hit in hits if hit.number < number]
    return engine().newest(wanted, span._replace(last=min(span.last, number - 1)), on_a_page + 1)


def in_order(hits, meaning, filters, span, text, is_any):
    """The hits and those with the words in their headline, best first."""
    exact, titled = by_headline(hits, meaning, filters, span, text, is_any)
    bonus = bonus_of(exact, titled, hits, meaning)
    # What nothing speaks for but how new it is stands in order already, and after all else.
    ranked, unranked = parted_by_rank(hits)
    plain = [hit for hit in unranked if hit.number not in bonus]
    told = {hit.number: hit for hit in (*exact, *titled, *unranked) if hit.number in bonus}
    told |= {hit.number: hit for hit in ranked}
    top = max((hit.rank for hit in told.values()), default=0) or 1

    def score(hit):
        number, _, _, rank = hit
        own = RANK * rank / top + NEW / (1 + max(years_before(number, span.last), 0))
        return bonus.get(number, 0.0) + own, number

    ordered = sorted(told.values(), key=score, reverse=True) + plain
    nearer = list(closer(meaning, is_any))
    if not nearer:
        return ordered
    best, others = ordered[:COMPARED], ordered[COMPARED:]
    for wanted, points in nearer:
        for number in engine().among(wanted, [hit.number for hit in best], span):
            bonus[number] += points
    # Who has gained was among the best already, so that nobody else's place changes.
    return sorted(best, key=score, reverse=True) + others


def bonus_of(exact, titled, hits, meaning):
    """What an article has beside its rank, by its number; of most articles there is nothing to tell."""
    bonus = defaultdict(float)
    for hit in exact:
        bonus[hit.number] += EXACT_HEADLINE
    for hit in titled:
        bonus[hit.number] += IN_THE_HEADLINE
    if authors := {f"{marks.AUTHOR}{key}" for key in meaning.named}:
        for number, borne in {hit.number: hit.marks for hit in (*exact, *titled, *hits)}.items():
            if not authors.isdisjoint(borne.split()):
                bonus[number] += BY_WHOM_IS_NAMED
    return bonus


def parted_by_rank(hits):
    """The hits until the last that has a rank, and the older ones, at which the index has not looked."""
    end = len(hits)
    while end and not hits[end - 1].rank:
        end -= 1
    return hits[:end], hits[end:]


def by_headline(hits, meaning, filters, span, text, is_any):
    """Those that have exactly the text as their headline, and those that have the words in it, beyond the hits, too."""
    in_headline = filters.narrowed(meaning.expression(IN_HEADLINE))
    if len(hits) <= COMPARED and not meaning.unwanted:
        # These are all that hold the words, and whatever has them in its headline is among them.
        exact = [hit for hit in hits if text and mark_of(text) in hit.marks.split()]
        there = set() if is_any else engine().among(in_headline, [hit.number for hit in hits], span)
        return exact, [hit for hit in hits if hit.number in there]
    ranked = {hit.number for hit in hits}
    exact = engine().newest(filters.narrowed(Token(mark_of(text))), span, EXACT, ranked) if text else []
    return exact, [] if is_any else engine().newest(in_headline, span, BY_HEADLINE, ranked)


def closer(meaning, is_any):
    """Pairs of what speaks for an article among the best, and of how much it does."""
    if phrase := meaning.as_phrase():
        yield phrase, AS_PHRASE
    if is_any:
        yield from ((sense.expression(), ONE_OF_SOME) for sense in meaning.wanted)


def counted(hits):
    """How many of the hits bear each mark, by the name of the filter and what follows in the mark."""
    borne = [counted_of(hit.marks) for hit in hits]
    return {name: Counter(chain.from_iterable([each[at] for each in borne])) for at, name in enumerate(marks.COUNTED)}


@lru_cache(maxsize=MOST_KEPT)
def counted_of(borne):
    """What follows in those of an article's marks that are counted, for each of marks.COUNTED. Most searches find many of the same
    articles, and equal strings that are the same are counted several times as fast.
    """
    each_one = borne.split()
    return tuple(
        tuple(intern(mark[len(sign) :]) for mark in each_one if mark.startswith(sign))
        for sign in marks.COUNTED.values()
    )


def read_cursor(after):
    found = CURSOR.fullmatch(after)
    if found is None:
        return None
    until, number, at = (int(part, 36) for part in found.groups())
    until, number = until - HALF, number - HALF
    return (until, number, at) if is_of_a_moment(until) and is_of_a_moment(number) else None


def written_cursor(until, number, at):
    return f"{in_36(until + HALF)}.{in_36(number + HALF)}.{in_36(at)}"


def in_36(number):
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"
