"""Footnotes as writers of Markdown type them: [^1] in the text, and a paragraph that begins with "[^1]:"."""

import re
from collections.abc import Iterable

from articles.importing import blocks
from articles.importing.analysis.labels.paragraphs import Paragraph

SIGN = re.compile(r"\[\^([\w.:-]{1,40})\]")
NOTE = re.compile(r"\[\^([\w.:-]{1,40})\]:\s*(\S.*)")


def take_footnotes(found: Iterable[Paragraph]) -> tuple[tuple[Paragraph, ...], dict[str, blocks.Paragraph]]:
    """The paragraphs without the notes, and the words of each note by its label. A note that nothing leads to stays a paragraph."""
    found = tuple(found)
    notes = {match[1]: match[2] for each in found if (match := NOTE.fullmatch(each.text))}
    rest = tuple(each for each in found if not NOTE.fullmatch(each.text))
    told = {label for each in rest for label in SIGN.findall(each.text)}
    kept = {label: words for label, words in notes.items() if label in told}
    if len(kept) < len(notes):
        rest = tuple(each for each in found if not ((match := NOTE.fullmatch(each.text)) and match[1] in kept))
    return rest, {label: blocks.Paragraph(words) for label, words in kept.items()}
