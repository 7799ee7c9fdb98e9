"""What stands within a paragraph of HTML: words, with marks beside them, and the objects that stand among them."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from articles.importing.blocks import Block, Mark

MARKS = {
    "a": "a", "b": "strong", "strong": "strong", "i": "em", "em": "em", "cite": "em", "var": "em", "dfn": "em", "s": "s",
    "strike": "s", "del": "s", "sub": "sub", "sup": "sup", "code": "code", "kbd": "code", "samp": "code", "tt": "code",
}  # fmt: skip
INLINE = frozenset(
    {*MARKS, *"abbr acronym bdi bdo big br data font ins label mark q rb rp rt ruby small span time u wbr".split()}
)
OBJECTS = frozenset("img picture audio video iframe object embed".split())
DROPPED = frozenset("script style template noscript svg math head title link meta button input select textarea".split())
WHITE = re.compile(r"[ \t\n\r\f]+")
QUOTED = {"q": ("“", "”")}
Piece = str | HtmlElement


@dataclass
class Inline:
    """`objects` are the blocks that stand among the words, each with its place in `text`."""

    text: str = ""
    marks: list[Mark] = field(default_factory=list)
    objects: list[tuple[int, Block]] = field(default_factory=list)


def pieces_of(element: HtmlElement) -> Iterable[Piece]:
    """The texts and elements, comments too, that stand in an element."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


def read_inline(pieces: Sequence[Piece], read_object: Callable[[HtmlElement], Sequence[Block]]) -> Inline:
    """The words of the pieces, with single spaces, and "\\n" for a line break."""
    reader = _Reader(read_object)
    for piece in pieces:
        reader.add(piece) if isinstance(piece, str) else reader.walk(piece)
    return reader.done()


class _Reader:
    def __init__(self, read_object):
        self.found, self.read_object, self.is_after_object = Inline(), read_object, False

    def add(self, words: str) -> None:
        # A line that begins right after a picture is what is said of it.
        if self.is_after_object and re.match(r"[ \t]*\n", words):
            self.add_break()
        self.is_after_object = False
        words = WHITE.sub(" ", words)
        self.found.text += words.lstrip(" ") if self.found.text[-1:] in {"", " ", "\n"} else words

    def add_break(self) -> None:
        self.found.text = self.found.text.rstrip(" ")
        if self.found.text or self.found.objects:
            self.found.text += "\n"

    def walk(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in DROPPED:
            return
        if tag in OBJECTS:
            self.found.objects += [(len(self.found.text), block) for block in self.read_object(element)]
            self.is_after_object = True
        elif tag == "br":
            self.is_after_object = False
            self.add_break()
        else:
            self._walk_within(element)

    def _walk_within(self, element: HtmlElement) -> None:
        before, after = QUOTED.get(element.tag, ("", ""))
        self.add(before)
        start = len(self.found.text)
        for piece in pieces_of(element):
            self.add(piece) if isinstance(piece, str) else self.walk(piece)
        if (tag := MARKS.get(element.tag)) and len(self.found.text) > start:
            address = element.get("href", "").strip() if tag == "a" else ""
            if tag != "a" or address:
                self.found.marks.append(Mark(tag, start, len(self.found.text), address))
        self.add(after)

    def done(self) -> Inline:
        """Without the white space at both ends."""
        text = self.found.text
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        marks = [
            Mark(mark.tag, max(0, mark.start - start), min(mark.end, end) - start, mark.address)
            for mark in self.found.marks
            if max(mark.start, start) < min(mark.end, end)
        ]
        objects = [(min(max(0, at - start), max(0, end - start)), block) for at, block in self.found.objects]
        return Inline(text[start:end], sorted(marks, key=lambda mark: (mark.start, -mark.end)), objects)
