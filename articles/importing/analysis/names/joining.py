"""Joins the ways in which one person is named: "Nora West", "NORA WEST", "Ms. West", "J. D. Vance", "JD Vance"."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from articles.importing.analysis.names.candidates import Candidate
from articles.importing.analysis.names.evidence import is_initials
from articles.importing.analysis.words.given_names import full_form
from articles.importing.analysis.words.not_persons import PARTICLES
from articles.importing.analysis.words.titles import TITLES_THAT_ARE_NAMES, is_suffix
from plumbing.text.normalizing import normalized

_MAC = re.compile(r"\b(Mc|O[’'])(\w)")
_NUMERALS = {"II", "III", "IV"}


@lru_cache(maxsize=4096)
def key_of(word: str) -> str:
    """A word without accents, capitals, full stops and curly apostrophes."""
    plain = normalized("NFKD", word.lower().replace("’", "'").replace(".", ""))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@dataclass(frozen=True)
class NameKey:
    """What two full names of one person share: given name, surname, and a suffix if there is one."""

    first: str
    last: str
    suffix: str

    @classmethod
    def of(cls, words: Iterable[str]) -> "NameKey":
        kept = [word for word in words if not is_suffix(word)]
        suffix = next((key_of(word) for word in words if is_suffix(word)), "")
        first = kept[0]
        if is_initials(first):
            leading = [word for word in kept[:-1] if is_initials(word)]
            first = "".join(leading[: len(leading)])
        return cls(key_of(first), key_of(kept[-1]), suffix)

    def is_same_person(self, other: "NameKey") -> bool:
        """Whether the keys may be one person's: same surname, given names equal, short for each other, or an initial."""
        if self.last != other.last or (self.suffix and other.suffix and self.suffix != other.suffix):
            return False
        if full_form(self.first) == full_form(other.first):
            return True
        return min(len(self.first), len(other.first)) == 1 and self.first[0] == other.first[0]


@dataclass
class Group:
    """The occurrences of one person while they are gathered."""

    key: NameKey
    found: list[Candidate] = field(default_factory=list)
    known_as: str = ""

    @property
    def name(self) -> str:
        """The fullest form in proper case."""
        if self.known_as:
            return self.known_as
        forms = [found.words for found in self.found if found.is_full] or [found.words for found in self.found]
        most = max(forms, key=lambda words: (len(words), len("".join(words)), not _is_shouted(words)))
        return " ".join(map(in_proper_case, most)) if _is_shouted(most) else " ".join(most)

    @property
    def first_words(self) -> set[str]:
        """Given names and nicknames that the person goes by."""
        nicknames = {key_of(found.nickname) for found in self.found if found.nickname}
        return {self.key.first} | {key_of(found.words[0]) for found in self.found if found.is_full} | nicknames

    def has_part(self, words: tuple[str, ...]) -> bool:
        """Whether the words begin or end a longer form of this name ("Huckabee Sanders", "Ruth Ann")."""
        part = tuple(key_of(word) for word in words)
        for found in self.found:
            longer = tuple(key_of(word) for word in found.words if not is_suffix(word))
            if len(longer) > len(part) and part in (longer[-len(part) :], longer[: len(part)]):
                return True
        return False


def _is_shouted(words: tuple[str, ...]) -> bool:
    return all(word.isupper() for word in words if len(word) > 1 and not is_suffix(word))


def in_proper_case(word: str) -> str:
    """A word of a name written in capitals, as one writes it: "O'BRIEN" becomes "O'Brien", "MCDONALD" "McDonald"."""
    if word.upper() in _NUMERALS or is_initials(word):
        return word
    if word.lower() in PARTICLES and not word[0].isupper():
        return word.lower()
    cased = "-".join(part.capitalize() for part in word.split("-"))
    return _MAC.sub(lambda match: match.group(1) + match.group(2).upper(), cased)


def group_full_names(candidates: Iterable[Candidate]) -> list[Group]:
    """One group for each person named in full, in the order of their first naming."""
    groups: list[Group] = []
    for candidate in candidates:
        key = NameKey.of(candidate.words)
        same = [group for group in groups if group.key == key] or _compatible(groups, key)
        if len(same) == 1:
            same[0].found.append(candidate)
        else:
            groups.append(Group(key, [candidate]))
    return groups


def _compatible(groups: list[Group], key: NameKey) -> list[Group]:
    """Groups that may be the same; "Tobias Renn Jr." is not the Tobias Renn named before him without the suffix."""
    return [group for group in groups if group.key.is_same_person(key) and (group.key.suffix or not key.suffix)]


def with_titles_parted(
    full: Sequence[Candidate], single: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """Takes "Dean Harrow" for a title and a surname, if the article names another Harrow in full."""
    kept, parted = [], list(single)
    for candidate in full:
        first, last = candidate.words[0].lower(), candidate.words[-1]
        others = any(other.words[-1] == last and other.words[0].lower() not in TITLES_THAT_ARE_NAMES for other in full)
        if len(candidate.words) == len(("Dean", "Harrow")) and first in TITLES_THAT_ARE_NAMES and others:
            parted.append(replace(candidate, start=candidate.end - len(last), words=(last,), title=(first,)))
        else:
            kept.append(candidate)
    return kept, parted
