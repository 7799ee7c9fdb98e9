"""What the systems of peers have as a block of its own, told by its class: Ghost's cards, the blocks of WordPress, Substack's."""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape

from lxml import html
from lxml.html import HtmlElement

from articles.importing.blocks import (
    Block,
    Button,
    DetailsEnd,
    DetailsStart,
    Embed,
    Heading,
    Item,
    Markup,
    NoteEnd,
    NoteStart,
    Paragraph,
    PullQuote,
)
from articles.importing.formats.markdown.html import objects, quotations
from articles.importing.formats.markdown.html.inline import OBJECTS, Piece, pieces_of

IS_BUTTON = re.compile(r"(?:^|[\s_-])(?:button|btn)(?:$|[\s_-]|__link)", re.IGNORECASE)
MARKUP_BEGINS = re.compile(r"\s*(?:kg-card-begin: html|wp:html\b.*?)\s*")
MARKUP_ENDS = re.compile(r"\s*(?:kg-card-end: html|/wp:html)\s*")


def reader_of(element: HtmlElement) -> Callable[..., Iterator[Block]] | None:
    """What reads the element as what its class says that it is; None where none says anything."""
    names = element.get("class", "").split()
    return next((CARDS[name] for name in names if name in CARDS), None)


def is_button(element: HtmlElement) -> bool:
    links = [element] if element.tag == "a" else list(element.iter("a"))
    return any(each.get("role") == "button" or IS_BUTTON.search(each.get("class", "")) for each in links)


def inner_html(element: HtmlElement) -> str:
    inside = "".join(html.tostring(child, encoding="unicode") for child in element)
    return f"{escape(element.text or '', quote=False)}{inside}".strip()


def with_markup_cards(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with an element of its own for what stands between the comments by which peers mark HTML by hand."""
    found: list[Piece] = []
    card: HtmlElement | None = None
    for piece in pieces:
        comment = piece.text or "" if _is_comment(piece) else None
        if comment is not None and MARKUP_BEGINS.fullmatch(comment):
            card = html.Element("div", {"class": "html-by-hand"})
        elif comment is not None and MARKUP_ENDS.fullmatch(comment):
            found += [card] if card is not None else []
            card = None
        elif card is not None:
            _append(card, piece)
        elif comment is None:
            found.append(piece)
    return found if card is None else [*found, *pieces_of(card)]


def _is_comment(piece: Piece) -> bool:
    return not isinstance(piece, str) and not isinstance(piece.tag, str)


def _append(card: HtmlElement, piece: Piece) -> None:
    if not isinstance(piece, str):
        piece.tail = None
        card.append(piece)
    elif len(card):
        card[-1].tail = (card[-1].tail or "") + piece
    else:
        card.text = (card.text or "") + piece


def markup(reader, element: HtmlElement) -> Iterator[Block]:
    """HTML by hand; what it shows from elsewhere stands better in a block of ours."""
    if any(each.tag in OBJECTS | {"script"} for each in element.iter()):
        yield from reader.blocks(element)
    elif words := inner_html(element):
        yield Markup(words, reader.line)


def button(reader, element: HtmlElement) -> Iterator[Block]:
    """Each link in it that has an address and words."""
    links = [link for link in element.iter("a") if link.get("href") and reader.words(link)]
    for link in links:
        yield Button(link.get("href"), reader.words(link), reader.line)
    if not links:
        yield from reader.blocks(element)


def toggle(reader, element: HtmlElement) -> Iterator[Block]:
    """A heading that opens what stands below it."""
    heading = next(iter(element.find_class("kg-toggle-heading-text")), None)
    content = next(iter(element.find_class("kg-toggle-content")), None)
    if content is None:
        yield from reader.blocks(element)
        return
    yield DetailsStart(reader.words(heading), reader.line)
    yield from reader.blocks(content)
    yield DetailsEnd(reader.line)


def note(reader, element: HtmlElement) -> Iterator[Block]:
    blocks = reader.blocks(element)
    if blocks:
        yield NoteStart(reader.line)
        yield from blocks
        yield NoteEnd(reader.line)


def pull_quote(reader, element: HtmlElement) -> Iterator[Block]:
    quoted = element.find(".//blockquote")
    texts = [
        each
        for each in reader.blocks(element if quoted is None else quoted)
        if isinstance(each, Paragraph | Item | Heading)
    ]
    if found := tuple(Paragraph(each.text, each.marks, each.line) for each in texts):
        yield PullQuote(found, reader.line)


def recording(reader, element: HtmlElement) -> Iterator[Block]:
    """The recording of a card, without the buttons of its player."""
    player = next(element.iter("audio", "video"), None)
    if player is None:
        yield from reader.blocks(element)
        return
    title = next(iter(element.find_class("kg-audio-title")), None)
    yield from objects.player(reader, player, reader.words(element.find(".//figcaption")), reader.words(title))


def bookmark(reader, element: HtmlElement) -> Iterator[Block]:
    """A link with the title that it leads to."""
    link = next((each for each in element.iter("a") if each.get("href")), None)
    if link is None:
        yield from reader.blocks(element)
        return
    names = ("kg-bookmark-title", "kg-file-card-title")
    title = next((found[0] for name in names if (found := element.find_class(name))), link)
    yield Embed(link.get("href"), reader.words(title), reader.line, caption=reader.words(element.find("figcaption")))


CARDS: dict[str, Callable[..., Iterator[Block]]] = {
    "html-by-hand": markup,
    "kg-html-card": markup,
    **dict.fromkeys(("kg-gallery-card", "wp-block-gallery", "gallery", "image-gallery-embed"), objects.gallery),
    **dict.fromkeys(("kg-button-card", "wp-block-button", "button-wrapper"), button),
    "kg-toggle-card": toggle,
    **dict.fromkeys(("kg-callout-card",), note),
    **dict.fromkeys(("wp-block-pullquote", "pullquote"), pull_quote),
    **dict.fromkeys(("kg-audio-card", "kg-video-card"), recording),
    **dict.fromkeys(("kg-bookmark-card", "kg-file-card"), bookmark),
    **dict.fromkeys(
        ("twitter-tweet", "bluesky-embed", "instagram-media", "tiktok-embed", "mastodon-embed"), quotations.post
    ),
}
