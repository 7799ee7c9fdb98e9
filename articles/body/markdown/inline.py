"""What stands within a paragraph: text, emphasis, links, quotations."""

import re
from collections.abc import Callable

from lxml.html import HtmlElement

from articles.body.footnotes import REFERENCE, SIGNS
from articles.body.markdown.escaping import WHITE, code, destination, escaped

BREAK = "\\\n"
STARS = {"em": "*", "strong": "**"}
# CommonMark has no signs for these, and none for code that holds anything but text; it leaves HTML as it is.
PLAIN_TAGS = frozenset({"s", "sub", "sup", "code"})
QUOTATION_MARKS = (("“", "”"), ("‘", "’"))  # as the plain text has them (articles/body/text.py)
APART = {"", " ", "\n"}
# What is before words: spaces, and ends of lines.
BEGINNING = re.compile(r"(?: |\\\n)*")


class Inline:
    """Prints the content of elements. `absolute` makes a whole address of whatever a link says. In a table bars part cells, of code too."""

    def __init__(self, absolute: Callable[[str], str], *, is_in_table: bool = False):
        self.absolute, self.depth, self.bar = absolute, 0, "\\|" if is_in_table else "|"

    def content(self, element: HtmlElement) -> str:
        """What stands in the element, on as many lines as it has."""
        pieces = _Pieces()
        self._write(element, pieces)
        return parted(pieces.text)[1]

    def _write(self, element, pieces):
        pieces.add(escaped(WHITE.sub(" ", element.text or "")))
        for child in element:
            if isinstance(child.tag, str):
                self._write_child(child, pieces)
            pieces.add(escaped(WHITE.sub(" ", child.tail or "")))

    def _write_child(self, child, pieces):
        tag = child.tag
        if child.get("role") in SIGNS:
            pieces.add_sign(child)
        elif tag == "br":
            pieces.add_break()
        elif tag == "img":
            if child.get("src"):
                pieces.add(picture(self.absolute(child.get("src")), child.get("alt", "")))
        elif tag == "code" and not len(child) and pieces.last != "`":
            pieces.add(code(child.text or "").replace("|", self.bar))
        elif tag == "q":
            self._write_quotation(child, pieces)
        elif tag == "a" and child.get("href"):
            self._write_around(child, pieces, lambda words: link(words, self.absolute(child.get("href"))))
        elif tag in STARS:
            is_apart = pieces.last in APART, is_at_the_end(child)
            self._write_around(child, pieces, lambda words: emphasised(words, tag, pieces.last, *is_apart))
        elif tag in PLAIN_TAGS:
            self._write_around(child, pieces, lambda words: f"<{tag}>{words}</{tag}>")
        else:
            self._write(child, pieces)

    def _write_around(self, child, pieces, around):
        """Put what `around` makes of the child's words; white space at their edges stands outside."""
        within = _Pieces()
        self._write(child, within)
        before, words, after = parted(within.text)
        pieces.add_space(before)
        if words:
            pieces.add(around(words))
        pieces.add_space(after)

    def _write_quotation(self, child, pieces):
        before, after = QUOTATION_MARKS[self.depth % 2]
        self.depth += 1
        within = _Pieces()
        self._write(child, within)
        self.depth -= 1
        pieces.add(f"{before}{parted(within.text)[1]}{after}")


class _Pieces:
    """Text that grows. Spaces do not add up, and what is put together means no more than its parts."""

    def __init__(self):
        self.pieces = []
        self.is_after_sign = False

    @property
    def text(self):
        return "".join(self.pieces)

    @property
    def last(self):
        """The last sign of it."""
        return self.pieces[-1][-1] if self.pieces else ""

    def add(self, piece):
        if self.last in {" ", "\n"}:
            piece = piece.lstrip(" ")
        if self.is_after_sign and piece[:1] in {"(", ":"}:  # or it would be a link, or a note
            piece = f"\\{piece}"
        if piece.startswith("[") and self.last == "!":
            self.pieces[-1] = f"{self.pieces[-1][:-1]}\\!"
        if piece:
            self.pieces.append(piece)
            self.is_after_sign = False

    def add_sign(self, link):
        """The sign of a footnote, as GitHub's Markdown has it; a way back from a note needs none."""
        if link.get("role") == REFERENCE:
            self.add(f"[^{link.text_content()}]")
            self.is_after_sign = True

    def add_break(self):
        self._strip()
        self.pieces.append(BREAK)

    def _strip(self):
        if self.last == " ":
            self.pieces[-1] = self.pieces[-1][:-1]
            if not self.pieces[-1]:
                self.pieces.pop()

    def add_space(self, space):
        """Spaces and ends of lines."""
        if "\n" in space:
            self._strip()
            self.pieces.append(BREAK * space.count("\n"))
        elif space:
            self.add(" ")


def parted(text: str) -> tuple[str, str, str]:
    """The spaces and ends of lines before the words, the words, and those after them."""
    start, end = BEGINNING.match(text).end(), len(text)
    while end > start and text[end - 1] in " \n":
        end -= len(BREAK) if text[end - 1] == "\n" else 1
    return text[:start], text[start:end], text[end:]


def is_at_the_end(child: HtmlElement) -> bool:
    """Whether white space follows, or the end of the paragraph."""
    if child.tail:
        return child.tail[0].isspace()
    after = child.getnext()
    return (
        after.tag == "br" if after is not None else child.getparent().tag not in STARS.keys() | PLAIN_TAGS | {"a", "q"}
    )


def emphasised(words: str, tag: str, last: str, is_apart_before: bool, is_apart_after: bool) -> str:
    """With stars where any reader of Markdown takes them for emphasis: beside letters, and elsewhere if white space is around. Else
    with tags. `last` is the sign before.
    """
    stars = STARS[tag]
    begins = words[0].isalnum() or (is_apart_before and words[0] not in "*_")
    ends = words[-1].isalnum() or (is_apart_after and words[-1] not in "*_")
    return f"{stars}{words}{stars}" if begins and ends and last != "*" else f"<{tag}>{words}</{tag}>"


def link(words: str, address: str) -> str:
    return f"[{words}]({destination(address)})"


def picture(address: str, alt: str) -> str:
    return f"![{escaped(WHITE.sub(' ', alt).strip())}]({destination(address)})"
