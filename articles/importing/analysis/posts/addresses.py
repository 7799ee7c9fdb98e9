"""Posts that are there by their bare address, on a line of its own or within the text."""

import re
from dataclasses import replace

from articles.importing.analysis.posts.lines import claim
from articles.importing.analysis.sheet.pieces import Piece, Sheet
from articles.importing.analysis.words.fragments import ADDRESS
from articles.importing.record import FoundPost
from articles.social.addresses import read_post

SCHEMELESS = (
    r"(?:(?:mobile\.)?twitter|x|instagram|facebook|tiktok|youtube|threads|bsky|reddit|truthsocial)\.(?:com|net|app)"
    r"/\S*[^\s.,;:!?)\]]"
)
ANY_POST = rf"(?:{ADDRESS}|(?<![\w./@]){SCHEMELESS})"
WHOLE_LINE = re.compile(
    rf"(?:(?:source|via|link|tweet|watch|video|see|post|read)\s?:\s*)?[\W_]*?(?P<address>{ANY_POST})[\W_]*",
    re.IGNORECASE,
)
TRAILING = re.compile(rf"\s*[(\[]?\s*(?P<address>{ANY_POST})\s*[)\]]?\s*[.]?\s*$")


def take_address(sheet: Sheet, index: int) -> bool:
    """Claim a line that is a post's address and nothing else."""
    piece = sheet.pieces[index]
    match = WHOLE_LINE.fullmatch(piece.text)
    found = read_post(match["address"]) if match else None
    if found:
        claim(sheet, _of_address(found, piece), [index])
    return bool(found)


def take_addresses_in_text(sheet: Sheet) -> None:
    """Add a post after each paragraph that has one's address in it; an address that ends the paragraph leaves it."""
    for index in range(len(sheet.pieces) - 1, sheet.body_start - 1, -1):
        piece = sheet.pieces[index]
        if not piece.is_free:
            continue
        found = [post for match in re.finditer(ANY_POST, piece.text) if (post := read_post(match[0]))]
        for post in reversed(found):
            if any(known.address == post.address for known in sheet.posts):
                continue
            sheet.posts.append(_of_address(post, piece))
            sheet.pieces.insert(index + 1, Piece("", piece.line, role="post", post=len(sheet.posts) - 1))
        trailing = TRAILING.search(piece.text)
        if found and trailing and read_post(trailing["address"]):
            piece.text = piece.text[: trailing.start()].rstrip() or piece.text


def join_neighbours(sheet: Sheet) -> None:
    """A decayed embed and an address right beside it are one post, unless platform or handle speak against it."""
    places = [index for index, piece in enumerate(sheet.pieces) if piece.post is not None]
    for one, two in zip(places, places[1:], strict=False):
        first, second = sheet.pieces[one].post, sheet.pieces[two].post
        if first is None or any(piece.is_free for piece in sheet.pieces[one + 1 : two]):
            continue
        named, bare = sheet.posts[first], sheet.posts[second]
        if named.address and not named.text and not bare.address:
            named, bare = bare, named
        if named.address or not bare.address or bare.text or named.platform != bare.platform:
            continue
        if named.handle and bare.handle and named.handle.lower() != bare.handle.lower():
            continue
        sheet.posts[first] = replace(
            named, address=bare.address, native_id=bare.native_id, handle=named.handle or bare.handle, confidence=0.95
        )
        sheet.pieces[two].post = None
    _drop_joined(sheet)


def _drop_joined(sheet: Sheet) -> None:
    """Leave out the posts that no piece stands for any more, and number the others anew."""
    kept = sorted({piece.post for piece in sheet.pieces if piece.post is not None})
    sheet.posts[:] = [sheet.posts[number] for number in kept]
    for piece in sheet.pieces:
        piece.post = kept.index(piece.post) if piece.post is not None else None


def _of_address(found, piece: Piece) -> FoundPost:
    return FoundPost(
        found.platform, None, found.handle, found.address, found.native_id, line=piece.line, confidence=0.95
    )
