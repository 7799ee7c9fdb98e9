"""Words of somebody, standing by themselves: with who said them, where, and on which day."""

from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html
from articles.body.blocks import post
from articles.body.patterns import DAY


def part(element: HtmlElement) -> Part:
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


def markdown(part: Part, printer: Any) -> str:
    speaker = printer.line(part["caption"]) or printer.name(printer.words.speaker_unknown)
    day = f", {part['said_on']}" if part["said_on"] else ""
    source = f" · {printer.link(printer.words.source, part['cite'])}" if part["cite"] else ""
    words = printer.quoted(printer.paragraphs(part["html"]), f"— {speaker}{day}{source}")
    return "\n\n".join(filter(None, [words, post.printed(part["copy"], printer) if part.get("copy") else ""]))


BLOCK = Block(
    name="quote",
    tag="figure",
    attributes={"data-said-on": DAY},
    holds="blockquote",
    part=part,
    markdown=markdown,
    compared=("html", "caption"),
    facts=("said_on", "cite"),
)
