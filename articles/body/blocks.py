"""From a block's element to the part of a compiled body that its template shows. One function a block."""

from typing import Any

from lxml import html
from lxml.html import HtmlElement

Part = dict[str, Any]


def part_of(element: HtmlElement) -> Part:
    """The part that a top-level block becomes: plain JSON, its key "block" the block's name in the schema.

    The element is used up: what readers do not get is taken out of it.
    """
    name = element.get("data-block")
    return {"block": name, **_READERS[name](element)}


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


def _post(element: HtmlElement) -> Part:
    return {"reference": element.get("data-post")}


def _quote(element: HtmlElement) -> Part:
    words = element.find(".//blockquote")
    caption = element.find(".//figcaption")
    speaker = element.find(".//figcaption//a[@data-person]")
    person = speaker.get("data-person") if speaker is not None else None
    return {
        "anchor": element.get("id"),
        "html": inner_html(words),
        "cite": words.get("cite", ""),
        "said_on": element.get("data-said-on", ""),
        "person": person,
        "caption": inner_html(caption),
    }


def _image(element: HtmlElement) -> Part:
    picture = element.find(".//img")
    caption = element.find(".//figcaption")
    credit = element.find(".//figcaption//small")
    credit_html = inner_html(credit)
    if credit is not None:
        credit.drop_tree()
    return {
        "name": element.get("data-image"),
        "alt": picture.get("alt", "") if picture is not None else "",
        "caption": inner_html(caption),
        "credit": credit_html,
    }


def _promo(element: HtmlElement) -> Part:
    return {"placement": element.get("data-placement")}


def _note(element: HtmlElement) -> Part:
    return {"html": inner_html(element)}


_READERS = {"post": _post, "quote": _quote, "image": _image, "promo": _promo, "note": _note}
