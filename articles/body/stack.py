"""The elements that are open while the tree of a body is built, and what end tags can reach of them."""

from articles.body.nodes import LEAVES, LISTS, Frame, Node, Open, check_depth


class Stack:
    """`stack` holds all that is open, `nodes` what of it stands in the tree, `frames` the places out of which no end tag leads.
    `inside` are the marks that stand in the tree where words are put now.
    """

    def __init__(self):
        self.root = Node("")
        self.stack = [Open("", self.root)]
        self.nodes = [self.root]
        self.frames = [Frame(0)]
        self.inside: list[Node] = []

    def push(self, name: str, node: Node | None, ambient: dict[str, str] | None = None, *, is_new: bool = True) -> None:
        """Open an element: with a `node`, which stands in the tree from now on if it `is_new`, or as a wrapper without one."""
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

    def pop_to(self, name: str, *, keep: bool = False) -> None:
        """Close the innermost open element of this name and what is open in it, if end tags can reach one."""
        if not self.frames[-1].names[name]:
            return
        at = len(self.stack) - 1
        while self.stack[at].name != name:
            at -= 1
        self.pop(at + keep)

    def pop(self, at: int) -> None:
        """Close the element at this place of the stack, and all in it."""
        self.inside.clear()
        while len(self.stack) > at:
            opened = self.stack.pop()
            if opened.node is not None:
                self.nodes.pop()
            if len(self.frames) > 1 and self.frames[-1].base == len(self.stack):
                self.frames.pop()
            self.frames[-1].names[opened.name] -= 1
