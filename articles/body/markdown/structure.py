"""Paragraphs, headings, lists, quotations and tables. Each is a text of its own, parted from the next by a blank line."""

from copy import copy

from lxml.html import Element, HtmlElement

from articles.body.markdown.escaping import line_start_escaped
from articles.body.markdown.inline import BREAK, Inline
from articles.body.markdown.tables import table

CONTAINERS = frozenset({"div", "figure", "aside", "section"})
OF_BLOCKS = CONTAINERS | {"p", "h2", "h3", "ul", "ol", "blockquote", "table", "hr", "figcaption"}
RULE = "___"  # stars and hyphens would look like a list where one begins with them
BULLETS, NUMBERS = ("-", "*"), (".", ")")  # two lists that follow each other are two


def blocks(element: HtmlElement, inline: Inline) -> list[str]:
    """Of all that stands in the element; words that are in no paragraph are one."""
    found, loose, previous, signs = [], [], "", 0
    for child in _children(element):
        if getattr(child, "tag", None) in OF_BLOCKS:
            found += _paragraph(loose, inline)
            loose = []
            others = 1 - signs if previous == child.tag else 0
            if printed := [text for text in _block(child, inline, others) if text]:
                found.extend(printed)
                previous, signs = child.tag, others
        else:
            loose.append(child)
            previous = previous if isinstance(child, str) and not child.strip() else ""
    return found + _paragraph(loose, inline)


def _children(element):
    if element.text:
        yield element.text
    for child in element:
        if isinstance(child.tag, str):
            yield child
        if child.tail:
            yield child.tail


def _paragraph(loose, inline):
    """Words and marks that stand side by side, as one paragraph; none where there are no words."""
    if not any(not isinstance(each, str) or each.strip() for each in loose):
        return []
    return [text] if (text := lines(inline.content(gathered(loose)))) else []


def gathered(parts) -> HtmlElement:
    """A new element of texts and copies of elements."""
    holder = Element("div")
    for each in parts:
        if not isinstance(each, str):
            holder.append(_without_tail(each))
        elif len(holder):
            holder[-1].tail = (holder[-1].tail or "") + each
        else:
            holder.text = (holder.text or "") + each
    return holder


def _without_tail(element):
    alone = copy(element)
    alone.tail = None
    return alone


def lines(text: str) -> str:
    """The lines of a paragraph, none of which begins anything else."""
    return "\n".join(line_start_escaped(line) for line in text.split("\n"))


def _block(child, inline, signs):
    tag = child.tag
    if tag in {"h2", "h3"}:
        return [heading(inline.content(child), 2 if tag == "h2" else 3)]
    if tag == "hr":
        return [RULE]
    if tag == "blockquote":
        return [quoted("\n\n".join(blocks(child, inline)))]
    if tag in {"ul", "ol"}:
        return [_list(child, inline, signs)]
    if tag == "table":
        return table(child, inline)
    if tag == "p":
        return [lines(inline.content(child))]
    return blocks(child, inline)


def heading(text: str, level: int) -> str:
    line = text.replace(BREAK, " ")
    # Number signs at the end would be taken for an end of the heading.
    body = line.rstrip("#")
    return f"{'#' * level} {body}" + r"\#" * (len(line) - len(body)) if line else ""


def quoted(text: str) -> str:
    return "\n".join(f"> {line}" if line else ">" for line in text.split("\n")) if text else ""


def _list(element, inline, signs):
    is_numbered = element.tag == "ol"
    first = int(element.get("start") or 1) if is_numbered else 0
    texts = [blocks(item, inline) for item in element.iterchildren("li")]
    between = "\n" if all(len(each) <= 1 for each in texts) else "\n\n"
    items = []
    for place, text in enumerate(texts):
        # Three signs of empty items below one another would be a rule. A number stays, so that those after it do.
        if not any(text) and not is_numbered:
            continue
        sign = f"{first + place}{NUMBERS[signs]}" if is_numbered else BULLETS[signs]
        items.append(_item(sign, "\n\n".join(text)))
    return between.join(items)


def _item(sign, text):
    indent = " " * (len(sign) + 1)
    body = "\n".join(f"{indent}{line}" if line else "" for line in text.split("\n"))
    return f"{sign} {body[len(indent) :]}".rstrip(" ")
