"""Footnotes in HTML: a number that leads to a note further down, from which a link leads back, whatever programme made them."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

SIGN = re.compile(r"\s*[\[(]?\s*(?:\d{1,3}|[ivxlc]{1,6}|[a-z]|[*†‡§]{1,3})\s*[\])]?\s*", re.IGNORECASE)
LONGEST_BACK = 8
LABEL = "html-{}"


def take_notes(root: HtmlElement) -> dict[str, HtmlElement]:
    """Put [^label] into the places of the signs, and take the notes out of `root`. Returns the element of each note by its label."""
    places = {name: element for element in root.iter() for name in (element.get("id"), element.get("name")) if name}
    order = {element: number for number, element in enumerate(root.iter())}
    labels: dict[HtmlElement, str] = {}
    for sign in list(root.iter("a")):
        note = _note_of(sign, places, order, root)
        if note is None:
            continue
        label = labels.setdefault(note, LABEL.format(len(labels) + 1))
        _replace(_with_raised_type(sign), f"[^{label}]")
    for note in labels:
        _take_out(note)
    return {label: note for note, label in labels.items()}


def _target(link: HtmlElement) -> str:
    return link.get("href", "").partition("#")[2]


def _note_of(sign: HtmlElement, places: dict, order: dict, root: HtmlElement) -> HtmlElement | None:
    """The note to which a sign leads, which stands below it and leads back."""
    target = places.get(_target(sign)) if sign.get("href", "").startswith("#") else None
    if target is None or not SIGN.fullmatch(sign.text_content()) or order[target] < order[sign]:
        return None
    around = [target, *target.iterancestors()]
    note = next((each for each in around if each.tag in {"li", "p", "aside", "div"}), None)
    if note is not None and note.tag == "p" and _is_one_note(note.getparent()):
        note = note.getparent()
    if note is None or note is root or sign in note.iterdescendants() or next(_backs(note), None) is None:
        return None
    return note


def _is_one_note(element: HtmlElement) -> bool:
    return (
        element.tag in {"li", "div"}
        and bool(element.get("id"))
        and len({_target(link) for link in _backs(element)}) < 2
    )


def _backs(note: HtmlElement) -> Iterator[HtmlElement]:
    return (
        link
        for link in note.iter("a")
        if link.get("href", "").startswith("#") and len(link.text_content().strip()) <= LONGEST_BACK
    )


def _with_raised_type(sign: HtmlElement) -> HtmlElement:
    around = sign.getparent()
    return around if around.tag == "sup" and around.text_content().strip() == sign.text_content().strip() else sign


def _replace(element: HtmlElement, text: str) -> None:
    before, parent = element.getprevious(), element.getparent()
    text += element.tail or ""
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
    element.tail = None
    parent.remove(element)


def _take_out(note: HtmlElement) -> None:
    """The note, without its ways back; and what held nothing but notes, with the line above it."""
    for link in list(_backs(note)):
        _replace(_with_raised_type(link), "")
    around = note.getparent()
    _replace(note, "")
    while (
        around is not None
        and around.getparent() is not None
        and not around.text_content().strip()
        and not len(around.findall(".//img"))
    ):
        above, outer = around.getprevious(), around.getparent()
        if above is not None and above.tag == "hr" and not (above.tail or "").strip():
            _replace(above, "")
        _replace(around, "")
        around = outer
