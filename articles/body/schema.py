"""The one table of what a body may hold. The cleaner, the compiler and the editor's configuration all read it.

A new block costs an entry in BLOCKS, a template in templates/pages/articles/blocks/ and a test.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.body import links

# Letters of other scripts are made of marks too (plumbing.text.slugs), which \w leaves out.
SLUG = re.compile(r"(?:[-\w]|[^\x00-\x7f\s]){1,200}")
REFERENCE = re.compile(r"https?://\S{1,490}|post:[0-9a-f]{16}")
WORD = re.compile(r"[a-z][a-z-]{0,39}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"[1-9]\d{0,4}")
_IN_ADDRESS = r"[!#$%&()*+,./0-9:;=?@A-Z\[\]_a-z~-]"  # as articles/body/links.py leaves them
WEB_ADDRESS = re.compile(rf"https?://{_IN_ADDRESS}{{1,1990}}", re.IGNORECASE)
# A link may also stay on this site, go to a letter box, or dial; "//host" and "/\\host" would leave the site unnoticed.
LINK = re.compile(
    rf"https?://{_IN_ADDRESS}{{1,1990}}|mailto:{_IN_ADDRESS}{{1,1990}}|tel:[+\d().*-]{{3,40}}(?:;ext=\d{{1,10}})?"
    rf"|/(?!/){_IN_ADDRESS}{{0,1990}}|#{_IN_ADDRESS}{{1,1990}}",
    re.IGNORECASE,
)
PICTURE = re.compile(r"/(?![/\\])[^\s\"'<>\\]{1,500}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")  # BCP 47, without what no text of ours is in
DIRECTION = re.compile(r"ltr|rtl|auto", re.IGNORECASE)
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
    "lang": LANGUAGE,
    "dir": DIRECTION,
}

# The language and the direction of what is not in the article's own.
TONGUE = frozenset({"lang", "dir"})

TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(["strong", "em", "s", "sub", "sup", "code", "br", "hr"], frozenset()),
    **dict.fromkeys(["table", "thead", "tbody", "tr", "figcaption", "small", "caption"], frozenset()),
    **dict.fromkeys(["p", "h2", "h3", "ul", "li"], TONGUE),
    "a": frozenset({"href", "data-person"}),
    "q": frozenset({"cite", "data-person", "data-said-on"}),
    "blockquote": frozenset({"cite"}) | TONGUE,
    "ol": frozenset({"start"}) | TONGUE,
    "img": frozenset({"src", "alt", "width", "height"}),
    "th": frozenset({"colspan", "rowspan"}) | TONGUE,
    "td": frozenset({"colspan", "rowspan"}) | TONGUE,
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
DEEPEST = 100  # elements inside each other; readers of HTML lose what lies deeper than 250

PersonAddress = Callable[[str], str]


def attribute(name: str, value: str) -> str | None:
    """The value as it is stored; None when it may not be."""
    normal = _NORMAL.get(name, str)(value)
    return normal if normal is not None and ATTRIBUTES[name].fullmatch(normal) else None


_NORMAL: dict[str, Callable[[str], str | None]] = {
    "href": links.link,
    "cite": links.web_address,
    "dir": str.lower,
}
