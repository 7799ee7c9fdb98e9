"""Words that open, as writers of Markdown type them: <details> and a <summary>, then the words, and </details> on its own line."""

import re
from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from articles.importing.blocks import DetailsEnd, DetailsStart, Paragraph
from articles.importing.record import FoundArticle

DETAILS = re.compile(
    r"^<details>\s*<summary>(?P<summary>[^<>\n]{0,300})</summary>[ ]*\n(?P<words>.*?)^</details>[ ]*$",
    re.DOTALL | re.MULTILINE,
)
PLACE = re.compile(r"```(details|end) (\d+)```")


def take_details(text: str) -> tuple[str, tuple[DetailsStart, ...]]:
    """The text with a paragraph of its own where each details block begins and ends, by which `with_details` finds it; and what
    the blocks begin with.

    The lines of the text keep their numbers.
    """
    taken: list[DetailsStart] = []

    def places(found: re.Match[str]) -> str:
        line = text.count("\n", 0, found.start()) + 1
        taken.append(DetailsStart(" ".join(unescape(found["summary"]).split()), line))
        lines = found[0].count("\n") - found["words"].count("\n") - 1
        return f"```details {len(taken)}```\n" + "\n" * lines + f"{found['words']}```end {len(taken)}```"

    return DETAILS.sub(places, text), tuple(taken)


def with_details(article: FoundArticle, details: Sequence[DetailsStart]) -> FoundArticle:
    """The article with a beginning and an end in their places."""

    def whole(block):
        place = PLACE.fullmatch(block.text) if isinstance(block, Paragraph) else None
        if not place:
            return block
        return details[int(place[2]) - 1] if place[1] == "details" else DetailsEnd(block.line)

    return replace(article, blocks=tuple(map(whole, article.blocks))) if details else article
