"""The one table of what a body may hold. The cleaner, the compiler and the editor's configuration all read it.

A new block costs an entry in BLOCKS, a template in templates/pages/articles/blocks/ and a test.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

SLUG = re.compile(r"[-\w]{1,200}")
REFERENCE = re.compile(r"https?://\S{1,490}|post:[0-9a-f]{16}")
WORD = re.compile(r"[a-z][a-z-]{0,39}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"[1-9]\d{0,4}")
WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]{1,1990}", re.IGNORECASE)
# A link may also stay on this site, go to a letter box, or dial; "//host" and "/\\host" would leave the site unnoticed.
LINK = re.compile(
    r"https?://[^\s\"'<>\\]{1,1990}|mailto:[^\s\"'<>\\]{1,300}|tel:[+\d()% -]{3,60}|/(?![/\\])[^\s\"'<>\\]{0,1990}|#[\w-]{1,100}",
    re.I,
)
PICTURE = re.compile(r"/(?![/\\])[^\s\"'<>\\]{1,500}")
ANY_TEXT = re.compile(r"[^\x00]{0,500}", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """An object that stands between paragraphs: a tag with data-block, its own attributes, and what it cannot be without."""

    tag: str
    attributes: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    holds: str | None = None


BLOCKS: dict[str, Block] = {
    "post": Block("figure", ("data-post",), ("data-post",)),
    "quote": Block("figure", ("data-said-on",), holds="blockquote"),
    "image": Block("figure", ("data-image",), ("data-image",)),
    "promo": Block("aside", ("data-placement",), ("data-placement",)),
    "note": Block("aside"),
}

ATTRIBUTES: dict[str, re.Pattern[str]] = {
    "href": LINK,
    "cite": WEB_ADDRESS,
    "src": PICTURE,
    "alt": ANY_TEXT,
    "width": NUMBER,
    "height": NUMBER,
    "start": NUMBER,
    "colspan": NUMBER,
    "rowspan": NUMBER,
    "data-block": WORD,
    "data-person": SLUG,
    "data-post": REFERENCE,
    "data-image": SLUG,
    "data-placement": WORD,
    "data-said-on": DAY,
}

TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(["p", "h2", "h3", "strong", "em", "s", "sub", "sup", "code", "br", "hr", "ul", "li"], frozenset()),
    **dict.fromkeys(["table", "thead", "tbody", "tr", "figcaption", "small", "caption"], frozenset()),
    "a": frozenset({"href", "data-person"}),
    "q": frozenset({"cite", "data-person", "data-said-on"}),
    "blockquote": frozenset({"cite"}),
    "ol": frozenset({"start"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "th": frozenset({"colspan", "rowspan"}),
    "td": frozenset({"colspan", "rowspan"}),
    **{
        tag: frozenset({"data-block"}).union(*(block.attributes for block in BLOCKS.values() if block.tag == tag))
        for tag in {block.tag for block in BLOCKS.values()}
    },
}

# What other tags mean in our words. Headings keep their place: h1 is the headline's, h3 the deepest that we have.
SYNONYMS: dict[str, str] = {
    "h1": "h2",
    "h4": "h3",
    "h5": "h3",
    "h6": "h3",
    "b": "strong",
    "i": "em",
    "strike": "s",
    "del": "s",
    "cite": "em",
    "div": "p",
    "section": "p",
    "article": "p",
    "pre": "p",
}

STANDS_ALONE: frozenset[str] = frozenset({"p", "h2", "h3", "ul", "ol", "hr", "table", "blockquote", "figure", "aside"})
DROPPED_WITH_CONTENT: frozenset[str] = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "head",
        "title",
        "textarea",
        "select",
    }
)
LONGEST_BODY = 2_000_000  # characters; an 800-page book

PersonAddress = Callable[[str], str]
