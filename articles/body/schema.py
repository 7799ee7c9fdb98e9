"""The one table of what a body may hold. The cleaner, the compiler and the editor's configuration all read it.

A block is a module of `blocks/`, which says its tag and its attributes.
"""

import re
from collections.abc import Callable

from articles.body import links
from articles.body.blocks.registry import BLOCKS
from articles.body.patterns import DAY, LINK, SLUG, WEB_ADDRESS, WORD

NUMBER = re.compile(r"[1-9]\d{0,4}")
PICTURE = re.compile(r"/(?![/\\])[^\s\"'<>\\]{1,500}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")  # BCP 47, without what no text of ours is in
DIRECTION = re.compile(r"ltr|rtl|auto", re.IGNORECASE)
ANY_TEXT = re.compile(r"[^\x00]{0,500}", re.DOTALL)


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
    "data-said-on": DAY,
    "lang": LANGUAGE,
    "dir": DIRECTION,
    "role": re.compile("doc-footnote"),
} | {name: pattern for block in BLOCKS.values() for name, pattern in block.attributes.items()}

# The language and the direction of what is not in the article's own.
TONGUE = frozenset({"lang", "dir"})

TAGS: dict[str, frozenset[str]] = {
    **dict.fromkeys(["strong", "em", "s", "sub", "sup", "code", "br", "hr"], frozenset()),
    **dict.fromkeys(["table", "thead", "tbody", "tr", "figcaption", "small", "caption", "summary"], frozenset()),
    **dict.fromkeys(["p", "h2", "h3", "ul", "li"], TONGUE),
    "a": frozenset({"href", "data-person"}),
    "pre": frozenset(),  # in a listing
    "span": frozenset({"role"}),  # a footnote, where its sign is to be
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

STANDS_ALONE: frozenset[str] = frozenset("p h2 h3 ul ol hr table blockquote figure aside details".split())
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
