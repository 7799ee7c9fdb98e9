"""Posts that are there by their bare address, on a line of its own or within the text."""

import re
from dataclasses import replace

from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.posts.lines import claim
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


def take_address(analysis: Analysis, index: int) -> bool:
    """Claim a line that is a post's address and nothing else."""
    paragraph = analysis.paragraphs[index]
    match = WHOLE_LINE.fullmatch(paragraph.text)
    found = read_post(match["address"]) if match else None
    if found:
        claim(analysis, _of_address(found, paragraph), [index])
    return bool(found)


def take_addresses_in_text(analysis: Analysis) -> None:
    """Add a post after each paragraph that has one's address in it; an address that ends the paragraph leaves it."""
    for index in range(len(analysis.paragraphs) - 1, analysis.body_start - 1, -1):
        paragraph = analysis.paragraphs[index]
        if not paragraph.is_free:
            continue
        found = [post for match in re.finditer(ANY_POST, paragraph.text) if (post := read_post(match[0]))]
        for post in reversed(found):
            if any(known.address == post.address for known in analysis.posts):
                continue
            analysis.posts.append(_of_address(post, paragraph))
            analysis.paragraphs.insert(
                index + 1, LabelledParagraph("", paragraph.line, role="post", post=len(analysis.posts) - 1)
            )
        trailing = TRAILING.search(paragraph.text)
        if found and trailing and read_post(trailing["address"]):
            paragraph.text = paragraph.text[: trailing.start()].rstrip() or paragraph.text


def join_neighbours(analysis: Analysis) -> None:
    """A decayed embed and an address right beside it are one post, unless platform or handle speak against it."""
    places = [index for index, paragraph in enumerate(analysis.paragraphs) if paragraph.post is not None]
    for one, two in zip(places, places[1:], strict=False):
        first, second = analysis.paragraphs[one].post, analysis.paragraphs[two].post
        if first is None or any(paragraph.is_free for paragraph in analysis.paragraphs[one + 1 : two]):
            continue
        named, bare = analysis.posts[first], analysis.posts[second]
        if named.address and not named.text and not bare.address:
            named, bare = bare, named
        if named.address or not bare.address or bare.text or named.platform != bare.platform:
            continue
        if named.handle and bare.handle and named.handle.lower() != bare.handle.lower():
            continue
        analysis.posts[first] = replace(
            named, address=bare.address, native_id=bare.native_id, handle=named.handle or bare.handle, confidence=0.95
        )
        analysis.paragraphs[two].post = None
    _drop_joined(analysis)


def _drop_joined(analysis: Analysis) -> None:
    """Leave out the posts that no paragraph stands for any more, and number the others anew."""
    kept = sorted({paragraph.post for paragraph in analysis.paragraphs if paragraph.post is not None})
    analysis.posts[:] = [analysis.posts[number] for number in kept]
    for paragraph in analysis.paragraphs:
        paragraph.post = kept.index(paragraph.post) if paragraph.post is not None else None


def _of_address(found, paragraph: LabelledParagraph) -> FoundPost:
    return FoundPost(
        found.platform, None, found.handle, found.address, found.native_id, line=paragraph.line, confidence=0.95
    )
