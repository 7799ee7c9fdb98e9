"""The facts before a Markdown text, as its writers put them there: a small part of YAML (https://yaml.org/spec/1.2.2/).

Mappings and lists in blocks, texts plain or between quotation marks, lists in brackets, texts of several lines. A line that is
none of these is told, and left out.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

FRONT = re.compile(r"\ufeff?---[ \t]*\n(?P<facts>.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
PAIR = re.compile(r"""(?P<name>[\w.-]+|"[^"]*"|'[^']*')[ ]*:(?:[ ]+(?P<value>\S.*))?""")
ITEM = re.compile(r"-(?:[ ]+(?P<value>\S.*))?")
FOLDED = re.compile(r"(?P<style>[|>])[+-]?\d?")
REMARK = re.compile(r"\s+#.*")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
INLINE_ITEM = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]*)\s*(?:,|$)""")
DEEPEST = 8

Facts = dict[str, Any]


@dataclass(frozen=True)
class Line:
    number: int
    indent: int
    text: str


@dataclass
class FrontMatter:
    """`facts` are texts, lists and dicts of these; `rest` is the text below, whose lines keep their numbers; `odd` are the lines that
    nobody understands.
    """

    facts: Facts
    rest: str
    odd: list[Line] = field(default_factory=list)


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a text; one that has none has no facts."""
    found = FRONT.match(text)
    reader = _Reader((found["facts"] or "").split("\n")) if found else None
    if found is None or (reader.next and not PAIR.fullmatch(reader.next.text)):
        return FrontMatter({}, text)  # a rule above the text is no front matter
    return FrontMatter(reader.mapping(0), "\n" * found[0].count("\n") + text[found.end() :], reader.odd)


class _Reader:
    def __init__(self, lines: list[str]):
        self.at = 0
        self.odd: list[Line] = []
        told = (
            Line(number, len(line) - len(line.lstrip()), line.strip()) for number, line in enumerate(lines, start=2)
        )
        self.lines = [line for line in told if line.text and not line.text.startswith("#")]

    @property
    def next(self) -> Line | None:
        return self.lines[self.at] if self.at < len(self.lines) else None

    def mapping(self, indent: int, depth: int = 0) -> Facts:
        facts: Facts = {}
        while (line := self.next) and line.indent >= indent:
            pair = PAIR.fullmatch(line.text) if line.indent == indent else None
            self.at += 1
            if pair:
                facts[pair["name"].strip("\"'")] = self._value(pair["value"], indent, depth)
            else:
                self.odd.append(line)
        return facts

    def _value(self, written: str | None, indent: int, depth: int) -> Any:
        if written and (style := FOLDED.fullmatch(written)):
            return self._lines_below(indent, "\n" if style["style"] == "|" else " ")
        if written:
            return scalar(f"{written} {self._lines_below(indent, ' ')}".strip())
        line = self.next
        if line is None or depth > DEEPEST:
            return ""
        if ITEM.fullmatch(line.text) and line.indent >= indent:
            return self._sequence(line.indent, depth + 1)
        return self.mapping(line.indent, depth + 1) if line.indent > indent else ""

    def _lines_below(self, indent: int, between: str) -> str:
        """The lines that stand further to the right than `indent`, as one text."""
        found = []
        while (line := self.next) and line.indent > indent:
            found.append(line.text)
            self.at += 1
        return between.join(found)

    def _sequence(self, indent: int, depth: int) -> list[Any]:
        items: list[Any] = []
        while (line := self.next) and line.indent == indent and (item := ITEM.fullmatch(line.text)):
            value = item["value"] or ""
            if PAIR.fullmatch(value) and value[0] not in "\"'":
                # The names of the item stand below the first, to the right of the sign.
                within = indent + len(line.text) - len(value)
                self.lines[self.at] = Line(line.number, within, value)
                items.append(self.mapping(within, depth))
            else:
                self.at += 1
                items.append(self._value(value or None, indent, depth))
        return items


def scalar(written: str) -> Any:
    """A text, or the list that stands in brackets."""
    if written.startswith("["):
        inside = REMARK.sub("", written).strip().removeprefix("[").removesuffix("]")
        return [item for found in INLINE_ITEM.finditer(inside) if (item := scalar(found[1].strip())) != ""]
    if written.startswith('"') and (quoted := re.match(r'"(?:[^"\\]|\\.)*"', written)):
        try:
            return json.loads(quoted[0], strict=False)
        except ValueError:
            return quoted[0][1:-1]
    if written.startswith("'") and (quoted := re.match(r"'(?:[^']|'')*'", written)):
        return quoted[0][1:-1].replace("''", "'")
    plain = REMARK.sub("", written)
    return "" if plain in NOTHING else plain
