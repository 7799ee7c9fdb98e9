"""HTML of ours as it is read elsewhere: whole addresses, and nothing that only our style sheets and scripts understand."""

import re
from functools import lru_cache

TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:=\"[^\"]*\")?)+)\s*/?>")
ATTRIBUTE = re.compile(r"([a-z][a-z-]*)(?:=\"([^\"]*)\")?")
# A link without words: our scripts make of it one that copies the address of a quote.
EMPTY_LINK = re.compile(r"<a(?:\s+[a-z-]+=\"[^\"]*\")*></a>")
ADDRESSES = {"href", "src", "cite", "poster"}
# An attribute of a tag that leads to another page of ours, or to a place on the same.
LINK = re.compile(rf' ({"|".join(sorted(ADDRESSES))})="([/#][^"]*)"')
KEPT = ADDRESSES | {
    "alt",
    "colspan",
    "controls",
    "datetime",
    "dir",
    "height",
    "lang",
    "rowspan",
    "start",
    "title",
    "width",
}
# What neither XML nor a reader of JSON can do with: control characters, and code points that are no characters.
UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")


def for_elsewhere(html, page, absolute):
    """The HTML, which is our own templates' and cleaner's, without classes, ids and data attributes. `page` is the absolute
    address of the page that it stands on, to which its links to anchors lead; `absolute` makes an address of a path.
    """

    def whole(tag):
        name, attributes, leads_here = parts_of(tag[0])
        return f"<{name}{LINK.sub(whole_link, attributes) if leads_here else attributes}>"

    def whole_link(link):
        address = f"{page}{link[2]}" if link[2].startswith("#") else absolute(link[2])
        return f' {link[1]}="{address}"'

    return TAG.sub(whole, EMPTY_LINK.sub("", html))


@lru_cache(maxsize=5_000)
def parts_of(tag):
    """The name of an element, those of its attributes that are kept, and whether one of them leads to a page of ours."""
    name, attributes = TAG.fullmatch(tag).groups()
    kept = "".join(f' {name}="{value}"' for name, value in ATTRIBUTE.findall(attributes) if name in KEPT)
    return name, kept, bool(LINK.search(kept))


def readable(value):
    """A text without what no format can hold; what is in a list or a dict likewise."""
    if isinstance(value, str):
        return UNREADABLE.sub("", value)
    if isinstance(value, dict):
        return {name: readable(each) for name, each in value.items()}
    return [readable(each) for each in value] if isinstance(value, list) else value
