"""Builds the tree of a body from tags in any order, in one pass, with the rules for what closes what (HTML, 13.2.6).

Here marks never hold blocks, paragraphs hold only words, lists only items, tables only rows: so there is nothing left
that nh3 or a browser would have to move about, which is where their cost grows with the square of the length.
"""

from collections import Counter

from articles.body import schema
from articles.body.nodes import (
    CELLS,
    LEAVES,
    LISTS,
    MARKS,
    ROW_GROUPS,
    STRAY_CAPTION,
    TABLE_PARTS,
    TITLES,
    WRAPPERS,
    Frame,
    Mark,
    Node,
    Open,
    allowed,
    check_depth,
)
from articles.body.refusals import REPEATED, BodyTooLong
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


class _Builder:
    def __init__(self):
        self.root = Node("")
        self.seen: Counter = Counter()
        self.stack = [Open("", self.root)]
        self.nodes = [self.root]
        self.frames = [Frame(0)]
        self.inside: list[Node] = []  # the marks that stand in the tree where words are put now
        self.growth = 0

    # What comes in.

    def text(self, text: str) -> None:
        if not text.isspace():
            self._place_for_words().children.append(text)
        elif self.inside:  # white space alone begins nothing
            self.inside[-1].children.append(text)
        elif self.nodes[-1].tag not in TABLE_PARTS | LISTS:
            self.nodes[-1].children.append(text)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.seen[name] += 1
        tag = schema.SYNONYMS.get(name, name)
        if tag in MARKS:
            self._start_mark(tag, kept := allowed(tag, attributes))
            self.seen["unsafe link"] += tag == "a" and bool(attributes.get("href", "").strip()) and "href" not in kept
        elif name in WRAPPERS:
            self._start_wrapper(name, attributes)
        elif tag in {"p", "h2", "h3"}:
            self._start_leaf(tag, attributes)
        elif tag in {"br", "img"}:
            self._put_within(tag, attributes)
        elif tag == "li":
            self._start_item(attributes)
        elif tag in CELLS or tag in ROW_GROUPS or tag == "tr":
            self._start_part_of_table(tag, attributes)
        elif tag == "figcaption" and self.nodes[-1].tag != "figure":
            self._start_wrapper(STRAY_CAPTION, attributes)
        elif tag in schema.TAGS:
            self._start_block(tag, attributes)

    def end(self, name: str) -> None:
        tag = schema.SYNONYMS.get(name, name)
        if tag in MARKS:
            self._end_mark(tag)
        elif name == "br":
            self._put_within("br", {})
        elif name in WRAPPERS:
            self._pop_to(name)
        elif tag in LEAVES - CELLS:
            if tag == self.stack[-1].name or {tag, self.stack[-1].name} == {"h2", "h3"}:
                self._close_leaf()
            elif tag == "figcaption":
                self._pop_to(STRAY_CAPTION)
        elif tag in TABLE_PARTS | CELLS:
            self._end_part_of_table(tag)
        else:
            self._pop_to(tag)

    # Marks.

    def _start_mark(self, tag: str, attributes: dict[str, str]) -> None:
        marks = self.frames[-1].marks
        if tag == "a":
            self._end_mark("a")
        same = next((mark for mark in marks if mark.tag == tag), None) if tag != "q" else None
        if same:
            same.times += 1
            return
        check_depth(len(self.nodes) + len(marks))
        marks.append(Mark(tag, attributes))

    def _end_mark(self, tag: str) -> None:
        marks = self.frames[-1].marks
        at = next((at for at in reversed(range(len(marks))) if marks[at].tag == tag), None)
        if at is None:
            return
        if marks[at].times > 1:
            marks[at].times -= 1
            return
        del marks[at], self.inside[at:]

    def _innermost(self) -> Node:
        """Where words go in the open block: within all marks that are open, which are put into the tree first."""
        for mark in self.frames[-1].marks[len(self.inside) :]:
            self._check_growth(mark)
            node = Node(mark.tag, dict(mark.attributes))
            (self.inside[-1] if self.inside else self.nodes[-1]).children.append(node)
            self.inside.append(node)
        return self.inside[-1] if self.inside else self.nodes[-1]

    def _place_for_words(self) -> Node:
        self._make_room()
        holder = self.stack[-1]
        if holder.name not in LEAVES and (holder.node is None or holder.node is self.root):
            self._push("p", Node("p", dict(holder.ambient)))
        return self._innermost()

    def _put_within(self, tag: str, attributes: dict[str, str]) -> None:
        if self.nodes[-1].tag in TABLE_PARTS | LISTS:
            return
        is_loose = self.stack[-1].name not in LEAVES and (self.stack[-1].node in {None, self.root})
        if tag == "br" and is_loose:
            return
        holder = self.nodes[-1] if is_loose else self._innermost()
        holder.children.append(Node(tag, allowed(tag, attributes)))

    # Blocks.

    def _start_wrapper(self, name: str, attributes: dict[str, str]) -> None:
        if self.nodes[-1].tag in TABLE_PARTS or self._parts_words():
            return
        self._close_leaf()
        self._push(name, None, self.stack[-1].ambient | allowed("p", attributes))

    def _start_leaf(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "p" and self._parts_words():
            return
        self._close_leaf()
        self._make_room()
        self._push(tag, Node(tag, self.stack[-1].ambient | allowed(tag, attributes)))

    def _parts_words(self) -> bool:
        """Whether this is a title; its words are then kept apart."""
        is_title = self.stack[-1].name in TITLES
        if is_title and self.nodes[-1].children:
            self.text(" ")
        return is_title

    def _start_block(self, tag: str, attributes: dict[str, str]) -> None:
        self._close_leaf()
        if tag == "table" and self.nodes[-1].tag in TABLE_PARTS:
            self._pop_to("table")
        self._make_room()
        node = Node(tag, allowed(tag, attributes))
        if tag == "hr":
            self.inside.clear()
            self.nodes[-1].children.append(node)
        else:
            self._push(tag, node)

    def _start_item(self, attributes: dict[str, str]) -> None:
        self._close_leaf()
        here = self.stack[-1]
        if here.item_at is not None:
            self._pop(here.item_at)
        elif here.list_at is None:
            self._make_room()
            self._push("ul", Node("ul"))
        self._push("li", Node("li", allowed("li", attributes)))

    def _close_leaf(self) -> None:
        if self.stack[-1].name in LEAVES:
            self._pop(len(self.stack) - 1)

    def _make_room(self) -> None:
        """Words and blocks stand in an item of a list, and in a cell of a table; where there is none, one is begun."""
        if self.nodes[-1].tag in LISTS:
            items = self.nodes[-1].children
            if items and isinstance(items[-1], Node):
                self._push("li", items[-1], is_new=False)
            else:
                self._push("li", Node("li"))
        elif self.nodes[-1].tag in TABLE_PARTS:
            self._start_part_of_table("td", {})

    # Tables.

    def _start_part_of_table(self, tag: str, attributes: dict[str, str]) -> None:
        self._close_cell()
        if self.nodes[-1].tag not in TABLE_PARTS:
            self._close_leaf()
            return
        if tag in ROW_GROUPS or tag == "caption":
            self._pop_to("table", keep=True)
        else:
            self._begin_row(is_new=tag == "tr")
            if tag == "tr":
                return
        self._push(tag, Node(tag, allowed(tag, attributes)))
        if tag in CELLS:
            self.frames.append(Frame(len(self.stack) - 1))

    def _begin_row(self, *, is_new: bool) -> None:
        if self.nodes[-1].tag == "tr":
            if not is_new:
                return
            self._pop_to("tr")
        if self.nodes[-1].tag == "table":
            self._push("tbody", Node("tbody"))
        self._push("tr", Node("tr"))

    def _close_cell(self) -> None:
        if len(self.frames) > 1 and self.nodes[-1].tag not in TABLE_PARTS:
            self._pop(self.frames[-1].base)

    def _end_part_of_table(self, tag: str) -> None:
        if tag in CELLS:
            if len(self.frames) > 1 and self.stack[self.frames[-1].base].name == tag:
                self._close_cell()
            return
        self._close_cell()
        self._pop_to(tag)

    # The stack.

    def _push(
        self, name: str, node: Node | None, ambient: dict[str, str] | None = None, *, is_new: bool = True
    ) -> None:
        self.inside.clear()
        above = self.stack[-1]
        opened = Open(name, node, above.ambient if ambient is None else ambient, above.list_at, above.item_at)
        at = len(self.stack)
        if name in LISTS:
            opened.list_at, opened.item_at = at, None
        elif name == "li":
            opened.item_at = at
        elif node is not None and name not in LEAVES:
            opened.list_at = opened.item_at = None
        if node is not None:
            check_depth(len(self.nodes))
            self.frames[-1].marks[:] = [mark for mark in self.frames[-1].marks if mark.tag != "q"]
            if is_new:
                self.nodes[-1].children.append(node)
            self.nodes.append(node)
        self.stack.append(opened)
        self.frames[-1].names[name] += 1

    def _pop_to(self, name: str, *, keep: bool = False) -> None:
        """Close the innermost open element of this name and what is open in it, if end tags can reach one."""
        if not self.frames[-1].names[name]:
            return
        at = len(self.stack) - 1
        while self.stack[at].name != name:
            at -= 1
        self._pop(at + keep)

    def _pop(self, at: int) -> None:
        """Close the element at this place of the stack, and all in it."""
        self.inside.clear()
        while len(self.stack) > at:
            opened = self.stack.pop()
            if opened.node is not None:
                self.nodes.pop()
            if len(self.frames) > 1 and self.frames[-1].base == len(self.stack):
                self.frames.pop()
            self.frames[-1].names[opened.name] -= 1

    def _check_growth(self, mark: Mark) -> None:
        """A mark that is never closed is repeated in each paragraph: a short text can become a very long one."""
        self.growth += 2 * len(mark.tag) + 5 + sum(map(len, mark.attributes.values()))
        if self.growth > schema.LONGEST_BODY:
            raise BodyTooLong(REPEATED)
