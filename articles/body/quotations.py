"""Which quoting elements of a body make one quotation: “Put it this way,” she said, “nobody asked.” is a single one."""

import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from articles.body import schema
from articles.body.blocks.registry import WITHOUT_OUR_WORDS
from articles.body.footnotes import SIGNS
from articles.body.text import words_of

ELISION = "…"
# The narrator's words between two parts of what was said: an attribution, at most one sentence long.
LONGEST_ASIDE = 25  # words, where the narrator's sentence goes on
LONGEST = 250  # characters, for scripts that part no words
LONGEST_ATTRIBUTION = 12  # words, where it ends
SHORTEST_ASIDE = 3  # words that may stand between two parts without a mark after them: she said to
_COMMAS = ",;:،؛、，；：՝፣"
_PAUSES = _COMMAS + "—–―-"
_STOPS = ".!?。！？؟।۔։።។။"
_GREEK_QUESTION = re.compile("[\u0370-\u03ff\u1f00-\u1fff];$")
_STOP = re.compile(f"[{_STOPS}]")
_TRAILING = (ELISION, "...")
_OTHER_MARKS = re.compile('[“”«»„"「」『』]')  # of words that are quoted by hand
_TITLES = frozenset("Mr Mrs Ms Mx Dr Prof Rev Fr Sr Jr St Hon Sen Rep Gov Pres Gen Col Maj Capt Lt Sgt Messrs".split())
_PARTED = frozenset(
    {"p", "h2", "h3", "li", "td", "th", "blockquote", "caption", "figcaption", "summary", "small", "aside", "body"}
)


class Quotation:
    """What one person said without interruption but by the narrator. `elements` and `fragments` are its parts in their order."""

    def __init__(self, element: HtmlElement, before: str = ""):
        """`before` is what the narrator says before it, back to the quotation before it or the beginning of the paragraph."""
        said = _quoted_element(element)
        link = element if said is element else element.find(".//figcaption//a[@data-person]")
        self.form = "inline" if said is element else "block"
        self.speaker = link.get("data-person") if link is not None else None
        self.source_address = said.get("cite", "")
        self.said_on = _day(element.get("data-said-on"))
        self.elements, self.fragments = [element], [words_of(said)]
        self.is_within_sentence = bool(before) and before[-1] not in _STOPS + _PAUSES

    @property
    def text(self) -> str:
        """The exact words, with a mark for what the narrator said between them."""
        text = self.fragments[0]
        for fragment in self.fragments[1:]:
            text += (" " if text.endswith(_TRAILING) else f" {ELISION} ") + fragment
        return text

    def is_continued_by(self, other: "Quotation", between: str | None) -> bool:
        """Whether `other` goes on with what was said, after the narrator's words `between` (None: another paragraph)."""
        if between is None or self.form != "inline" or other.form != "inline" or self.speaker != other.speaker:
            return False
        facts = ((self.source_address, other.source_address), (self.said_on, other.said_on))
        if any(mine and theirs and mine != theirs for mine, theirs in facts):
            return False
        is_closed = between.strip()[-1:] in _PAUSES + _STOPS or _is_in_brackets(between.strip())
        if self.is_within_sentence and not is_closed:
            return False  # She spoke of “rot,” of “theft.”
        return bool(other.fragments[0]) and _is_interruption(self.fragments[-1], between.strip())

    def continue_with(self, other: "Quotation") -> None:
        self.source_address = self.source_address or other.source_address
        self.said_on = self.said_on or other.said_on
        self.is_within_sentence = other.is_within_sentence
        self.elements += other.elements
        self.fragments += other.fragments


def quotations_of(root: HtmlElement) -> list[Quotation]:
    """Every quotation of a body in the order of the text. Those without words have an empty `text`."""
    found: list[Quotation] = []
    for element, before, is_in_same in _quoting(root):
        quotation = Quotation(element, before.strip())
        if found and found[-1].is_continued_by(quotation, before if is_in_same else None):
            found[-1].continue_with(quotation)
        else:
            found.append(quotation)
    return found


def _quoting(root: HtmlElement) -> Iterator[tuple[HtmlElement, str, bool]]:
    """Each quoting element, the words before it, and whether the quoting element before these is in the same paragraph."""
    before: list[str] = []
    is_in_same = False
    for kind, value in _walk(root):
        if kind == "quote":
            yield value, "".join(before), is_in_same
            before, is_in_same = [], True
        elif kind == "break":
            before, is_in_same = [], False
        else:
            before.append(value)


def _walk(root: HtmlElement) -> Iterator[tuple[str, HtmlElement | str]]:
    """Quoting elements, texts and breaks between paragraphs, in the order of the document. What is nested deep costs no more."""
    waiting: list[tuple[str, HtmlElement | str]] = [("element", root)]
    while waiting:
        kind, value = waiting.pop()
        if kind != "element":
            yield kind, value
            continue
        if value.get("data-block") in WITHOUT_OUR_WORDS:
            yield "break", ""
            continue
        if value.get("role") in SIGNS:
            continue
        if value.tag == "q" or value.get("data-block") == "quote":
            yield "quote", value
            continue
        parts: list[tuple[str, HtmlElement | str]] = [("text", value.text or "")]
        for child in value:
            parts += [("element", child), ("text", child.tail or "")]
        if value.tag in schema.STANDS_ALONE or value.tag in _PARTED:
            parts = [("break", ""), *parts, ("break", "")]
        waiting.extend(reversed(parts))


def _is_interruption(said: str, between: str) -> bool:
    """Whether what was `said` is not at its end, and `between` is no more than an attribution."""
    words = between.split()
    is_aside = any(map(str.isalpha, between)) and len(words) <= LONGEST_ASIDE and len(between) <= LONGEST
    if (
        not said
        or _GREEK_QUESTION.search(said)
        or not is_aside
        or _OTHER_MARKS.search(between)
        or _has_sentence_end(between)
    ):
        return False
    if between[-1] in _STOPS:
        return (said[-1] in _COMMAS or between[0] in _COMMAS) and len(words) <= LONGEST_ATTRIBUTION
    is_open = said[-1] in _PAUSES or between[0] in _PAUSES or said.endswith(_TRAILING)
    is_closed = between[-1] in _PAUSES or len(words) <= SHORTEST_ASIDE
    return (is_open and is_closed) or (said[-1] not in _STOPS and _is_in_brackets(between))


def _is_in_brackets(text: str) -> bool:
    return text[0] in "(（" and text[-1] in ")）" and not re.search("[()（）]", text[1:-1])


def _has_sentence_end(text: str) -> bool:
    """Whether a sentence ends within `text`: at a stop, but not that of an initial, a title or a number, or before a small letter."""
    for stop in _STOP.finditer(text, 0, len(text) - 1):
        before, after = text[: stop.start()].split()[-1:], text[stop.end() :].lstrip()[:1]
        is_short = bool(before) and (len(before[0]) == 1 or before[0] in _TITLES)
        goes_on = after.islower() or after in set(_COMMAS) or text[stop.end()].isalnum()
        if stop[0] != "." or not (is_short or goes_on):
            return True
    return False


def _quoted_element(element: HtmlElement) -> HtmlElement:
    return element if element.tag == "q" else element.find(".//blockquote")


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
