"""The lines around what is left of a post: its words above or below, its furniture, what they tell of it."""

import re
from dataclasses import replace

from articles.importing.analysis.furniture.lines import furniture, is_rule
from articles.importing.analysis.posts import words as post_words
from articles.importing.analysis.posts.shapes import (
    LONGEST,
    NEIGHBOUR_WORDS,
    PICTURE_LINK,
    PLATFORM_LINES,
    SHAPES,
    Shape,
)
from articles.importing.analysis.posts.words import ENOUGH, Surroundings, likeness
from articles.importing.analysis.sheet.pieces import Piece, Sheet
from articles.importing.analysis.words.dates import find_day, find_moment
from articles.importing.analysis.words.fragments import COUNT
from articles.importing.record import FoundPost
from articles.social.addresses import read_post
from articles.social.platforms.registry import platform_named

A_COUNT = re.compile(rf"{COUNT}(?: {COUNT})*")
WITH_HANDLES = {"twitter", "truth_social", "threads", "bluesky", "mastodon", "gab", "parler"}  # shown beside the name
NEAR = 3  # lines on either side that may name the platform
Words = tuple[str | None, list[int], float]  # the words, their pieces, how much they read like a post
NO_WORDS: Words = (None, [], ENOUGH)


def words_below(sheet: Sheet, index: int, post: FoundPost, curly: bool) -> Words:
    """The paragraph under a piece, when it may be the post's words; lines without a gap between belong together."""
    place = sheet.next_free(index)
    if place is None or is_other(sheet.pieces[place]):
        return NO_WORDS
    lines = [place]
    while (
        (more := sheet.next_free(lines[-1])) is not None
        and not sheet.pieces[more].gap
        and not is_other(sheet.pieces[more])
        and not A_COUNT.fullmatch(sheet.pieces[more].text)
    ):
        lines.append(more)
    text = joined_words(sheet, lines)
    sureness = likeness(text, Surroundings(post.author, post.platform, curly, before(sheet, post.line)))
    return (text, lines, sureness) if sureness > ENOUGH and text else (None, [], sureness)


def words_above(sheet: Sheet, index: int, post: FoundPost, curly: bool) -> Words:
    """The paragraph that ends at a piece, when it may be the post's words and does not announce them."""
    if index < sheet.body_start or not sheet.pieces[index].is_free or is_other(sheet.pieces[index]):
        return NO_WORDS
    lines = [index]
    while not sheet.pieces[lines[0]].gap and _runs_into_next(sheet, lines[0] - 1):
        lines.insert(0, lines[0] - 1)
    text = joined_words(sheet, lines)
    above = sheet.pieces[lines[0] - 1].text if lines[0] > sheet.body_start else ""
    sureness = likeness(text, Surroundings(post.author, post.platform, curly, above))
    announces = post_words.is_lead_in(text) and text.endswith(":")
    return (text, lines, sureness) if sureness > ENOUGH and text and not announces else (None, [], sureness)


def _runs_into_next(sheet: Sheet, index: int) -> bool:
    """Whether a line without a gap below it belongs to the same words: one that announces them does not."""
    piece = sheet.pieces[index]
    return index >= sheet.body_start and piece.is_free and not piece.text.endswith(":") and not is_other(piece)


def joined_words(sheet: Sheet, lines: list[int]) -> str:
    return clean_words("\n".join(sheet.pieces[line].text for line in lines))


def clean_words(text: str) -> str:
    """A post's words without the link to its picture and the quotation marks that a card puts around them."""
    text = PICTURE_LINK.sub("", text).strip()
    quoted = re.fullmatch(r"[“\"](?P<inside>[^“”\"]+)[”\"]", text)
    return quoted["inside"].strip() if quoted else text


def before(sheet: Sheet, line: int) -> str:
    """The text of the last piece above a line that no furniture has claimed."""
    above = [piece for piece in sheet.pieces if piece.line < line and piece.role not in {"furniture", "post"}]
    return above[-1].text if above else ""


