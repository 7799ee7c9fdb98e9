"""Builds the tree of a body from tags in any order, in one pass, with the rules for what closes what (HTML, 13.2.6).

Here marks never hold blocks, paragraphs hold only words, lists only items, tables only rows: so there is nothing left
that nh3 or a browser would have to move about, which is where their cost grows with the square of the length.
"""

from collections import Counter

from articles.body import schema
from articles.body.marks import Marks
from articles.body.nodes import (
    CELLS,
    INLINE,
    LEAVES,
    LINES,
    LISTS,
    MARKS,
    NOTE,
    OF_LINES,
    ROW_GROUPS,
    STRAY,
    TABLE_PARTS,
    TITLES,
    TITLES_OF,
    WRAPPERS,
    Frame,
    Node,
    allowed,
)
from articles.body.tokens import End, Start, Text, tokens


def build(source: str) -> tuple[Node, Counter]:
    """The tree under a nameless root, and how many elements of each name were in the source. Raises BodyRefused."""
    builder = _Builder()
    for token in tokens(source):
        match token:
            case Text(text):
                builder.text(text)
            case Start(name, attributes):
                builder.start(name, attributes)
            case End(name):
                builder.end(name)
    return builder.root, builder.seen


class _Builder(Marks):
    def __init__(self):
        super().__init__()
        self.seen: Counter = Counter()

    # What comes in.

    def text(self, text: str) -> None:
        if self.stack[-1].name == LINES:
            self.nodes[-1].children.append(text)
        elif not text.isspace():
            self._place_for_words().children.append(text)
        elif self.inside:  # white space alone begins nothing
            self.inside[-1].children.append(text)
        elif self.nodes[-1].tag not in TABLE_PARTS | LISTS:
            self.nodes[-1].children.append(text)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.seen[name] += 1
        if self.stack[-1].name == LINES:
            self._break_line(schema.SYNONYMS.get(name, name))
        else:
            self._start(name, schema.SYNONYMS.get(name, name), attributes)

    def _start(self, name: str, tag: str, attributes: dict[str, str]) -> None:
        if tag in INLINE:
            self._start_inline(tag, attributes)
            return
        if self._is_known(name, tag):
            self._close_note()
        if name in WRAPPERS:
            self._start_wrapper(name, attributes)
        elif tag in {"p", "h2", "h3"}:
            self._start_leaf(tag, attributes)
        elif tag == "li":
            self._start_item(attributes)
        elif tag in CELLS or tag in ROW_GROUPS or tag == "tr":
            self._start_part_of_table(tag, attributes)
        elif tag in TITLES_OF and self.nodes[-1].tag != TITLES_OF[tag]:
            self._start_wrapper(STRAY.format(tag), attributes)
        elif tag in schema.TAGS:
            self._start_block(tag, attributes)

    def _start_inline(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == NOTE:
            self._start_note(attributes)
        elif tag in MARKS:
            self.start_mark(tag, kept := allowed(tag, attributes))
            self.seen["unsafe link"] += tag == "a" and bool(attributes.get("href", "").strip()) and "href" not in kept
        else:
            self._put_within(tag, attributes)

    def end(self, name: str) -> None:
        if self.stack[-1].name != LINES:
            self._end(name, schema.SYNONYMS.get(name, name))
        elif name in {"pre", "figure"}:
            self.pop(len(self.stack) - 1)
            if name == "figure":
                self._end(name, name)

    def _end(self, name: str, tag: str) -> None:
        if tag not in INLINE and self._is_known(name, tag):
            self._close_note()
        if tag == NOTE:
            self._end_note()
        elif tag in MARKS:
            self.end_mark(tag)
        elif name == "br":
            self._put_within("br", {})
        elif name in WRAPPERS:
            self.pop_to(name)
        elif tag in LEAVES - CELLS:
            if tag == self.stack[-1].name or {tag, self.stack[-1].name} == {"h2", "h3"}:
                self._close_leaf()
            elif tag in TITLES_OF:
                self.pop_to(STRAY.format(tag))
        elif tag in TABLE_PARTS | CELLS:
            self._end_part_of_table(tag)
        else:
            self.pop_to(tag)

    # Words.

    def _place_for_words(self) -> Node:
        self._begin_paragraph()
        return self.innermost()

    def _begin_paragraph(self) -> None:
        self._make_room()
        holder = self.stack[-1]
        if holder.name not in LEAVES and (holder.node is None or holder.node is self.root):
            self.push("p", Node("p", dict(holder.ambient)))

    def _put_within(self, tag: str, attributes: dict[str, str]) -> None:
        if self.nodes[-1].tag in TABLE_PARTS | LISTS:
            return
        is_loose = self.stack[-1].name not in LEAVES and (self.stack[-1].node in {None, self.root})
        if tag == "br" and is_loose:
            return
        holder = self.nodes[-1] if is_loose else self.innermost()
        holder.children.append(Node(tag, allowed(tag, attributes)))

    # Footnotes: words out of the line, within its marks but no link, in which what is marked without goes on after them.

    def _is_known(self, name: str, tag: str) -> bool:
        return tag in schema.TAGS or name in WRAPPERS

    def _start_note(self, attributes: dict[str, str]) -> None:
        if self.stack[-1].name == NOTE:
            self.frames[-1].spans += 1
        elif kept := allowed(NOTE, attributes):
            self._begin_paragraph()
            frame = self.frames[-1]
            marks = list(frame.marks)
            outside = next((at for at, mark in enumerate(marks) if mark.tag == "a"), len(marks))
            del frame.marks[outside:], self.inside[outside:]
            node, around = Node(NOTE, kept), self.inside
            self.innermost().children.append(node)
            self.inside = []
            self.push(NOTE, node, is_new=False)
            frame.marks[:] = marks
            self.frames.append(Frame(len(self.stack) - 1, around=around))

    def _end_note(self) -> None:
        if self.stack[-1].name == NOTE and self.frames[-1].spans:
            self.frames[-1].spans -= 1
        else:
            self._close_note()

    def _close_note(self) -> None:
        if self.stack[-1].name == NOTE:
            around = self.frames[-1].around
            self.pop(len(self.stack) - 1)
            self.inside = around

    # Listings.

    def _break_line(self, tag: str) -> None:
        """Pages that set each line as an element of its own have no ends of lines between them."""
        lines = self.nodes[-1].children
        if tag in {"br", "p", "li", "tr"} and lines and not str(lines[-1]).endswith("\n"):
            lines.append("\n")

    # Blocks.

    def _start_wrapper(self, name: str, attributes: dict[str, str]) -> None:
        if name == "pre" and self.nodes[-1].attributes.get("data-block") in OF_LINES:
            self.push(LINES, Node("pre"))
            return
        if self.nodes[-1].tag in TABLE_PARTS or self._parts_words():
            return
        self._close_leaf()
        self.push(name, None, self.stack[-1].ambient | allowed("p", attributes))

    def _start_leaf(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "p" and self._parts_words():
            return
        self._close_leaf()
        self._make_room()
        self.push(tag, Node(tag, self.stack[-1].ambient | allowed(tag, attributes)))

    def _parts_words(self) -> bool:
        """Whether this is a title; its words are then kept apart."""
        is_title = self.stack[-1].name in TITLES
        if is_title and self.nodes[-1].children:
            self.text(" ")
        return is_title

    def _start_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._close_leaf()
        if tag == "table" and self.nodes[-1].tag in TABLE_PARTS:
            self.pop_to("table")
        self._make_room()
        node = Node(tag, allowed(tag, attributes))
        if tag == "hr":
            self.inside.clear()
            self.nodes[-1].children.append(node)
        else:
            self.push(tag, node)

    def _start_item(self, attributes: dict[str, str]) -> None:
        self._close_leaf()
        here = self.stack[-1]
        if here.item_at is not None:
            self.pop(here.item_at)
        elif here.list_at is None:
            self._make_room()
            self.push("ul", Node("ul"))
        self.push("li", Node("li", allowed("li", attributes)))

    def _close_leaf(self) -> None:
        if self.stack[-1].name in LEAVES:
            self.pop(len(self.stack) - 1)

    def _make_room(self) -> None:
        """Words and blocks stand in an item of a list, and in a cell of a table; where there is none, one is begun."""
        if self.nodes[-1].tag in LISTS:
            items = self.nodes[-1].children
            if items and isinstance(items[-1], Node):
                self.push("li", items[-1], is_new=False)
            else:
                self.push("li", Node("li"))
        elif self.nodes[-1].tag in TABLE_PARTS:
            self._start_part_of_table("td", {})

    # Tables.

    def _start_part_of_table(self, tag: str, attributes: dict[str, str]) -> None:
        self._close_cell()
        if self.nodes[-1].tag not in TABLE_PARTS:
            self._close_leaf()
            return
        if tag in ROW_GROUPS or tag == "caption":
            self.pop_to("table", keep=True)
        else:
            self._begin_row(is_new=tag == "tr")
            if tag == "tr":
                return
        self.push(tag, Node(tag, allowed(tag, attributes)))
        if tag in CELLS:
            self.frames.append(Frame(len(self.stack) - 1))

    def _begin_row(self, *, is_new: bool) -> None:
        if self.nodes[-1].tag == "tr":
            if not is_new:
                return
            self.pop_to("tr")
        if self.nodes[-1].tag == "table":
            self.push("tbody", Node("tbody"))
        self.push("tr", Node("tr"))

    def _close_cell(self) -> None:
        if len(self.frames) > 1 and self.nodes[-1].tag not in TABLE_PARTS:
            self.pop(self.frames[-1].base)

    def _end_part_of_table(self, tag: str) -> None:
        if tag in CELLS:
            if len(self.frames) > 1 and self.stack[self.frames[-1].base].name == tag:
                self._close_cell()
            return
        self._close_cell()
        self.pop_to(tag)
