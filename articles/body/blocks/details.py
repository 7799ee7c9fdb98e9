"""Words that open when somebody asks for them, under a line that says what they are."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html


def part(element: HtmlElement) -> Part:
    summary = element.find("summary")
    words = inner_html(summary)
    summary.drop_tree()
    return {"summary": words, "html": inner_html(element)}


def markdown(part: Part, printer: Any) -> str:
    """As GitHub's Markdown has it: HTML around paragraphs of Markdown."""
    opening = f"<details>\n<summary>{printer.plain(part['summary'])}</summary>"
    return "\n\n".join([opening, *filter(None, [printer.paragraphs(part["html"])]), "</details>"])


BLOCK = Block(
    name="details", tag="details", holds="summary", part=part, markdown=markdown, compared=("summary", "html")
)
