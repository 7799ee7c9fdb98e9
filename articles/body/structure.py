"""What holds of a body as a whole: its blocks stand between paragraphs, and only those that are complete. Rules over the tree."""

from html import escape

from articles.body.blocks.registry import BLOCKS
from articles.body.nodes import MARKS, NOTE, Node
from articles.body.shapes import OBJECTS, is_empty, lift, paragraphs, shaped, without_titles

# What nh3 writes as a reference costs it the square of their number in one text. These two noncharacters of Unicode, which
# no text has by then (articles/body/tokens.py), stand in for them until nh3 has read it.
STAND_INS = {"\ufdd0": "&amp;", "\ufdd1": "&nbsp;"}
_IN_TEXT = str.maketrans({"&": "\ufdd0", "\u00a0": "\ufdd1", "<": "&lt;", ">": "&gt;"})
_VOID = frozenset({"br", "hr", "img"})


def settle(root: Node) -> None:
    """Make of what was built what may be stored: every child of `root` then stands alone."""
    settled: list[Node | str] = []
    for piece in paragraphs(_restructured(root)):
        lifted: list[Node] = []
        if isinstance(piece, Node) and piece.tag not in OBJECTS:
            lift(piece, lifted)
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
    if node.tag not in OBJECTS:
        return [] if is_empty(node) else [node]
    if node.tag == "details":  # from wherever it comes, there is one block that it can be
        node.attributes["data-block"] = "details"
    block = BLOCKS.get(node.attributes.get("data-block", ""))
    if (
        block is None
        or block.tag != node.tag
        or any(not node.attributes.get(name) for name in block.required)
        or (block.holds and not _holds(node, block.holds))
    ):
        return paragraphs(without_titles(node.children))
    allowed = {"data-block", *block.attributes}
    node.attributes = {name: value for name, value in node.attributes.items() if name in allowed}
    return shaped(node)


def _holds(node: Node, tag: str) -> bool:
    return any(isinstance(child, Node) and (child.tag == tag or _holds(child, tag)) for child in node.children)


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
