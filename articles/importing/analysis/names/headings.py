"""Names in headlines and headings, where every word has a capital: only those that the text itself bears out."""

from collections.abc import Iterable, Iterator, Sequence

from articles.importing.analysis.names.candidates import Candidate
from articles.importing.analysis.names.capital_words import Word, is_heading, words_in
from articles.importing.analysis.names.joining import Group, key_of
from articles.importing.analysis.words.given_names import is_given_name, may_be_given_name
from articles.importing.analysis.words.not_persons import INSTITUTION_WORDS, SENTENCE_OPENERS
from articles.importing.analysis.words.places import is_people, is_place
from articles.importing.analysis.words.titles import is_role, is_title

_LONGEST = 4


def full_names_in_heading(texts: dict[int, str], singles: Sequence[Candidate]) -> Iterator[Candidate]:
    """Given name and surname side by side in a heading, if the text goes on to use that surname alone."""
    surnames = {key_of(single.words[0]) for single in singles if not single.opens_sentence or single.title}
    for number, text in texts.items():
        if not is_heading(text):
            continue
        words = words_in(text)
        for left, right in zip(words, words[1:], strict=False):
            if _stand_together(text, left, right) and may_be_given_name(left.text) and key_of(right.text) in surnames:
                yield _candidate(number, left, right)


def _stand_together(text: str, left: Word, right: Word) -> bool:
    apart = text[left.reach : right.start] != " " or left.is_possessive or not right.is_capitalised
    common = right.text.lower() in SENTENCE_OPENERS | INSTITUTION_WORDS or is_place(f"{left.text} {right.text}")
    return not (apart or common or is_title(right.text) or is_role(right.text) or is_people(right.text))


def _candidate(number: int, left: Word, right: Word) -> Candidate:
    opens = not is_given_name(left.text)
    return Candidate(number, left.start, right.end, (left.text, right.text), (), opens, False, right.is_possessive)


def heading_mentions(text: str, group: Group, groups: Iterable[Group]) -> Iterator[tuple[int, int]]:
    """Where the heading names the group's person: in full, or by a surname or given name that nobody else bears."""
    forms = {tuple(key_of(word) for word in found.words) for found in group.found}
    others = {word for other in groups if other is not group for word in _lone_words(other)}
    lone = {(word,) for word in _lone_words(group) - others}
    words = words_in(text)
    taken = 0
    for index, word in enumerate(words):
        length = _length_of_name(words[index : index + _LONGEST], forms | lone)
        if word.start >= taken and length:
            taken = words[index + length - 1].end
            yield word.start, taken


def _lone_words(group: Group) -> set[str]:
    """Words that name the person alone somewhere in the text; and the surname, unless it is a common word or a place."""
    used = {key_of(found.words[0]) for found in group.found if len(found.words) == 1}
    last = group.key.last
    common = last in SENTENCE_OPENERS or last in INSTITUTION_WORDS or is_place(last) or is_people(last)
    return used if common else used | {last}


def _length_of_name(words: Sequence[Word], forms: set[tuple[str, ...]]) -> int:
    keys = tuple(key_of(word.text) for word in words)
    return next((size for size in range(len(keys), 0, -1) if keys[:size] in forms and words[0].is_capitalised), 0)
