"""From Markdown to HTML, by CommonMark with GitHub's tables, with the number of its line at each block."""

import re

from lxml import html
from lxml.html import HtmlElement
from markdown_it import MarkdownIt
from markdown_it.token import Token

from articles.importing.record import Doubt, Unreadable

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
CREDIT_BEGINS = ("— ", "– ", "― ", "-- ", "—")
FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})(?P<rest>.*)")
NOTE = re.compile(r" {0,3}\[\^(?P<label>[\w.:-]{1,40})\]:[ \t]*(?P<words>.*)")
DETAILS = re.compile(r"<(/?)details\b", re.IGNORECASE)
LINE = "data-line"
DEEPEST = 80  # elements inside each other


def rendered(text: str) -> HtmlElement:
    """An element that holds the HTML of the text. Raises Unreadable for what is too deep."""
    tokens = READER.parse(text)
    for token in tokens:
        if token.map and token.nesting >= 0 and token.type not in {"inline", "html_block"}:
            token.attrSet(LINE, str(token.map[0] + 1))
        if token.children:
            _part_credits(token.children)
    root = html.fragment_fromstring(READER.renderer.render(tokens, READER.options, {}), create_parent="div")
    if any(len(list(element.iterancestors())) > DEEPEST for element in root.iter()):
        raise Unreadable(
            f"more than {DEEPEST} elements of HTML stand inside each other: take out what is around the text"
        )
    return root


def _part_credits(tokens: list[Token]) -> None:
    """A line that begins with a dash stays a line: it says whose the words above are."""
    for token, following in zip(tokens, tokens[1:], strict=False):
        if token.type == "softbreak" and following.content.startswith(CREDIT_BEGINS):
            token.type, token.tag = "hardbreak", "br"


def take_notes(text: str) -> tuple[str, dict[str, tuple[str, int]]]:
    """The text without its footnotes, whose lines are left blank, and the Markdown and the line of each note by its label."""
    kept: list[str] = []
    notes: dict[str, tuple[list[str], int]] = {}
    note: list[str] | None = None
    lines = text.split("\n")
    for number, (line, is_code) in enumerate(zip(lines, code_in(lines)[0], strict=True), start=1):
        begins = None if is_code else NOTE.fullmatch(line)
        if begins:
            note = [begins["words"]]
            # A second note of the same label is one that nothing leads to.
            label = begins["label"] if begins["label"] not in notes else f"{begins['label']}-{number}"
            notes[label] = (note, number)
        elif note is not None and (_is_indented(line) or (line.strip() and note[-1].strip() and not is_code)):
            note.append(re.sub(r"^(?: {1,4}|\t)", "", line))
        elif note is not None and not line.strip():
            note.append("")
        else:
            note = None
        kept.append(line if note is None else "")
    return "\n".join(kept), {label: ("\n".join(lines).strip(), number) for label, (lines, number) in notes.items()}


def _is_indented(line: str) -> bool:
    return bool(line.strip()) and line.startswith(("  ", "\t"))


def code_in(lines: list[str]) -> tuple[list[bool], int]:
    """Whether each line is one of a program between fences, the fences too; and the number of a fence that is never closed, or 0."""
    flags: list[bool] = []
    fence, begun = "", 0
    for number, line in enumerate(lines, start=1):
        found = FENCE.fullmatch(line)
        flags.append(bool(fence or found))
        if not found:
            continue
        if fence and found["fence"].startswith(fence) and not found["rest"].strip():
            fence, begun = "", 0
        elif not fence:
            flags[-1] = "`" not in found["rest"] or found["fence"][0] == "~"
            fence, begun = (found["fence"], number) if flags[-1] else ("", 0)
    return flags, begun


def faults_in(text: str) -> list[Doubt]:
    """What is begun and never closed, so that all below it is within."""
    lines = text.split("\n")
    flags, fence = code_in(lines)
    opened: list[int] = []
    for number, (line, is_code) in enumerate(zip(lines, flags, strict=True), start=1):
        for tag in () if is_code else DETAILS.finditer(line):
            if not tag[1]:
                opened.append(number)
            elif opened:
                opened.pop()
    faults = [
        Doubt("details", "never closed, so all below stands in it: write </details> below its words", line)
        for line in opened
    ]
    return (
        [*faults, Doubt("code", "never closed, so all below is code: write the same signs below its lines", fence)]
        if fence
        else faults
    )
