"""HTML written by hand, for what the editor has no button for: kept as its source, read as `articles.body.markup` allows."""

import re
from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part
from articles.body.markup import safe_html


def part(element: HtmlElement) -> Part:
    source = element.find("pre").text_content()
    return {"source": source, "html": safe_html(source)}


def markdown(part: Part, printer: Any) -> str:
    """As HTML, which Markdown takes as it is up to a blank line."""
    within = re.sub(r"\n(?=[ \t]*\n)", "&#10;", printer.with_addresses(part["html"]))
    return f"<div>\n{within}\n</div>" if within else ""


BLOCK = Block(name="markup", tag="figure", holds="pre", part=part, markdown=markdown, identity="source", compared=())
