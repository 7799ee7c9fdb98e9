"""What may stand in a block, and what becomes of the rest: each function takes the node of a complete block and returns what comes of it.

No words are lost: what a block cannot hold stands below it. No block stands in another.
"""

from collections.abc import Callable, Iterator

from articles.body import schema
from articles.body.markup import fits
from articles.body.nodes import LISTS, NOTE, TITLES_OF, Node

Pieces = list[Node | str]
OBJECTS = frozenset({"figure", "aside", "details"})


def shaped(node: Node) -> Pieces:
    """The block `node` as it may be stored, and what else stood in it."""
    return SHAPES.get(node.attributes["data-block"], whole)(node)


def whole(node: Node) -> Pieces:
    """A block that holds whatever the text does."""
    lifted: list[Node] = []
    lift(node, lifted)
    return [node, *lifted]


def listing(node: Node) -> Pieces:
    """Its lines alone."""
    lines = _first(node, "pre")
    others = without_titles(child for child in node.children if child is not lines)
    text = "".join(child for child in lines.children if isinstance(child, str)).strip("\n").rstrip(" \t\n")
    lines.children, node.children = [text], [lines]
    return [*([node] if text else []), *paragraphs(others)]


def markup(node: Node) -> Pieces:
    """The source of HTML. What is too much to be read at each compilation is shown as a listing."""
    pieces = listing(node)
    if not fits("".join(_texts(node))):
        node.attributes = {"data-block": "listing", "data-language": "HTML"}
    return pieces


def details(node: Node) -> Pieces:
    """A summary without links, since it is pressed itself; then paragraphs, lists and tables."""
    summary = _first(node, "summary")
    summary.children = _unlinked(summary.children)
    others = without_titles(child for child in node.children if child is not summary)
    node.children = [summary, *(piece for piece in paragraphs(others) if isinstance(piece, Node))]
    return whole(node)


def gallery(node: Node) -> Pieces:
    """Its pictures and its caption; without a picture it is none."""
    pictures = [
        child for child in node.children if isinstance(child, Node) and child.attributes.get("data-block") == "image"
    ]
    caption = next((child for child in node.children if isinstance(child, Node) and child.tag == "figcaption"), None)
    if not pictures:
        return paragraphs(without_titles(node.children))
    others = without_titles(child for child in node.children if child not in (*pictures, caption))
    node.children = [*pictures, *([caption] if caption and "".join(_texts(caption)).strip() else [])]
    return [node, *paragraphs(others)]


def call(node: Node) -> Pieces:
    """The first link with an address, and its words alone."""
    link = _link_in(node)
    if link is None:
        return paragraphs(without_titles(node.children))
    words = "".join(_texts(link)).strip()
    link.children, link.attributes = [words], {"href": link.attributes["href"]}
    others = without_titles(_without(node, link))
    node.children = [Node("p", children=[link])]
    return [node, *paragraphs(others)]


def _link_in(node: Node) -> Node | None:
    if node.tag == "a" and node.attributes.get("href") and "".join(_texts(node)).strip():
        return node
    inside = (_link_in(child) for child in node.children if isinstance(child, Node))
    return next(filter(None, inside), None)


def _texts(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        else:
            yield from _texts(child)


def _without(node: Node, gone: Node) -> Pieces:
    """The children of `node` without one that is somewhere within them."""
    kept: Pieces = []
    for child in node.children:
        if isinstance(child, Node) and child is not gone:
            child.children = _without(child, gone)
        if child is not gone:
            kept.append(child)
    return kept


def empty(node: Node) -> Pieces:
    """A block that is filled when it is read."""
    others, node.children = without_titles(node.children), []
    return [node, *paragraphs(others)]


SHAPES: dict[str, Callable[[Node], Pieces]] = {
    "gallery": gallery,
    "listing": listing,
    "markup": markup,
    "details": details,
    "contents": empty,
    "call": call,
}


def _first(node: Node, tag: str) -> Node:
    return next(child for child in node.children if isinstance(child, Node) and child.tag == tag)


def _unlinked(pieces: Pieces) -> Pieces:
    found: Pieces = []
    for piece in pieces:
        if isinstance(piece, Node):
            piece.children = _unlinked(piece.children)
            found += piece.children if piece.tag in {"a", NOTE} else [piece]
        else:
            found.append(piece)
    return found


def without_titles(pieces) -> Pieces:
    """The pieces, with what only a block can have as paragraphs."""
    kept = list(pieces)
    for piece in kept:
        if isinstance(piece, Node) and (piece.tag in TITLES_OF or piece.tag == "pre"):
            piece.tag = "p"
    return kept


def paragraphs(pieces: Pieces) -> Pieces:
    """What stands alone as it is; words and marks between gathered into paragraphs."""
    runs: Pieces = []
    loose: Node | None = None
    for piece in pieces:
        if isinstance(piece, Node) and piece.tag in schema.STANDS_ALONE:
            runs.append(piece)
            loose = None
        elif loose is None and isinstance(piece, str) and not piece.strip():
            runs.append(piece)
        else:
            if loose is None:
                loose = Node("p")
                runs.append(loose)
            loose.children.append(piece)
    return [run for run in runs if isinstance(run, str) or not is_empty(run)]


def lift(node: Node, lifted: list[Node]) -> None:
    """Take the blocks out of `node`: none stands inside a list, a table, a quotation or another block."""
    if not any(isinstance(child, Node) for child in node.children):
        return
    kept: Pieces = []
    for child in node.children:
        if isinstance(child, Node) and child.tag in OBJECTS:
            lifted.append(child)
            kept += [] if node.tag in LISTS | OBJECTS else [" "]
            continue
        if isinstance(child, Node):
            lift(child, lifted)
        kept.append(child)
    node.children = kept


def is_empty(node: Node) -> bool:
    """Whether a paragraph has nothing to read in it."""
    return node.tag == "p" and all(
        not child.strip() if isinstance(child, str) else child.tag == "br" for child in node.children
    )
