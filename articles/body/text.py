"""Plain text of a body, as a reader would copy it: quotation marks and all."""

from lxml import html
from lxml.html import HtmlElement

from articles.body.blocks.registry import WITHOUT_OUR_WORDS
from articles.body.footnotes import SIGNS
from articles.body.markup import safe_html

_PARAGRAPHS = frozenset("p h2 h3 li tr blockquote hr aside caption figcaption summary details".split())
_IN_MARKUP = frozenset("div dt dd h4 pre address figure".split())  # in HTML by hand besides
# Two control characters part paragraphs and lines while text is gathered; HTML can hold neither.
_MARKS = (("“", "”"), ("‘", "’"))


def plain_text(root: HtmlElement) -> str:
    """The words of `root` with typographic marks for quotations, paragraphs parted by a blank line.

    Blocks whose words are not the article's (posts, promos) are left out, and so are the signs of footnotes.
    """
    return "\n\n".join(_inside(root, 0).split("\x1e"))


def words_of(element: HtmlElement) -> str:
    """The words inside a quotation as one run of text, its own marks off."""
    return " ".join(_inside(element, 1).split("\x1e"))


def _inside(element: HtmlElement, depth: int) -> str:
    pieces: list[str] = [element.text or ""]
    for child in element:
        _write(child, pieces, depth)
        pieces.append(child.tail or "")
    paragraphs = _with_single_blanks("".join(pieces)).split("\x1e")
    return "\x1e".join(text for paragraph in paragraphs if (text := _tidy(paragraph)))


def _with_single_blanks(text: str) -> str:
    for blank in "\t\r\n\f":
        text = text.replace(blank, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _tidy(paragraph: str) -> str:
    return "\n".join(line.strip(" ") for line in paragraph.split("\x1f")).strip()


def _write(element: HtmlElement, pieces: list[str], depth: int) -> None:
    if element.get("data-block") in WITHOUT_OUR_WORDS or element.get("role") in SIGNS:
        return
    if element.tag == "blockquote" and element.getparent().get("data-block") == "quote":
        pieces.append(f"\x1e“{_inside(element, depth + 1)}”\x1e")
        return
    if element.tag == "pre" and element.getparent().get("data-block") == "markup":
        words = html.fragment_fromstring(safe_html(element.text_content()), create_parent="div")
        pieces.append(f"\x1e{_inside(words, depth)}\x1e")
        return
    if element.tag == "pre":
        pieces.append(f"\x1e{element.text_content().replace(chr(10), chr(31))}\x1e")
        return
    apart = element.tag in _PARAGRAPHS or element.tag in _IN_MARKUP
    opening, closing = _MARKS[depth % 2] if element.tag == "q" else ("", "")
    pieces.append("\x1e" if apart else opening)
    if element.tag == "br":
        pieces.append("\x1f")
    if element.tag in {"td", "th"} and element.getprevious() is not None:
        pieces.append(" | ")
    pieces.append(element.text or "")
    for child in element:
        _write(child, pieces, depth + (element.tag == "q"))
        pieces.append(child.tail or "")
    pieces.append("\x1e" if apart else closing)
