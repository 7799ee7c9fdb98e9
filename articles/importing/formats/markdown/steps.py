"""Reading a Markdown text: its facts, its notes, its blocks, and what stands above the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from articles.body.anchors import folded
from articles.importing.blocks import Block, Heading, Paragraph, texts_of
from articles.importing.formats.markdown import ours
from articles.importing.formats.markdown.contents import with_contents
from articles.importing.formats.markdown.facts import STANDFIRST, Told
from articles.importing.formats.markdown.front_matter import read_front_matter
from articles.importing.formats.markdown.html.notes import take_notes as take_notes_of_html
from articles.importing.formats.markdown.html.reading import Reader, item_of
from articles.importing.formats.markdown.rendering import faults_in, rendered, take_notes
from articles.importing.record import Doubt, FoundArticle, Unreadable

SHORTCODE = re.compile(
    r"\{\{[<%].*?[%>]\}\}|\{%.*?%\}|\[/?(?:gallery|caption|embed|audio|video|playlist|youtube)\b[^\]]*\](?!\()"
)
SIGN = re.compile(r"\[\^([\w.:-]{1,40})\]")


class Text(NamedTuple):
    blocks: list[Block]
    footnotes: dict[str, Paragraph]
    doubts: list[Doubt]


def read(text: str, source_name: str = "") -> FoundArticle:
    """What a Markdown text and the facts before it hold, its words not analysed yet. Raises Unreadable."""
    front = read_front_matter(text)
    told = Told(front.facts)
    found = read_text(front.rest)
    doubts = [
        *told.doubts,
        *(Doubt("front matter", f"not understood, and left out: “{line.text}”", line.number) for line in front.odd),
        *found.doubts,
    ]
    headline, blocks = headline_of(told, found.blocks)
    if told.is_ours:
        blocks, more = ours.without_introduction(ours.with_credits(blocks), told.facts)
        doubts += more
    if not blocks:
        raise Unreadable("there is a headline and no text under it")
    return FoundArticle(
        headline, tuple(blocks), standfirst=told.text(STANDFIRST) or None, kind=told.kind, authors=told.authors,
        published_on=told.published_on, tags=told.tags, unsure=tuple(doubts), source_name=source_name,
        footnotes=found.footnotes, lead=told.lead,
    )  # fmt: skip


def read_text(text: str) -> Text:
    """The blocks of a Markdown text without front matter, and its footnotes by their labels."""
    faults = faults_in(text)
    text, notes = take_notes(text)
    root = rendered(text)
    notes_of_html = take_notes_of_html(root)
    reader = Reader()
    blocks = ours.with_recordings(with_contents(reader.blocks(root)))
    footnotes = {label: note_of(Reader().blocks(rendered(words)), line) for label, (words, line) in notes.items()}
    footnotes |= {label: note_of(Reader().blocks(note), 0) for label, note in notes_of_html.items()}
    signs = dict.fromkeys(SIGN.findall(text))
    faults += [
        Doubt("shortcode", f"“{command[:40]}” is a command of another system: put in its place what it showed", line)
        for command, line in commands_in(blocks)
    ]
    unled = [
        Paragraph(f"[^{label}]: {footnotes[label].text}", line=line)
        for label, (_, line) in notes.items()
        if label not in signs
    ]
    doubts = [
        *faults,
        *reader.doubts,
        *(
            Doubt("footnote", f"there is no note for [^{label}]: it stays words of the text")
            for label in signs
            if label not in notes
        ),
        *(
            Doubt("footnote", f"nothing leads to “{each.text[:40]}”: it stands below the text", each.line)
            for each in unled
        ),
    ]
    led = {label: note for label, note in footnotes.items() if note.text and (label in signs or label in notes_of_html)}
    return Text([*blocks, *unled], led, doubts)


def commands_in(blocks: list[Block]) -> Iterator[tuple[str, int]]:
    """What Hugo, Jekyll and WordPress would have put something else in the place of, and its line."""
    for block in blocks:
        for text in texts_of(block):
            yield from ((found[0], text.line) for found in SHORTCODE.finditer(text.text))


def note_of(blocks: list[Block], line: int) -> Paragraph:
    """A note in one paragraph, as ours are."""
    texts = [Paragraph(each.text, each.marks) for each in blocks if getattr(each, "text", "")]
    whole = item_of(texts, line, False, 0)
    return Paragraph(whole.text, whole.marks, line)


def headline_of(told: Told, blocks: list[Block]) -> tuple[str, list[Block]]:
    """The headline that the facts tell, or the first heading above all else; and the blocks without it. Raises Unreadable."""
    first = blocks[0] if blocks and isinstance(blocks[0], Heading) and blocks[0].level == 1 else None
    headline = told.headline or (first.text if first else "")
    if not headline:
        raise Unreadable(
            "no headline: write it above the text as “# Headline”, or as “title:” between two lines of “---”"
        )
    if first and folded(first.text) == folded(headline):
        return headline, blocks[1:]
    return headline, blocks
