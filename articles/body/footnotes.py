"""Footnotes: written where their signs stand, read at the end of the text, numbered by their order (DPUB-ARIA 1.1)."""

from lxml import html
from lxml.html import HtmlElement

from articles.body.blocks.registry import WITHOUT_OUR_WORDS
from plumbing.text.sentences import gettext_noop

FOOTNOTE, REFERENCE, BACK = "doc-footnote", "doc-noteref", "doc-backlink"
# The roles of our own signs, which are no words of the text.
SIGNS = frozenset({REFERENCE, BACK})
# In the source language, since the body is kept: a page puts the words of its language in their place.
BACK_TO_TEXT = gettext_noop("Back to the text")


def take_footnotes(root: HtmlElement) -> HtmlElement | None:
    """Put a numbered link in the place of each footnote within `root`, and the notes into a list, which is then its last child.

    Returns that list, or None where there is no note. What stands in a block of other people's words stays.
    """
    notes = html.Element("ol")
    for note in list(root.iterdescendants("span")):
        if note.get("role") == FOOTNOTE and not _is_of_others(note):
            _take(note, notes)
    if not len(notes):
        return None
    root.append(notes)
    return notes


def _is_of_others(note: HtmlElement) -> bool:
    return any(each.get("data-block") in WITHOUT_OUR_WORDS for each in note.iterancestors())


def _take(note: HtmlElement, notes: HtmlElement) -> None:
    number = str(len(notes) + 1)
    here, there = f"footnote-ref-{number}", f"footnote-{number}"
    sign = html.Element("a", {"class": "footnote-ref", "id": here, "href": f"#{there}", "role": REFERENCE})
    html.etree.SubElement(sign, "sup").text = number
    sign.tail, note.tail = note.tail, None
    note.getparent().replace(note, sign)
    note.tag = "li"
    del note.attrib["role"]
    note.set("id", there)
    _end_with(note, " ")
    back = {"class": "footnote-back", "href": f"#{here}", "role": BACK, "aria-label": BACK_TO_TEXT}
    html.etree.SubElement(note, "a", back).text = "↩\ufe0e"
    notes.append(note)


def _end_with(note: HtmlElement, text: str) -> None:
    if len(note):
        note[-1].tail = (note[-1].tail or "") + text
    else:
        note.text = (note.text or "") + text
