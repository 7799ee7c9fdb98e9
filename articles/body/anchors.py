"""The permanent anchors of the quotes of an article: made of their words and speaker, and kept when these are corrected.

An ordinal would show somebody else's words under a shared link as soon as another quote is put in before it (decision 90).
"""

import hashlib
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import Protocol

from plumbing.text.normalizing import normalized

LENGTH = 10  # hexadecimal digits; two quotes of one article never meet by chance
ALIKE = 0.6  # from which share of their letters in common two wordings are taken for one quote
LONG_ENOUGH = 12  # letters, for one wording to be known as the beginning of another
CANDIDATES = 4  # known quotes that one quote is compared with
MOST_LEARNT = 10_000  # signs whose kind is remembered
COMMON = 50  # quotes that share a word, from which on it tells nothing: so the cost is in line with the length


class Said(Protocol):
    """Words and who said them; `speaker` is a slug, or "" or None."""

    text: str
    speaker: str | None


@dataclass(frozen=True)
class KnownQuote:
    """An anchor that was published, with the words that it stands for."""

    anchor: str
    text: str
    speaker: str | None = None


Stem = Callable[[str, str], str]


def quote_stem(words: str, speaker: str) -> str:
    """What the anchor of a quote begins with: it follows from the folded words and the speaker."""
    return f"quote-{hashlib.sha256(f'{words}|{speaker}'.encode()).hexdigest()[:LENGTH]}"


def anchors_for(quotes: Sequence[Said], known: Sequence[KnownQuote] = (), stem: Stem = quote_stem) -> list[str]:
    """An anchor (the id of its element) for each quote, all different: that of the known quote that it is, else one of its own, with
    its `stem`. Headings are quotes without a speaker.

    The same words of the same speaker come first, then the same words, then words that are nearly the same. An anchor that is known
    is never given to a new quote. The same arguments give the same anchors.
    """
    matches: dict[int, int] = {}
    for key in (_words_and_speaker, _words):
        _match_equal(quotes, known, key, matches)
    _match_alike(quotes, known, matches)
    taken = {each.anchor for each in known}
    tried: dict[str, int] = {}
    anchors = []
    for place, quote in enumerate(quotes):
        chosen = (
            known[matches[place]].anchor if place in matches else _free(stem(*_words_and_speaker(quote)), taken, tried)
        )
        taken.add(chosen)
        anchors.append(chosen)
    return anchors


def folded(text: str) -> str:
    """Letters, digits and signs of a text, without case, marks of punctuation and the kind of spaces."""
    plain = normalized("NFKC", text).casefold()
    return " ".join(plain.translate(KEPT).split()) or plain.strip()


class _Kept(dict):
    """For translate(): a blank for punctuation and the like, any other sign for itself. It learns them as they come."""

    def __missing__(self, code: int) -> str:
        kept = " " if unicodedata.category(chr(code))[0] in "PZC" else chr(code)
        if len(self) < MOST_LEARNT:
            self[code] = kept
        return kept


KEPT = _Kept()


def _words(quote: Said) -> str:
    return folded(quote.text)


def _words_and_speaker(quote: Said) -> tuple[str, str]:
    return folded(quote.text), quote.speaker or ""


def _free(stem: str, taken: set[str], tried: dict[str, int]) -> str:
    """A new anchor; `tried` says from which number on those of one stem may be free."""
    number = next(it for it in count(tried.get(stem, 1)) if _numbered(stem, it) not in taken)
    tried[stem] = number + 1
    return _numbered(stem, number)


def _numbered(stem: str, number: int) -> str:
    return stem if number == 1 else f"{stem}-{number}"


def _match_equal(quotes, known, key, matches) -> None:
    """Add to `matches` (places of quotes and of known ones) those that are equal by `key`, in their order."""
    waiting = defaultdict(list)
    for place in _left(known, matches.values()):
        waiting[key(known[place])].append(place)
    for places in waiting.values():
        places.reverse()
    for place in _left(quotes, matches):
        if places := waiting.get(key(quotes[place])):
            matches[place] = places.pop()


def _match_alike(quotes, known, matches) -> None:
    """Add to `matches` pairs of one speaker whose words are nearly the same, the most alike first."""
    pairs = sorted(_alike(quotes, known, matches), key=lambda pair: (-pair[0], pair[1], pair[2]))
    used = set(matches.values())
    for _, place, other in pairs:
        if place not in matches and other not in used:
            matches[place] = other
            used.add(other)


def _alike(quotes, known, matches) -> Iterator[tuple[float, int, int]]:
    """How alike, and the places of a quote and a known one, for those that have most words in common or one place in the text."""
    old = {place: _Wording(known[place]) for place in _left(known, matches.values())}
    if not old:
        return
    with_word = defaultdict(list)
    for place, wording in old.items():
        for word in wording.words:
            with_word[word].append(place)
    in_order = list(old)
    for rank, place in enumerate(_left(quotes, matches)):
        wording = _Wording(quotes[place])
        told = (others for word in wording.words if len(others := with_word.get(word, ())) <= COMMON)
        shared = Counter(chain.from_iterable(told))
        likely = sorted(shared, key=lambda other: (-shared[other], other))[:CANDIDATES]
        for other in dict.fromkeys([*likely, *in_order[rank : rank + 1]]):
            if (likeness := wording.likeness(old[other])) >= ALIKE:
                yield likeness, place, other


class _Wording:
    """What is compared of a quote: its folded text, the words of that, and its pairs of letters."""

    def __init__(self, quote: Said):
        self.text, self.speaker = folded(quote.text), quote.speaker
        self.words = dict.fromkeys(self.text.split())
        padded = f" {self.text} "
        self.pairs = Counter(zip(padded, padded[1:], strict=False))

    def likeness(self, other: "_Wording") -> float:
        """The share of pairs of letters in common (Dice), from 0 to 1: 1 where one is the beginning of the other, 0 where
        both have a speaker and not the same.
        """
        if self.speaker and other.speaker and self.speaker != other.speaker:
            return 0
        short, long = sorted((self.text, other.text), key=len)
        if len(short) >= LONG_ENOUGH and f"{long} ".startswith(f"{short} "):
            return 1
        return 2 * (self.pairs & other.pairs).total() / (self.pairs.total() + other.pairs.total())


def _left(rows: Sequence, matched: Iterable[int]) -> Iterator[int]:
    used = set(matched)
    return (place for place in range(len(rows)) if place not in used)
