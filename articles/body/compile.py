"""From a clean body to what readers, searches and index rows need: parts to print, plain text, references."""

from dataclasses import dataclass, field
from datetime import date

from lxml import html
from lxml.html import HtmlElement

from articles.body import schema
from articles.body.blocks import Part, for_readers, part_of
from articles.body.text import plain_text, words_in, words_of


@dataclass(frozen=True)
class QuoteReference:
    """Exact words in the body. `speaker` is a person's slug or None; `form` is "inline" or "block"; `position` counts from 1."""

    position: int
    text: str
    form: str
    speaker: str | None = None
    source_address: str = ""
    said_on: date | None = None


@dataclass(frozen=True)
class References:
    """What a body points at, each once, in the order of its first appearance."""

    people: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    quotes: tuple[QuoteReference, ...] = ()


@dataclass(frozen=True)
class Compiled:
    """`parts` is a list of {"html": …} and {"block": name, …}; `text` is plain, paragraphs parted by a blank line."""

    parts: list[Part] = field(default_factory=list)
    text: str = ""
    word_count: int = 0
    references: References = field(default_factory=References)


def compile_body(body: str, person_address: schema.PersonAddress = "/people/{}/".format) -> Compiled:
    """Compile a body that `clean` has returned. `person_address` gives a person's page for a slug."""
    if not body:
        return Compiled()
    root = html.fragment_fromstring(body, create_parent="div")
    quoting = _quoting_elements(root)
    references = _references(root, quoting)
    text = plain_text(root)
    for position, element in enumerate(quoting, start=1):
        element.set("id", f"q{position}")
    for link in root.iterdescendants("a"):
        if slug := link.get("data-person"):
            link.set("href", person_address(slug))
    return Compiled(_parts(root), text, words_in(text), references)


def _quoting_elements(root: HtmlElement) -> list[HtmlElement]:
    blocks = set(root.iterfind(".//figure[@data-block='quote']"))
    inline = [
        q for q in root.iterdescendants("q") if not any(up in blocks or up.tag == "q" for up in q.iterancestors())
    ]
    chosen = blocks.union(inline)
    return [element for element in root.iterdescendants() if element in chosen]


def _references(root: HtmlElement, quoting: list[HtmlElement]) -> References:
    quotes = tuple(_quote(position, element) for position, element in enumerate(quoting, start=1))
    return References(
        people=_once(root, "data-person"),
        posts=_once(root, "data-post"),
        images=_once(root, "data-image"),
        quotes=tuple(quote for quote in quotes if quote.text),
    )


def _once(root: HtmlElement, attribute: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(element.get(attribute) for element in root.iterfind(f".//*[@{attribute}]")))


def _quote(position: int, element: HtmlElement) -> QuoteReference:
    said_on = element.get("data-said-on")
    if element.tag == "q":
        words, speaker, form = element, element.get("data-person"), "inline"
    else:
        words, form = element.find(".//blockquote"), "block"
        link = element.find(".//figcaption//a[@data-person]")
        speaker = link.get("data-person") if link is not None else None
    return QuoteReference(
        position=position,
        text=words_of(words),
        form=form,
        speaker=speaker,
        source_address=words.get("cite", ""),
        said_on=_day(said_on),
    )


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None


def _parts(root: HtmlElement) -> list[Part]:
    parts: list[Part] = []
    for child in root:
        if child.get("data-block"):
            parts.append(part_of(child))
            continue
        source = html.tostring(for_readers(child), encoding="unicode", with_tail=False)
        if parts and "html" in parts[-1] and "block" not in parts[-1]:
            parts[-1]["html"] += source
        else:
            parts.append({"html": source})
    return parts
