"""Turns runs of capitalised words into candidates: a title, the words of a name, and where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from articles.importing.analysis.names.capital_words import Word, is_heading, runs_in
from articles.importing.analysis.words.given_names import is_given_name, is_korean_given_name, may_be_given_name
from articles.importing.analysis.words.not_persons import (
    INSTITUTION_WORDS,
    KNOWN_BY_ONE_WORD,
    PARTICLES,
    SENTENCE_OPENERS,
    SURNAMES_THAT_ARE_WORDS,
)
from articles.importing.analysis.words.places import is_people, is_place
from articles.importing.analysis.words.titles import TITLES_THAT_ARE_NAMES, is_attribute, is_role, is_suffix, is_title

ROYAL = frozenset({"king", "queen", "prince", "princess", "pope", "saint", "mother"})
_ARTICLES = {"the", "a", "an"}
_VERBS = {
    "was",
    "is",
    "were",
    "are",
    "has",
    "had",
    "did",
    "does",
    "says",
    "said",
}  # in a title: “Your Mother Was Right”
_PARTY_AND_PLACE = re.compile(r"[RDIL][-‑][A-Z].*")  # "Rep. Jane Roe, R-Maravel"
_SENTENCE_MARK = re.compile(r"[.?!]")
_MOST_WORDS = 4
_FAR = 30
_NICKNAME = re.compile(r"[“\"‘'(](?:the )?([A-Z][\w.]*)[”\"’')]")


@dataclass(frozen=True)
class Candidate:
    """Capitalised words that may name a person; `words` as written, `title` what stood before them, in small letters."""

    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    title: tuple[str, ...]
    opens_sentence: bool
    after_article: bool
    is_possessive: bool
    nickname: str = ""

    @property
    def is_full(self) -> bool:
        return len([word for word in self.words if not is_suffix(word)]) > 1


def candidates_in(text: str, paragraph: int) -> Iterator[Candidate]:
    """The candidates of one paragraph; none of a heading, where every word has a capital."""
    if is_heading(text):
        return
    for run in runs_in(text):
        for part in _split_by_case(run):
            candidate = _candidate(text, paragraph, part)
            if candidate:
                yield candidate


def _split_by_case(run: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """Parts words in capitals ("JANE ROE", "NATO") from the others, short initials ("JD") and suffixes aside."""
    parts: list[list[Word]] = [[run[0]]]
    for left, right in zip(run, run[1:], strict=False):
        joined = left.is_all_capitals == right.is_all_capitals or is_suffix(right.text) or right.text in PARTICLES
        joined = joined or (is_title(left.text) and left.is_all_capitals)
        initials = (left.is_all_capitals and len(left.text) <= len("JD") and left is parts[-1][0]) or len(
            right.text
        ) == 1
        if joined or initials or len(left.text.rstrip(".")) == 1:
            parts[-1].append(right)
        else:
            parts.append([right])
    return [tuple(part) for part in parts]


def _candidate(text: str, paragraph: int, run: tuple[Word, ...]) -> Candidate | None:
    opens = run[0].opens_sentence
    words = _without_opening_word(text, list(run)) if opens else list(run)
    after_article = _is_after_article(text, run, words)
    if words and words[0] is not run[0]:
        opens = False
    while words and words[0].text.lower() in _ARTICLES and len(words[0].text) > 1:
        words.pop(0)
    title, words = _without_title(words)
    while words and words[-1].text in PARTICLES:
        words.pop()
    if not words or not _may_be_name([word.text for word in words]) or _is_part_of_firm(text, words):
        return None
    nickname = _NICKNAME.search(text, words[0].end, words[-1].start)
    return Candidate(
        paragraph,
        words[0].start,
        words[-1].end,
        tuple(word.text for word in words),
        tuple(title),
        opens and not title,
        after_article and not title,
        words[-1].is_possessive,
        nickname.group(1) if nickname else "",
    )


def _is_part_of_firm(text: str, words: list[Word]) -> bool:
    """ "Marks & Spencer" are no two persons."""
    return text.endswith("& ", 0, words[0].start) or text.startswith(" &", words[-1].end)


def _is_after_article(text: str, run: tuple[Word, ...], words: list[Word]) -> bool:
    dropped = {word.text.lower() for word in run if word not in words}
    return bool(dropped & _ARTICLES) or run[0].text.lower() in _ARTICLES or _preceding_word(text, run[0]) in _ARTICLES


def _preceding_word(text: str, word: Word) -> str:
    match = re.search(r"(\w+) $", text[max(0, word.start - _FAR) : word.start])
    return match.group(1).lower() if match else ""


def _without_opening_word(text: str, words: list[Word]) -> list[Word]:
    """Drops "But", "When", "Critics" from the beginning; "Will" and "May" stay as names unless the sentence asks."""
    while len(words) > 1 and words[0].text.lower() in SENTENCE_OPENERS:
        rest = _SENTENCE_MARK.search(text, words[-1].end)
        asks = bool(rest) and rest.group() == "?"
        if may_be_given_name(words[0].text) and not asks:
            break
        words = words[1:]
    return words


def _without_title(words: list[Word]) -> tuple[list[str], list[Word]]:
    """Parts "Former", "Ohio", "President", "Sen." from the name that they lead to."""
    cut = 0
    for index in range(len(words) - 1):
        following = len([later for later in words[index + 1 :] if not is_suffix(later.text)])
        if _is_title_here(words, index, following):
            cut = index + 1
    while cut < len(words) - 1 and _is_mere_attribute(words[cut], words[cut + 1]):
        cut += 1
    before = [word.text.lower().rstrip(".") for word in words[:cut]]
    return [word for word in before if is_title(word) or is_role(word)], words[cut:]


def _is_title_here(words: list[Word], index: int, following: int) -> bool:
    lowered = words[index].text.lower().rstrip(".")
    if lowered in ROYAL and following == 1 and may_be_given_name(words[index + 1].text):
        return False
    if is_role(lowered) and not is_title(lowered):
        named = is_given_name(words[index + 1].text) or (following > 1 and may_be_given_name(words[index + 1].text))
        named = named or _leads_to_unknown_name(words, index)
        return named and not (index and is_given_name(words[index - 1].text))
    if lowered == "st" or not is_title(lowered) or following == 0:
        return False
    if lowered not in TITLES_THAT_ARE_NAMES:
        return not (index and is_given_name(words[index - 1].text))
    return index == 0 and (following > 1 or not may_be_given_name(lowered))


def _leads_to_unknown_name(words: list[Word], index: int) -> bool:
    """ "Moderator Ottmar Feld": a role before two words, of which none is a body's or a building's."""
    rest = [word.text.lower() for word in words[index + 1 :]]
    ordinary = INSTITUTION_WORDS | KNOWN_BY_ONE_WORD | SENTENCE_OPENERS
    common = any(word in ordinary or is_place(word) or is_people(word) or is_role(word) for word in rest)
    return index == 0 and len(rest) == len(("Ottmar", "Feld")) and not common and not may_be_given_name(words[0].text)


def _is_mere_attribute(word: Word, following: Word) -> bool:
    lowered = word.text.lower()
    if is_given_name(word.text) or lowered in SURNAMES_THAT_ARE_WORDS:
        return False
    if is_attribute(word.text) or is_people(word.text):
        return not (may_be_given_name(word.text) and not may_be_given_name(following.text))
    return lowered in KNOWN_BY_ONE_WORD and not may_be_given_name(word.text)


def _may_be_name(words: list[str]) -> bool:
    lowered = [word.lower() for word in words]
    if lowered[0] in _VERBS or _PARTY_AND_PLACE.fullmatch(words[0]):
        return False
    named = [word for word in lowered if word not in PARTICLES and not is_suffix(word)]
    if len(named) > _MOST_WORDS or _names_a_place(words) or all(len(word.rstrip(".")) == 1 for word in named):
        return False
    if len(named) > 1 and named[0].endswith("s") and is_title(named[0][:-1]):
        return False
    if len(named) == 1:
        return not is_people(named[0]) and not is_suffix(lowered[0])
    if is_korean_given_name(words[-1]):
        return len(named) == len(("Park", "Seung-woo"))
    surname_ok = may_be_given_name(words[0]) and lowered[-1] in SURNAMES_THAT_ARE_WORDS
    institution = any(word in INSTITUTION_WORDS for word in (lowered[1:-1] if surname_ok else lowered))
    body = lowered[0] in KNOWN_BY_ONE_WORD and not may_be_given_name(words[0])
    people = is_people(words[-1]) and not is_given_name(words[0])
    return not (institution or body or people or (named[-1] in KNOWN_BY_ONE_WORD and not may_be_given_name(named[-1])))


def _names_a_place(words: list[str]) -> bool:
    if is_place(" ".join(words)):
        return len(words) > 1
    if len(words) == 1:
        return False
    if len(words) > 2 and is_place(" ".join(words[:2])):
        return True
    return is_place(" ".join(words[-2:])) or (is_place(words[0]) and not may_be_given_name(words[0]))
