"""What holds of a body as a whole: its blocks stand between paragraphs, and only those that are complete. Rules over the tree."""

from html import escape

from articles.body import schema
from articles.body.blocks.registry import BLOCKS
from articles.body.nodes import MARKS, NOTE, Node

# What nh3 writes as a reference costs it the square of their number in one text. These two noncharacters of Unicode, which
# no text has by then (articles/body/tokens.py), stand in for them until nh3 has read it.
STAND_INS = {"\ufdd0": "&amp;", "\ufdd1": "&nbsp;"}
_IN_TEXT = str.maketrans({"&": "\ufdd0", "\u00a0": "\ufdd1", "<": "&lt;", ">": "&gt;"})
_VOID = frozenset({"br", "hr", "img"})


def settle(root: Node) -> None:
    """Make of what was built what may be stored: every child of `root` then stands alone."""
    settled: list[Node | str] = []
    for piece in _paragraphs(_restructured(root)):
        lifted: list[Node] = []
        if isinstance(piece, Node) and not _is_object(piece):
            _lift(piece, lifted)
        settled += [piece, *lifted]
    root.children = settled


def written(root: Node) -> str:
    """The HTML of what is in `root`, with STAND_INS in its texts."""
    pieces: list[str] = []
    for child in root.children:
        _write(child, pieces)
    return "".join(pieces)


def _restructured(node: Node, picture_block: bool = False) -> list[Node | str]:
    """The children of `node`, each as what comes of it."""
    pieces: list[Node | str] = []
    for child in node.children:
        if isinstance(child, str):
            pieces.append(child)
        elif child.tag == "img":
            pieces += [child] if picture_block and child.attributes.get("src") else []
        else:
            is_picture = child.tag == "figure" and child.attributes.get("data-block") == "image"
            child.children = _restructured(child, (picture_block and child.tag != "figure") or is_picture)
            pieces += _kept(child)
    return pieces


def _kept(node: Node) -> list[Node | str]:
    """`node` itself, or what is in it where it has no meaning of its own."""
    if node.tag == "a" and not node.attributes.get("href") and not node.attributes.get("data-person"):
        return node.children
    if node.tag in MARKS | {NOTE} and all(isinstance(child, str) and not child.strip() for child in node.children):
        return node.children
    if not _is_object(node):
        return [] if node.tag == "p" and _is_empty(node) else [node]
    block = BLOCKS.get(node.attributes.get("data-block", ""))
    if (
        block is None
        or block.tag != node.tag
        or any(not node.attributes.get(name) for name in block.required)
        or (block.holds and not _holds(node, block.holds))
    ):
        return _without_wrapper(node)
    allowed = {"data-block", *block.attributes}
    node.attributes = {name: value for name, value in node.attributes.items() if name in allowed}
    return _listing(node) if block.name == "listing" else [node]


def _listing(node: Node) -> list[Node | str]:
    """A listing with its lines alone, and what else stood in it below it."""
    lines = next(child for child in node.children if isinstance(child, Node) and child.tag == "pre")
    others = [child for child in node.children if child is not lines]
    for child in others:
        if isinstance(child, Node) and child.tag in {"figcaption", "pre"}:
            child.tag = "p"
    text = "".join(child for child in lines.children if isinstance(child, str)).strip("\n").rstrip(" \t\n")
    lines.children, node.children = [text], [lines]
    return [*([node] if text else []), *_paragraphs(others)]


def _without_wrapper(node: Node) -> list[Node | str]:
    for child in node.children:
        if isinstance(child, Node) and child.tag == "figcaption":
            child.tag = "p"
    return _paragraphs(node.children)


def _paragraphs(pieces: list[Node | str]) -> list[Node | str]:
    """What stands alone as it is; words and marks between gathered into paragraphs."""
    runs: list[Node | str] = []
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
    return [run for run in runs if isinstance(run, str) or not _is_empty(run)]


def _holds(node: Node, tag: str) -> bool:
    return any(isinstance(child, Node) and (child.tag == tag or _holds(child, tag)) for child in node.children)


def _is_object(node: Node) -> bool:
    return node.tag in {"figure", "aside"}


def _lift(node: Node, lifted: list[Node]) -> None:
    """Take the blocks out of `node`: none stands inside a list, a table or a quotation."""
    if not any(isinstance(child, Node) for child in node.children):
        return
    kept: list[Node | str] = []
    for child in node.children:
        if isinstance(child, Node) and _is_object(child):
            lifted.append(child)
            kept.append(" ")
            continue
        if isinstance(child, Node):
            _lift(child, lifted)
        kept.append(child)
    node.children = kept


def _is_empty(node: Node) -> bool:
    """Whether a paragraph has nothing to read in it."""
    return node.tag == "p" and all(
        not child.strip() if isinstance(child, str) else child.tag == "br" for child in node.children
    )


def _write(piece: Node | str, pieces: list[str]) -> None:
    if isinstance(piece, str):
        pieces.append(piece.translate(_IN_TEXT))
        return
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in piece.attributes.items())
    pieces.append(f"<{piece.tag}{attributes}>")
    if piece.tag in _VOID:
        return
    for child in piece.children:
        _write(child, pieces)
    pieces.append(f"</{piece.tag}>")
