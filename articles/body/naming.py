"""What a document names beside its own words: people, pictures, recordings, posts, its section and its series."""

from collections.abc import Mapping
from typing import Any

from lxml import etree, html
from lxml.html import HtmlElement

ATTRIBUTES = {"data-person": "person", "data-image": "image", "data-media": "media", "data-post": "post"}
KEYS = {attribute: etree.XPath(f".//@{attribute}", smart_strings=False) for attribute in ATTRIBUTES}

Named = tuple[str, str]  # a kind, and the word by which documents name such a thing


def named_in(content: Mapping[str, Any]) -> frozenset[Named]:
    """All that the JSON of a Document (`Document.to_json`) names: in its body, its credits and its fields."""
    found = {(kind, content.get(kind) or "") for kind in ("image", "section", "series")}
    found |= {("person", credit["person"]) for credit in content.get("credits") or ()}
    found |= _named_in_body(content.get("body") or "")
    return frozenset((kind, key) for kind, key in found if key)


def _named_in_body(body: str) -> set[Named]:
    if "data-" not in body:
        return set()
    root = html.fragment_fromstring(body, create_parent="div")
    return {(kind, key) for attribute, kind in ATTRIBUTES.items() for key in keys_in(root, attribute)}


def keys_in(root: HtmlElement, attribute: str) -> tuple[str, ...]:
    """By which words the elements in `root` name things of the kind that one of the ATTRIBUTES stands for: each once, in their order."""
    return tuple(dict.fromkeys(KEYS[attribute](root)))
