"""Cuts a paragraph into words and into runs of capitalised words, the raw stuff of names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from articles.importing.analysis.words.not_persons import PARTICLES
from articles.importing.analysis.words.titles import is_suffix, is_title

_WORD = re.compile(r"[^\W\d_]+(?:['’‑-][^\W\d_]+)*")
LONGEST_RUN = 40  # words; no name has so many with its titles
_POSSESSIVE = re.compile(r"['’][sS]$")
_SENTENCE_END = re.compile(r"[.!?:;…—–•]\s*[”\"’')\]]*\s*[“\"‘'(\[«„]*$|[“\"«„‘(\[]$")
_NICKNAME = re.compile(r"(?<=[\w.]) [“\"‘'(](?:the )?[A-Z][\w.]*(?: [\w.]+){0,2}[”\"’')](?= [A-Z])")
_NICKNAME_GAP = re.compile(r" [“\"‘'(][^”\"’')]+[”\"’')] ")
_ABBREVIATIONS = {"st", "ste", "jr", "sr", "jnr", "snr"}
_HEADING_SHARE = 0.8
_SHORT_WORD = 3


@dataclass(frozen=True)
class Word:
    """A word with its place; `end` leaves a possessive ending out, `reach` takes it in."""

    text: str
    start: int
    end: int
    reach: int
    opens_sentence: bool

    @property
    def is_possessive(self) -> bool:
        return self.reach > self.end

    @property
    def is_capitalised(self) -> bool:
        if self.text[0].isupper():
            return True
        prefix, _, rest = self.text.replace("’", "-").replace("'", "-").partition("-")
        return prefix in {"al", "el", "d", "l", "de", "ibn", "abd"} and rest[:1].isupper()

    @property
    def is_all_capitals(self) -> bool:
        return len(self.text) > 1 and self.text.isupper() and "." not in self.text


@lru_cache(maxsize=512)
def words_in(text: str) -> tuple[Word, ...]:
    """All words of the text, nicknames in quotation marks between two names left out."""
    nicknames = [match.span() for match in _NICKNAME.finditer(text)]
    found: list[Word] = []
    for match in _WORD.finditer(text):
        if any(start < match.start() < end for start, end in nicknames):
            continue
        found.append(_word(text, match, found[-1].reach if found else 0))
    return tuple(found)


def _word(text: str, match: re.Match, previous_end: int) -> Word:
    word, start, end = match.group(), match.start(), match.end()
    reach = end
    if ending := _POSSESSIVE.search(word):
        end -= len(ending.group())
        word = word[: ending.start()]
    elif word[-1] in "sz" and re.match(r"['’](?=\s+\w)", text[end : end + 3]):
        reach = end + 1
    elif text[end : end + 1] == "." and _takes_full_stop(word):
        end, word, reach = end + 1, word + ".", end + 1
    gap = text[previous_end:start]
    opens = previous_end == 0 or bool(_SENTENCE_END.search(gap))
    return Word(word, start, end, reach, opens)


def _takes_full_stop(word: str) -> bool:
    if len(word) == 1:
        return word.isupper()
    return word.lower() in _ABBREVIATIONS or (word[0].isupper() and is_title(word) and len(word) <= len("Capt") + 1)


def runs_in(text: str) -> Iterator[tuple[Word, ...]]:
    """Runs of capitalised words that stand side by side, with the particles ("van der") between them."""
    words = words_in(text)
    run: list[Word] = []
    for index, word in enumerate(words):
        if run and (len(run) == LONGEST_RUN or not _joins(text, run[-1], word)):
            yield from _closed(run)
            run = []
        if word.is_capitalised or (run and _leads_on(text, words, index)):
            run.append(word)
        elif run:
            yield from _closed(run)
            run = []
    yield from _closed(run)


def _closed(run: list[Word]) -> Iterator[tuple[Word, ...]]:
    if run:
        yield tuple(run)


def _joins(text: str, left: Word, right: Word) -> bool:
    gap = text[left.reach : right.start]
    if left.is_possessive:
        return False
    if gap == "":
        return left.text.endswith(".")
    return gap in {" ", "\u00a0"} or (gap == ", " and is_suffix(right.text)) or bool(_NICKNAME_GAP.fullmatch(gap))


def _leads_on(text: str, words: Sequence[Word], index: int) -> bool:
    """Whether the small word is a particle with a capitalised word after it, at most one particle further on."""
    if words[index].text not in PARTICLES:
        return False
    following = words[index + 1 : index + 3]
    if not following or text[words[index].reach : following[0].start] != " ":
        return False
    if following[0].is_capitalised:
        return True
    return following[0].text in PARTICLES and len(following) > 1 and following[1].is_capitalised


@lru_cache(maxsize=512)
def is_heading(text: str) -> bool:
    """Whether nearly all longer words begin with a capital, as in a headline or a heading: there a capital tells nothing."""
    if text.rstrip()[-1:] in ".,;":
        return False
    long_words = [word for word in words_in(text) if len(word.text) > _SHORT_WORD]
    capitals = sum(word.is_capitalised for word in long_words)
    return len(words_in(text)) > _SHORT_WORD and capitals >= _HEADING_SHARE * len(long_words)
