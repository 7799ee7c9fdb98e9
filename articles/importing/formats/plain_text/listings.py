"""Lines of a program as writers of Markdown type them: between two lines of three backticks, the first with the language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from articles.importing.blocks import Listing, Markup, Paragraph
from articles.importing.record import Doubt, FoundArticle

FENCED = re.compile(
    r"^(?P<fence>`{3,})[ ]*(?P<language>[\w+#.-]{0,30}|\{=html\})[ ]*\n(?P<lines>.*?\S.*?)\n(?P=fence)[ ]*$",
    re.DOTALL | re.MULTILINE,
)
RAW_HTML = "{=html}"  # as Pandoc marks HTML that is to be read
OPENED = re.compile(r"^`{3,}[ ]*[\w+#.-]{0,30}[ ]*$", re.MULTILINE)
PLACE = re.compile(r"```(\d+)```")


def take_listings(text: str) -> tuple[str, tuple[Listing | Markup, ...]]:
    """The text with a paragraph of its own in the place of each listing, by which `with_listings` finds it; and the listings.

    The lines of the text keep their numbers.
    """
    taken: list[Listing | Markup] = []

    def place(found: re.Match[str]) -> str:
        line = text.count("\n", 0, found.start()) + 1
        lines = found["lines"].strip("\n").rstrip()
        is_raw = found["language"] == RAW_HTML
        taken.append(Markup(lines, line) if is_raw else Listing(lines, found["language"], line))
        return f"\n```{len(taken)}```" + "\n" * (found[0].count("\n") - 1)

    return FENCED.sub(place, text), tuple(taken)


def left_open(text: str) -> list[Doubt]:
    """A doubt for each line of backticks in a text that `take_listings` has left there."""
    why = "never closed, so the lines below stay words of the text: write the same signs below them"
    return [Doubt("code", why, text.count("\n", 0, found.start()) + 1) for found in OPENED.finditer(text)]


def with_listings(article: FoundArticle, listings: Sequence[Listing | Markup]) -> FoundArticle:
    """The article with each listing in its place."""

    def whole(block):
        place = PLACE.fullmatch(block.text) if isinstance(block, Paragraph) else None
        return listings[int(place[1]) - 1] if place else block

    return replace(article, blocks=tuple(map(whole, article.blocks))) if listings else article
