"""Lines of a program, as they are: white space counts, and nothing in them is marked."""

import re
from typing import Any

from lxml.html import HtmlElement

from articles.body.block import Block, Part

LANGUAGE = re.compile(r"[A-Za-z0-9+#.-]{1,30}")


def part(element: HtmlElement) -> Part:
    return {"language": element.get("data-language", ""), "lines": element.find("pre").text_content()}


def markdown(part: Part, printer: Any) -> str:
    longest = max((len(run) for run in re.findall("`+", part["lines"])), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{part['language'].lower()}\n{part['lines']}\n{fence}"


BLOCK = Block(
    name="listing",
    tag="figure",
    attributes={"data-language": LANGUAGE},
    holds="pre",
    part=part,
    markdown=markdown,
    identity="lines",
    compared=(),
    facts=("language",),
)
