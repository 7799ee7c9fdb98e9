"""Words of the text set large beside it. They are the text's, and stand there: here nobody counts, quotes or reads them twice."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html


def part(element: HtmlElement) -> Part:
    """Without links and notes: what screen readers are not told of must not take the focus."""
    for each in list(element.iterdescendants("a", "span")):
        if each.tag == "a":
            each.drop_tag()
        else:
            each.drop_tree()
    return {"html": inner_html(element)}


def markdown(part: Part, printer: Any) -> str:
    return ""


BLOCK = Block(name="pull", tag="aside", part=part, markdown=markdown, has_our_words=False)
