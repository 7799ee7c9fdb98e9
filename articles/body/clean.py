"""Cleans HTML on its way in, whoever sends it: form, importer, autosave. Out comes only what `schema` allows.

The order holds against mutation: nh3, then our structural rules over lxml, then nh3 again, last, so that one
serialiser decides the stored form and nothing parses after the sanitiser.
"""

import re

import nh3
from lxml import html
from lxml.html import HtmlElement

from articles.body import schema

_EMPTY_PARAGRAPH = re.compile(r"<p>(?:\s|&nbsp;|<br>)*</p>")


class BodyTooLong(ValueError):
    """The text is longer than any article; its text says how long and what is allowed."""


def clean(source: str) -> str:
    """Return `source` as HTML of our vocabulary. Idempotent; raises BodyTooLong above schema.LONGEST_BODY characters."""
    if len(source) > schema.LONGEST_BODY:
        raise BodyTooLong(f"The text has {len(source):,} characters; at most {schema.LONGEST_BODY:,} are accepted.")
    once = _first.clean(source.replace("\x00", ""))
    if not once.strip():
        return ""
    for _ in range(4):  # a dropped wrapper may bare another one; two rounds settle whatever we have seen
        again = _last.clean(_structure(once))
        if again == once:
            break
        once = again
    return once


def _allowed(tag: str, attribute: str, value: str) -> str | None:
    pattern = schema.ATTRIBUTES.get(attribute)
    return value if pattern and pattern.fullmatch(value) else None


def _cleaner(tags: set[str]) -> nh3.Cleaner:
    return nh3.Cleaner(
        tags=tags,
        attributes={"*": set(), **{tag: set(attributes) for tag, attributes in schema.TAGS.items()}},
        attribute_filter=_allowed,
        clean_content_tags=set(schema.DROPPED_WITH_CONTENT),
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
        strip_comments=True,
    )


_first = _cleaner(set(schema.TAGS) | set(schema.SYNONYMS))
_last = _cleaner(set(schema.TAGS))


def _structure(source: str) -> str:
    root = html.fragment_fromstring(source, create_parent="div")
    for rule in (
        _rename_synonyms,
        _drop_unknown_blocks,
        _drop_bare_links,
        _drop_bare_pictures,
        _lift_blocks,
        _wrap_loose_text,
    ):
        rule(root)
    inner = html.tostring(root, encoding="unicode")
    inner = inner[inner.index(">") + 1 : inner.rindex("</div>")] if inner.endswith("</div>") else ""
    return _EMPTY_PARAGRAPH.sub("", inner).strip()


def _rename_synonyms(root: HtmlElement) -> None:
    for element in list(root.iterdescendants()):
        if element.tag not in schema.SYNONYMS:
            continue
        element.tag = schema.SYNONYMS[element.tag]
        if element.tag == "p" and any(child.tag in schema.STANDS_ALONE | set(schema.SYNONYMS) for child in element):
            _open_up(element)


def _open_up(element: HtmlElement) -> None:
    """Take a wrapper away; loose text in it becomes paragraphs, so that words do not run together."""
    parent, place, tail = element.getparent(), element.getparent().index(element), element.tail or ""
    runs = _runs(_pieces(element))
    parent.remove(element)
    if tail.strip():
        after = html.Element("p")
        after.text = tail
        runs.append(after)
    parent[place:place] = runs


def _pieces(element: HtmlElement) -> list[str | HtmlElement]:
    """Texts and children of an element in their order, the children without their tails."""
    pieces: list[str | HtmlElement] = [element.text or ""]
    for child in list(element):
        tail, child.tail = child.tail, None
        pieces += [child, tail or ""]
    return pieces


def _runs(pieces: list[str | HtmlElement]) -> list[HtmlElement]:
    """What stands alone as it is; texts and inline elements between them gathered into paragraphs."""
    runs: list[HtmlElement] = []
    loose: HtmlElement | None = None
    for piece in pieces:
        if not isinstance(piece, str) and schema.SYNONYMS.get(piece.tag, piece.tag) in schema.STANDS_ALONE:
            runs.append(piece)
            loose = None
            continue
        if loose is None:
            if isinstance(piece, str) and not piece.strip():
                continue
            loose = html.Element("p")
            runs.append(loose)
        _append(loose, piece)
    return runs


def _append(paragraph: HtmlElement, piece: str | HtmlElement) -> None:
    if not isinstance(piece, str):
        paragraph.append(piece)
    elif len(paragraph):
        paragraph[-1].tail = (paragraph[-1].tail or "") + piece
    else:
        paragraph.text = (paragraph.text or "") + piece


def _drop_unknown_blocks(root: HtmlElement) -> None:
    for element in list(root.iterdescendants("figure", "aside")):
        name = element.get("data-block", "")
        block = schema.BLOCKS.get(name)
        if (
            block is None
            or block.tag != element.tag
            or any(not element.get(attribute) for attribute in block.required)
            or (block.holds and element.find(f".//{block.holds}") is None)
        ):
            _unwrap(element)
            continue
        for attribute in set(element.attrib) - {"data-block", *block.attributes}:
            del element.attrib[attribute]


def _unwrap(element: HtmlElement) -> None:
    if any(child.tag in schema.STANDS_ALONE for child in element) and element.getparent() is not None:
        for caption in element.findall("figcaption"):
            caption.tag = "p"
        _open_up(element)
    else:
        element.drop_tag()


def _drop_bare_links(root: HtmlElement) -> None:
    for link in list(root.iterdescendants("a")):
        if not link.get("href") and not link.get("data-person"):
            link.drop_tag()


def _drop_bare_pictures(root: HtmlElement) -> None:
    for image in list(root.iterdescendants("img")):
        figure = next(image.iterancestors("figure"), None)
        if figure is None or figure.get("data-block") != "image" or not image.get("src"):
            image.drop_tree()
    for caption in list(root.iterdescendants("figcaption")):
        if caption.getparent().tag != "figure":
            caption.drop_tag()


def _lift_blocks(root: HtmlElement) -> None:
    """A block stands between paragraphs, never inside one, a list or a table."""
    for block in list(root.iterdescendants("figure", "aside")):
        top = block
        while top.getparent() is not root and top.getparent() is not None:
            top = top.getparent()
        if top is block:
            continue
        tail, block.tail = block.tail, None
        gap = html.Element("span")
        gap.text, gap.tail = " ", tail
        block.getparent().replace(block, gap)
        gap.drop_tag()
        top.addnext(block)
        block.tail, top.tail = top.tail, None


def _wrap_loose_text(root: HtmlElement) -> None:
    """Words between blocks become paragraphs: every child of a body stands alone."""
    if (root.text and root.text.strip()) or any(
        child.tag not in schema.STANDS_ALONE or (child.tail and child.tail.strip()) for child in root
    ):
        holder = html.Element("div")
        holder.append(wrapper := html.Element("section"))
        wrapper.text, root.text = root.text, None
        for child in list(root):
            wrapper.append(child)
        _open_up(wrapper)
        for child in list(holder):
            root.append(child)
