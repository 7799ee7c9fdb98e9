"""The marks that are open while the tree of a body is built: they begin anew in each paragraph that they reach into."""

from articles.body import schema
from articles.body.nodes import Mark, Node, check_depth
from articles.body.refusals import REPEATED, BodyTooLong
from articles.body.stack import Stack


class Marks(Stack):
    """`growth` counts the signs of marks that were repeated."""

    def __init__(self):
        super().__init__()
        self.growth = 0

    def start_mark(self, tag: str, attributes: dict[str, str]) -> None:
        """Raises BodyTooDeep."""
        marks = self.frames[-1].marks
        if tag == "a":
            self.end_mark("a")
        same = next((mark for mark in marks if mark.tag == tag), None) if tag != "q" else None
        if same:
            same.times += 1
            return
        check_depth(len(self.nodes) + len(marks))
        marks.append(Mark(tag, attributes))

    def end_mark(self, tag: str) -> None:
        marks = self.frames[-1].marks
        at = next((at for at in reversed(range(len(marks))) if marks[at].tag == tag), None)
        if at is None:
            return
        if marks[at].times > 1:
            marks[at].times -= 1
            return
        del marks[at], self.inside[at:]

    def innermost(self) -> Node:
        """Where words go in the open block: within all marks that are open, which are put into the tree first."""
        for mark in self.frames[-1].marks[len(self.inside) :]:
            self._check_growth(mark)
            node = Node(mark.tag, dict(mark.attributes))
            (self.inside[-1] if self.inside else self.nodes[-1]).children.append(node)
            self.inside.append(node)
        return self.inside[-1] if self.inside else self.nodes[-1]

    def _check_growth(self, mark: Mark) -> None:
        """A mark that is never closed is repeated in each paragraph: a short text can become a very long one."""
        self.growth += 2 * len(mark.tag) + 5 + sum(map(len, mark.attributes.values()))
        if self.growth > schema.LONGEST_BODY:
            raise BodyTooLong(REPEATED)
