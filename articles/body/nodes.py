"""What the tree of a body is made of while it is built."""

from collections import Counter
from dataclasses import dataclass, field

from articles.body import schema
from articles.body.refusals import TOO_DEEP, BodyTooDeep

MARKS = frozenset({"a", "strong", "em", "s", "sub", "sup", "code", "q", "small"})
# A footnote, which stands where its sign is to be.
NOTE = "span"
INLINE = MARKS | {NOTE, "br", "img"}
# In a title there are only words, and no paragraphs: what begins one there parts words.
TITLES = frozenset({"h2", "h3", "figcaption", "caption", "summary"})
# Titles of blocks, and the block that each belongs to.
TITLES_OF = {"figcaption": "figure", "summary": "details"}
# The lines of a listing or of HTML by hand, in which no tag means anything here.
OF_LINES = frozenset({"listing", "markup"})
LINES = "pre in a block of lines"
LEAVES = TITLES | {"p", LINES}
LISTS = frozenset({"ul", "ol"})
CELLS = frozenset({"td", "th", "caption"})
ROW_GROUPS = frozenset({"thead", "tbody"})
TABLE_PARTS = frozenset({"table", "tr"}) | ROW_GROUPS
# Blocks that are none of ours: their words are paragraphs.
WRAPPERS = frozenset(
    "address article body center dd dialog div dl dt fieldset footer form header hgroup html legend main nav "
    "option pre search section".split()
)
STRAY = "{} outside its block"


@dataclass(slots=True, eq=False)
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)


@dataclass(slots=True)
class Open:
    """An element that is open. A wrapper has no node; `list_at` and `item_at` say where the list and the item around it are."""

    name: str
    node: Node | None = None
    ambient: dict[str, str] = field(default_factory=dict)
    list_at: int | None = None
    item_at: int | None = None


@dataclass(slots=True)
class Mark:
    """A mark that is open, and how many times over: bold within bold is bold."""

    tag: str
    attributes: dict[str, str]
    times: int = 1


@dataclass(slots=True)
class Frame:
    """What end tags can reach: all of the body, a cell of a table, or a footnote."""

    base: int
    names: Counter = field(default_factory=Counter)
    marks: list[Mark] = field(default_factory=list)
    around: list[Node] = field(default_factory=list)  # of a footnote: the marks that it stands in
    spans: int = 0  # that are open in a footnote and mean nothing


def allowed(tag: str, attributes: dict[str, str]) -> dict[str, str]:
    """What `tag` may bear of these attributes: language and direction first, as the editor writes them."""
    ordered = sorted(attributes, key=lambda name: {"lang": 0, "dir": 1}.get(name, 2))
    kept = {name: schema.attribute(name, attributes[name]) for name in ordered if name in schema.TAGS[tag]}
    return {name: value for name, value in kept.items() if value is not None}


def check_depth(depth: int) -> None:
    """Raises BodyTooDeep."""
    if depth > schema.DEEPEST:
        raise BodyTooDeep(TOO_DEEP, most=schema.DEEPEST)
