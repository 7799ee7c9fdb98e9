"""Cuts the telling parts of a paragraph into tokens (words, marks, persons, quotations) and these into sentences."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from articles.importing.analysis.names.finding import NamedPerson
from articles.importing.analysis.quotations.finding import Quotation
from articles.importing.analysis.words.titles import is_attribute, is_title

_TOKEN = re.compile(r"(?:[A-Z]\.)+(?=\s|[A-Z])|\w+(?:[’'.‑-]\w+)*[’']?|…|\.{3}|[^\w\s]")
_CONTRACTION = re.compile(r"(he|she|it|they|i|we|you|who|that)([’'](?:d|ll|s|ve|re|m))", re.IGNORECASE)
_ABBREVIATED = set(
    """
mr mrs ms dr sen rep gov gen prof rev hon st jr sr lt col sgt capt vs no
""".split()
)
_STOPS = {".", "!", "?", "…", "..."}


@dataclass(frozen=True)
class Token:
    """A word, a mark, a person's name (titles included), quoted speech ("quote") or other marked words ("scare")."""

    kind: str
    text: str
    start: int
    end: int
    person: str = ""
    is_possessive: bool = False
    quotation: Quotation | None = None
    titles: tuple[str, ...] = ()

    @cached_property  # asked for many times by every rule
    def lower(self) -> str:
        return self.text.lower().replace("’", "'") if self.kind == "word" else ""

    def is_mark(self, marks: str) -> bool:
        return self.kind == "mark" and self.text in marks


Sentence = list[Token]


def tokens_of(number: int, text: str, people: Iterable[NamedPerson], quotations: Iterable[Quotation]) -> list[Token]:
    """All tokens of the paragraph with this number, in order."""
    marked = [
        Token("scare" if q.is_scare else "quote", q.text, q.start, q.end, quotation=q)
        for q in quotations
        if q.paragraph == number
    ]
    named = [
        _person(text, mention.start, mention.end, person.name)
        for person in people
        for mention in person.mentions
        if mention.paragraph == number and not any(token.start <= mention.start < token.end for token in marked)
    ]
    return _with_words(text, sorted([*marked, *named], key=lambda token: token.start))


def _person(text: str, start: int, end: int, name: str) -> Token:
    possessive = re.match(r"[’']s\b|[’'](?=\s)", text[end : end + 3])
    reach = end + (
        len(possessive.group()) if possessive and (possessive.group() not in "’'" or text[end - 1] == "s") else 0
    )
    return Token("person", text[start:end], start, reach, person=name, is_possessive=reach > end)


def _with_words(text: str, known: Sequence[Token]) -> list[Token]:
    tokens: list[Token] = []
    place = 0
    for token in known:
        if token.start < place:
            continue
        tokens.extend(_words(text, place, token.start))
        titles: list[str] = []
        while token.kind == "person" and tokens and _is_title_of_next(tokens[-1]):
            titles.append(tokens.pop().lower.rstrip("."))
        tokens.append(replace(token, titles=tuple(titles)))
        place = token.end
    tokens.extend(_words(text, place, len(text)))
    return tokens


def _is_title_of_next(token: Token) -> bool:
    word = token.text.rstrip(".")
    return (
        token.kind == "word" and word[0].isupper() and (is_title(word) or is_attribute(word)) and word.lower() != "the"
    )


def _words(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text[start:end]):
        word = match.group()
        place = start + match.start()
        if (
            word == "."
            and found
            and found[-1].end == place
            and found[-1].text.lower() in _ABBREVIATED
            and found[-1].text[0].isupper()
        ):
            continue
        if contracted := _CONTRACTION.fullmatch(word):
            middle = place + len(contracted.group(1))
            found.append(Token("word", contracted.group(1), place, middle))
            found.append(Token("word", contracted.group(2), middle, place + len(word)))
            continue
        found.append(Token("word" if word[0].isalnum() else "mark", word, place, place + len(word)))
    return found


def sentences_of(tokens: Sequence[Token]) -> list[Sentence]:
    """The tokens by sentence; a quotation that ends with a stop ends the sentence if a new one can begin after it."""
    sentences: list[Sentence] = [[]]
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        sentences[-1].append(token)
        if following and _ends_sentence(token) and _may_open(following):
            sentences.append([])
    return [sentence for sentence in sentences if sentence]


def _ends_sentence(token: Token) -> bool:
    if token.kind in {"quote", "scare"}:
        return token.text.rstrip("’'”\"")[-1:] in _STOPS
    return token.kind == "mark" and token.text in _STOPS


def _may_open(token: Token) -> bool:
    return token.kind in {"quote", "person", "scare"} or token.text[0].isupper() or token.text[0].isdigit()
