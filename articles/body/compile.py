"""From a clean body to what readers, searches and index rows need: parts to print, plain text, references."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from urllib.parse import quote as percent_encoded

from lxml import html
from lxml.html import HtmlElement

from articles.body import schema
from articles.body.anchors import anchors_for
from articles.body.block import Part, for_readers
from articles.body.blocks.registry import part_of
from articles.body.contents import KnownHeadings, list_headings
from articles.body.footnotes import take_footnotes
from articles.body.naming import keys_in
from articles.body.quotations import Quotation, quotations_of
from articles.body.tables import set_tables
from articles.body.text import plain_text
from articles.body.words import Length, length_of

# In the source language, since the body is kept: a page puts the words of its language in their place.
LINK_TO_QUOTE = "Link to this quote"


@dataclass(frozen=True)
class QuoteReference:
    """Exact words in the body. `speaker` is a person's slug or None; `form` is "inline" or "block"; `position` counts from 1;
    `anchor` is the id of its element, by which it is linked to.
    """

    position: int
    text: str
    form: str
    speaker: str | None = None
    source_address: str = ""
    said_on: date | None = None
    anchor: str = field(default="", compare=False)


Anchors = Callable[[Sequence[QuoteReference]], list[str]]


@dataclass(frozen=True)
class References:
    """What a body points at, each once, in the order of its first appearance."""

    people: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    images: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    quotes: tuple[QuoteReference, ...] = ()


@dataclass(frozen=True)
class Compiled:
    """`parts` is a list of {"html": …} and {"block": name, …}, whose last may be the
    footnotes; `text` is plain, paragraphs parted by a blank line."""

    parts: list[Part] = field(default_factory=list)
    text: str = ""
    length: Length = field(default_factory=Length)
    references: References = field(default_factory=References)

    @property
    def word_count(self) -> int:
        return self.length.total


def page_of_person(slug: str) -> str:
    return f"/people/{percent_encoded(slug)}/"


def compile_body(
    body: str,
    person_address: schema.PersonAddress = page_of_person,
    anchors: Anchors = anchors_for,
    known_headings: KnownHeadings = tuple,
) -> Compiled:
    """Compile a body that `clean` has returned. `person_address` gives a person's page for a slug, `anchors` the anchor of each
    quote; without it they are those of quotes that were never published. `known_headings` gives the headings of the version before,
    and is asked only where there is a table of contents.
    """
    if not body:
        return Compiled()
    root = html.fragment_fromstring(body, create_parent="div")
    held = [*root.iter()]  # noqa: F841  lxml makes anew what nobody holds
    notes = take_footnotes(root)
    quotations = [each for each in quotations_of(root) if each.text]
    references = _references(root, quotations, anchors)
    text = plain_text(root)
    list_headings(root, known_headings)
    for quotation, quote in zip(quotations, references.quotes, strict=True):
        _mark(quotation, quote.anchor)
    set_tables(root)
    for link in root.iterdescendants("a"):
        if slug := link.get("data-person"):
            link.set("href", person_address(slug))
    if notes is not None:
        root.remove(notes)
    parts = _parts(root) + ([] if notes is None else [_notes_part(notes)])
    return Compiled(parts, text, length_of(text), references)


def _notes_part(notes: HtmlElement) -> Part:
    return {"block": "footnotes", "html": html.tostring(for_readers(notes), encoding="unicode")}


def _references(root: HtmlElement, quotations: list[Quotation], anchors: Anchors) -> References:
    quotes = [
        QuoteReference(position, each.text, each.form, each.speaker, each.source_address, each.said_on)
        for position, each in enumerate(quotations, start=1)
    ]
    return References(
        people=keys_in(root, "data-person"),
        posts=keys_in(root, "data-post"),
        images=keys_in(root, "data-image"),
        media=keys_in(root, "data-media"),
        quotes=tuple(replace(quote, anchor=anchor) for quote, anchor in zip(quotes, anchors(quotes), strict=True)),
    )


def _mark(quotation: Quotation, anchor: str) -> None:
    """Give the quotation its anchor, and a link by which readers share it: a block prints its own, and a summary is pressed itself."""
    quotation.elements[0].set("id", anchor)
    last = quotation.elements[-1]
    if quotation.form == "inline" and next(last.iterancestors("summary"), None) is None:
        # A link cannot stand within another one.
        last = next((link for link in last.iterancestors("a")), last)
        link = html.Element("a", {"class": "quote-link", "href": f"#{anchor}", "aria-label": LINK_TO_QUOTE})
        link.tail, last.tail = last.tail, None
        last.addnext(link)


def _parts(root: HtmlElement) -> list[Part]:
    parts: list[Part] = []
    for is_block, children in groupby(root, lambda child: bool(child.get("data-block"))):
        if is_block:
            parts += [part_of(child) for child in children]
        else:
            run = (html.tostring(for_readers(child), encoding="unicode", with_tail=False) for child in children)
            parts.append({"html": "".join(run)})
    return parts
