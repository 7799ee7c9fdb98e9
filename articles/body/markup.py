"""HTML that somebody wrote by hand, made safe: what describes text stays, and nothing that runs, loads, or looks like ours.

The editor knows the same tags (static/js/editor/blocks/markup.js).
"""

import re
from functools import lru_cache

import nh3
from lxml import html

from articles.body import links
from articles.body.patterns import LINK, WEB_ADDRESS
from articles.body.tables import set_tables

LONGEST = 20_000  # characters
DEEPEST = 100  # elements inside each other
TAGS = frozenset(
    (
        "a abbr address b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2"
        " h3 h4 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead"
        " time tr u ul var wbr"
    ).split()
)
# What is dropped with all that stands in it; of other tags the words stay.
DROPPED = frozenset(
    "script style template noscript iframe object embed svg math title textarea select head audio video form".split()
)
ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href"},
    "blockquote": {"cite"},
    "q": {"cite"},
    "bdo": {"dir"},
    "col": {"span"},
    "li": {"value"},
    "ol": {"start", "reversed", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope", "abbr"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
}
NUMBER = re.compile(r"[1-9]\d{0,3}")
NUMBERS = frozenset({"colspan", "rowspan", "span", "start", "value"})
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def fits(source: str) -> bool:
    """Whether it is short and shallow enough to be read at no more cost than its length."""
    if len(source) > LONGEST:
        return False
    depth = deepest = 0
    for closes, name in _TAG.findall(source):
        if name.lower() not in _VOID:
            depth = max(0, depth - 1) if closes else depth + 1
            deepest = max(deepest, depth)
    return deepest <= DEEPEST


@lru_cache(maxsize=200)
def safe_html(source: str) -> str:
    """The HTML of `source` that readers get, with its wide tables in boxes that scroll; "" for what does not fit."""
    cleaned = _cleaner.clean(source).strip() if fits(source) else ""
    if not cleaned:
        return ""
    root = html.fragment_fromstring(cleaned, create_parent="div")
    set_tables(root)
    whole = html.tostring(root, encoding="unicode", with_tail=False)
    return whole[len("<div>") : -len("</div>")]


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    if attribute in {"href", "cite"}:
        address = links.link(value) if attribute == "href" else links.web_address(value)
        pattern = LINK if attribute == "href" else WEB_ADDRESS
        return address if address and pattern.fullmatch(address) else None
    if attribute in NUMBERS:
        return value if NUMBER.fullmatch(value) else None
    return value if len(value) <= 500 else None


_cleaner = nh3.Cleaner(
    tags=set(TAGS),
    attributes={tag: set(names) for tag, names in ATTRIBUTES.items()},
    attribute_filter=_allowed,
    clean_content_tags=set(DROPPED),
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
    strip_comments=True,
)
