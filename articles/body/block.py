"""What a module of `blocks/` says of its block, and what its reader needs. Pure."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import html
from lxml.html import HtmlElement

Part = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Block:
    """An object that stands between paragraphs: an element with `data-block`.

    name           of the block in `data-block`, of its template in templates/pages/articles/blocks/ and of the macro there
    tag            of the element
    attributes     that it may have besides, each with the pattern that its value has to match
    required       those without which it is no such block, and only its content stays
    holds          the tag of an element that it cannot be without
    part           makes of the element what its template is given, as plain JSON; the element is used up
    markdown       prints that part in Markdown, by a markdown.printing.Printer; "" for what is not printed there. A row that the part names
                   is with it as a ShownPost ("post", "copy"), a ShownPicture ("image") or a ShownRecording ("media"), or None where there
                   is none
    identity       the name in that part that tells one such block from another, where two versions are compared; "" where its words do
    compared       the names in that part of HTML that is compared word by word, in the order of reading
    facts          the names in that part of what is told besides, where two versions have the same words
    has_our_words  whether its words are the article's, and so counted, quoted and found in its plain text
    """

    name: str
    tag: str
    part: Callable[[HtmlElement], Part]
    markdown: Callable[[Part, Any], str]
    attributes: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    holds: str | None = None
    identity: str = ""
    compared: tuple[str, ...] = ("html",)
    facts: tuple[str, ...] = ()
    has_our_words: bool = True


@dataclass(frozen=True)
class ShownPicture:
    """A picture of the library: its address, and what is said of it where an article says nothing else."""

    address: str
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class ShownRecording:
    """A recording of the library: its address, what it is called, what it is and how long it plays, in words."""

    address: str
    title: str
    kind: str
    clock: str = ""
    credit: str = ""
    transcript: str = ""


@dataclass(frozen=True)
class ShownPost:
    """An archived post in words for readers: `text` may have several lines, `where` says on which platform and when, `notes` what has
    become of it. `media` holds addresses ("" where there is no file), descriptions, and whether each is a picture.
    """

    author: str
    where: str
    text: str = ""
    author_address: str = ""
    handle: str = ""
    warning: str = ""
    link: str = ""
    link_label: str = ""
    media: tuple[tuple[str, str, bool], ...] = ()
    notes: tuple[str, ...] = ()


def for_readers(element: HtmlElement) -> HtmlElement:
    """The same element, changed: without the attributes that only we read, on it and within it."""
    for each in element.iter():
        for name in [name for name in each.attrib if name.startswith("data-")]:
            del each.attrib[name]
    return element


def inner_html(element: HtmlElement | None) -> str:
    """What readers get of what stands between the tags of `element`, without the white space around it."""
    if element is None:
        return ""
    whole = html.tostring(for_readers(element), encoding="unicode", with_tail=False)
    start, end = whole.index(">") + 1, whole.rfind("</")
    return whole[start:end].strip() if end > start - 1 else ""
