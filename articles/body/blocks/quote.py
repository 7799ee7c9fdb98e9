"""Words of somebody, standing by themselves: with who said them, where, and on which day."""

from lxml.html import HtmlElement

from articles.body.block import Block, Part, inner_html
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


BLOCK = Block(
    name="quote",
    tag="figure",
    attributes={"data-said-on": DAY},
    holds="blockquote",
    part=part,
)
