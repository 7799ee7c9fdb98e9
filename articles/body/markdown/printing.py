"""Prints the parts of a compiled body. What a block looks like, its own module in `articles/body/blocks/` says."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from lxml import html

from articles.body.block import Part
from articles.body.blocks.registry import BLOCKS
from articles.body.markdown.escaping import destination, escaped
from articles.body.markdown.inline import BREAK, Inline, link, picture
from articles.body.markdown.structure import blocks, lines, quoted
from articles.body.text import plain_text


@dataclass(frozen=True)
class Words:
    """Our own words between those of the article, in the language of its readers."""

    note: str = "Note"
    source: str = "source"
    speaker_unknown: str = "Speaker unknown"
    transcript: str = "Transcript"


class Printer:
    """What blocks print with. `absolute` makes a whole address of whatever a link says: a path, an anchor, an address."""

    def __init__(self, absolute: Callable[[str], str], words: Words = Words()):
        self.absolute, self.words = absolute, words

    def parts(self, parts: Iterable[Part]) -> str:
        """Each part of a body, as `compile_body` makes them, its "post", "copy", "image" and "media" as articles.body.block says."""
        printed = [self.part(part) for part in parts]
        return "\n\n".join(text for text in printed if text)

    def part(self, part: Part) -> str:
        name = part.get("block")
        if name == "footnotes":
            return self.footnotes(part["html"])
        return BLOCKS[name].markdown(part, self) if name else self.paragraphs(part["html"])

    def paragraphs(self, words: str) -> str:
        """HTML of paragraphs, lists, tables and the like."""
        return "\n\n".join(blocks(element_of(words), Inline(self.absolute)))

    def footnotes(self, words: str) -> str:
        """HTML of a list of notes, as GitHub's Markdown has them: the lines after a note's first are indented."""
        notes = [self.lines(Inline(self.absolute).content(each)) for each in element_of(words).iterdescendants("li")]
        printed = (f"[^{number}]: {note}".replace("\n", "\n    ") for number, note in enumerate(notes, start=1))
        return "\n\n".join(printed)

    def line(self, words: str) -> str:
        """HTML of what stands within a paragraph, on one line."""
        return Inline(self.absolute).content(element_of(words)).replace(BREAK, " ")

    def text(self, text: str) -> str:
        """Plain text, with its paragraphs and line ends."""
        paragraphs = [[" ".join(line.split()) for line in each.split("\n")] for each in text.strip().split("\n\n")]
        printed = [BREAK.join(escaped(line) for line in each if line) for each in paragraphs]
        return "\n\n".join(lines(each) for each in printed if each)

    def with_addresses(self, words: str) -> str:
        """HTML with whole addresses in its links."""
        root = element_of(words)
        root.rewrite_links(self.absolute)
        return "".join(
            [escape(root.text or "", quote=False), *(html.tostring(each, encoding="unicode") for each in root)]
        )

    def plain(self, words: str) -> str:
        """HTML of what stands within a paragraph, without its marks: text for an element of HTML."""
        return escape(" ".join(plain_text(element_of(words)).split()), quote=False)

    def name(self, text: str) -> str:
        """Plain text on one line."""
        return escaped(" ".join(text.split()))

    def address(self, address: str) -> str:
        """A whole address as it stands in a link."""
        return destination(self.absolute(address))

    def link(self, text: str, address: str) -> str:
        """`text` as it is, which leads to an address; no link where there is none."""
        return link(self.name(text), self.absolute(address)) if address else self.name(text)

    def picture(self, address: str, alt: str) -> str:
        return picture(self.absolute(address), alt)

    def lines(self, text: str) -> str:
        """What has been printed already, as a paragraph."""
        return lines(text)

    def one_below_the_other(self, *texts: str) -> str:
        """What has been printed already, as the lines of one paragraph."""
        return lines(BREAK.join(text for text in texts if text))

    def quoted(self, *texts: str) -> str:
        """A quotation of these paragraphs."""
        return quoted("\n\n".join(text for text in texts if text))


def element_of(words: str):
    return html.fragment_fromstring(words, create_parent="div")
