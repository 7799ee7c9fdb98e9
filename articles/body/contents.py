"""The headings of a body, with anchors, for a table of contents that lists them: those that stand between its paragraphs."""

from collections.abc import Callable, Iterable, Sequence

from lxml import html
from lxml.html import HtmlElement

from articles.body.anchors import KnownQuote, anchors_for
from articles.body.block import Part
from articles.body.text import words_of
from plumbing.text.slugs import slug_for

LEVELS = {"h2": 2, "h3": 3}
LONGEST = 50  # characters of an anchor
# What is known of the headings of a text from its last version: they keep their anchors when their words are corrected.
KnownHeadings = Callable[[], Sequence[KnownQuote]]


def list_headings(root: HtmlElement, known: KnownHeadings) -> None:
    """Give the headings of `root` ids, and put a link to each into its tables of contents. Without a table nothing is changed."""
    tables = [child for child in root if child.get("data-block") == "contents"]
    if not tables:
        return
    headings = [child for child in root if child.tag in LEVELS and words_of(child)]
    told = [KnownQuote("", words_of(heading)) for heading in headings]
    anchors = anchors_for(told, known(), lambda words, _: f"section-{slug_for(words, LONGEST, 'ascii') or 'heading'}")
    for heading, anchor in zip(headings, anchors, strict=True):
        heading.set("id", anchor)
    for number, table in enumerate(tables, start=1):
        table.set("id", "contents" if number == 1 else f"contents-{number}")
        for heading, said, anchor in zip(headings, told, anchors, strict=True):
            link = html.Element("a", {"href": f"#{anchor}", "data-level": str(LEVELS[heading.tag])})
            link.text = said.text
            table.append(link)


def headings_in(parts: Iterable[Part]) -> list[KnownQuote]:
    """The headings that the tables of contents among the parts of a compiled body list, with their anchors."""
    tables = [part for part in parts if part.get("block") == "contents"]
    return [
        KnownQuote(each["anchor"], each["words"])
        for table in tables[:1]
        for top in table["headings"]
        for each in (top, *top["within"])
    ]
