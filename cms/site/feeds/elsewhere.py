"""HTML of ours as it is read elsewhere: whole addresses, and nothing that only our style sheets and scripts understand."""

import re

TAG = re.compile(r"<([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:=\"[^\"]*\")?)+)\s*/?>")
ATTRIBUTE = re.compile(r"([a-z][a-z-]*)(?:=\"([^\"]*)\")?")
# A link without words: our scripts make of it one that copies the address of a quote.
EMPTY_LINK = re.compile(r"<a(?:\s+[a-z-]+=\"[^\"]*\")*></a>")
ADDRESSES = {"href", "src", "cite", "poster"}
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

    def whole(address):
        return f"{page}{address}" if address.startswith("#") else absolute(address)

    def kept(tag):
        said = [
            f' {name}="{whole(value) if name in ADDRESSES and is_relative(value) else value}"'
            for name, value in ATTRIBUTE.findall(tag[2])
            if name in KEPT
        ]
        return f"<{tag[1]}{''.join(said)}>"

    return TAG.sub(kept, EMPTY_LINK.sub("", html))


def is_relative(address):
    return address.startswith(("/", "#"))


def readable(value):
    """A text without what no format can hold; what is in a list or a dict likewise."""
    if isinstance(value, str):
        return UNREADABLE.sub("", value)
    if isinstance(value, dict):
        return {name: readable(each) for name, each in value.items()}
    return [readable(each) for each in value] if isinstance(value, list) else value
