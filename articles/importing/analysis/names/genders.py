"""Tells a person's gender by the pronouns that follow the name, where name and title are silent."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from articles.importing.analysis.names.candidates import Candidate

_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?]+(?=\s|$)|$)")
_PRONOUN = re.compile(r"\b(he|his|him|himself|she|her|hers|herself)\b", re.IGNORECASE)
_OPENS_WITH_PRONOUN = re.compile(r"^\s*(?:\w+,? )?(he|his|she|her)\b", re.IGNORECASE)


def gender_by_pronoun(found: Sequence[Candidate], others: set[tuple[int, int]], texts: dict[int, str]) -> str | None:
    """The gender of the pronouns in the sentences that name this person alone, and after them; None if they disagree.

    `others` are the places (paragraph, start) where other persons are named.
    """
    pronouns: set[str] = set()
    for candidate in found:
        elsewhere = {start for paragraph, start in others if paragraph == candidate.paragraph}
        pronouns |= _pronouns_after(texts[candidate.paragraph], candidate.end, elsewhere)
    genders = {"f" if pronoun.lower() in {"she", "her", "hers", "herself"} else "m" for pronoun in pronouns}
    return genders.pop() if len(genders) == 1 else None


@lru_cache(maxsize=64)
def _unquoted(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with quoted words blanked out, and where its sentences begin and end."""
    unquoted = _QUOTED.sub(lambda match: "_" * len(match.group()), text)
    return unquoted, tuple(match.span() for match in _SENTENCE.finditer(unquoted))


def _pronouns_after(text: str, end: int, others: set[int]) -> set[str]:
    """Pronouns in the rest of the name's sentence, and in the next one if it opens with one; quoted words left out."""
    unquoted, sentences = _unquoted(text)
    if unquoted[end - 1] == "_":
        return set()  # the name stands in quoted words, the pronoun after them is the speaker's
    here = bisect_left(sentences, end, key=lambda span: span[1])
    if here == len(sentences) or _names_other(sentences[here], others):
        return set()
    found = set(_PRONOUN.findall(unquoted, end, sentences[here][1]))
    if here + 1 < len(sentences) and not _names_other(sentences[here + 1], others):
        opening = _OPENS_WITH_PRONOUN.match(unquoted[slice(*sentences[here + 1])])
        found |= {opening.group(1)} if opening else set()
    return found


def _names_other(span: tuple[int, int], others: set[int]) -> bool:
    return any(span[0] <= start < span[1] for start in others)