def is_address(text: str) -> bool:
    """Whether a line is a post's address and nothing else."""
    return " " not in text.strip() and read_post(text) is not None


def is_platform_line(piece: Piece) -> bool:
    return len(piece.text) <= LONGEST and any(pattern.fullmatch(piece.text) for pattern in PLATFORM_LINES)


def is_closing(piece: Piece) -> bool:
    """ "View on Threads": the last line of an embed."""
    matches = [match for pattern in PLATFORM_LINES if (match := pattern.fullmatch(piece.text))]
    return any(match.groupdict().get("platform") for match in matches)


def is_other(piece: Piece) -> bool:
    """Whether a piece is itself something that is no post's words: another post's title, furniture, a rule."""
    shaped = any(shape.role != "whole" and shape.match(piece.text) for shape in SHAPES)
    return (
        shaped
        or is_address(piece.text)
        or is_platform_line(piece)
        or is_rule(piece.text)
        or furniture(piece.text) is not None
    )


def platform_lines(sheet: Sheet, index: int) -> list[int]:
    """The platform's own furniture right under a piece; bare counts only where named ones stand beside them."""
    found: list[int] = []
    place = index
    while (following := sheet.next_free(place)) is not None:
        piece = sheet.pieces[following]
        below = sheet.next_free(following)
        is_count = bool(A_COUNT.fullmatch(piece.text)) and (
            bool(found) or (below is not None and is_platform_line(sheet.pieces[below]))
        )
        if not is_platform_line(piece) and not is_count:
            break
        found.append(following)
        place = following
    return found


def post_named_by_shape(sheet: Sheet, index: int, shape: Shape, match: re.Match) -> FoundPost:
    """What the title or the sign-off itself says of the post."""
    groups = match.groupdict()
    handle = (groups.get("handle") or "").lstrip("@").rstrip(".") or None
    author = " ".join((groups.get("author") or "").split()).strip(" ,.—–-") or None
    platform = shape.platform or platform_named(groups.get("platform") or "") or guess_platform(sheet, index, handle)
    when = groups.get("when") or ""
    moment = find_moment(when)
    return FoundPost(
        platform, author, handle, posted_on=find_day(when), posted_at=moment, line=sheet.pieces[index].line
    )  # fmt: skip


def with_facts_of_platform_lines(sheet: Sheet, lines: list[int], post: FoundPost, *, guessed: bool) -> FoundPost:
    """The post with the day and the platform that its furniture names."""
    for line in lines:
        for pattern in PLATFORM_LINES:
            match = pattern.fullmatch(sheet.pieces[line].text)
            groups = match.groupdict() if match else {}
            if groups.get("when") and post.posted_on is None:
                post = replace(post, posted_on=find_day(groups["when"]), posted_at=find_moment(groups["when"]))
            if groups.get("platform") and guessed:
                post = replace(post, platform=platform_named(groups["platform"]))
    return post


def guess_platform(sheet: Sheet, index: int, handle: str | None) -> str:
    """By the handle's form, else by the platform that the lines around name, else the one most embedded."""
    if handle and "@" in handle:
        return "mastodon"
    if handle and re.search(r"\.[a-z]{2,}$", handle):
        return "bluesky"
    places = sorted(
        range(max(0, index - NEAR), min(len(sheet.pieces), index + NEAR + 1)), key=lambda place: abs(place - index)
    )
    for place in places:
        text = sheet.pieces[place].text
        if re.search(r"\bReTruths?\b|\bTruth Details\b", text):
            return "truth_social"
        named = [platform_named(word) for word in NEIGHBOUR_WORDS.findall(text)]
        if sheet.pieces[place].role != "post" and (fitting := [word for word in named if word in WITH_HANDLES]):
            return fitting[-1]
    return "twitter"


def claim(sheet: Sheet, post: FoundPost, places: list[int]) -> None:
    """Give the pieces to the post; the first of them stands for it in the body."""
    sheet.posts.append(post)
    for place in places:
        sheet.pieces[place].role = "post"
    sheet.pieces[min(places)].post = len(sheet.posts) - 1
