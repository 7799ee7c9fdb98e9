"""The lines around what is left of a post: its words above or below, its furniture, what they tell of it."""

import re
from dataclasses import replace

from articles.importing.analysis.furniture.lines import furniture, is_rule
from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
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
from articles.importing.analysis.words.dates import find_day, find_moment
from articles.importing.analysis.words.fragments import COUNT
from articles.importing.record import FoundPost
from articles.social.addresses import read_post
from articles.social.platforms.registry import platform_named

A_COUNT = re.compile(rf"{COUNT}(?: {COUNT})*")
WITH_HANDLES = {"twitter", "truth_social", "threads", "bluesky", "mastodon", "gab", "parler"}  # shown beside the name
NEAR = 3  # lines on either side that may name the platform
Words = tuple[str | None, list[int], float]  # the words, their paragraphs, how much they read like a post
NO_WORDS: Words = (None, [], ENOUGH)


def words_below(analysis: Analysis, index: int, post: FoundPost, curly: bool) -> Words:
    """The paragraph under a paragraph, when it may be the post's words; lines without a gap between belong together."""
    place = analysis.next_free(index)
    if place is None or is_other(analysis.paragraphs[place]):
        return NO_WORDS
    lines = [place]
    while (
        (more := analysis.next_free(lines[-1])) is not None
        and not analysis.paragraphs[more].gap
        and not is_other(analysis.paragraphs[more])
        and not A_COUNT.fullmatch(analysis.paragraphs[more].text)
    ):
        lines.append(more)
    text = joined_words(analysis, lines)
    sureness = likeness(text, Surroundings(post.author, post.platform, curly, before(analysis, post.line)))
    return (text, lines, sureness) if sureness > ENOUGH and text else (None, [], sureness)


def words_above(analysis: Analysis, index: int, post: FoundPost, curly: bool) -> Words:
    """The paragraph that ends at a paragraph, when it may be the post's words and does not announce them."""
    if index < analysis.body_start or not analysis.paragraphs[index].is_free or is_other(analysis.paragraphs[index]):
        return NO_WORDS
    lines = [index]
    while not analysis.paragraphs[lines[0]].gap and _runs_into_next(analysis, lines[0] - 1):
        lines.insert(0, lines[0] - 1)
    text = joined_words(analysis, lines)
    above = analysis.paragraphs[lines[0] - 1].text if lines[0] > analysis.body_start else ""
    sureness = likeness(text, Surroundings(post.author, post.platform, curly, above))
    announces = post_words.is_lead_in(text) and text.endswith(":")
    return (text, lines, sureness) if sureness > ENOUGH and text and not announces else (None, [], sureness)


def _runs_into_next(analysis: Analysis, index: int) -> bool:
    """Whether a line without a gap below it belongs to the same words: one that announces them does not."""
    paragraph = analysis.paragraphs[index]
    return (
        index >= analysis.body_start
        and paragraph.is_free
        and not paragraph.text.endswith(":")
        and not is_other(paragraph)
    )


def joined_words(analysis: Analysis, lines: list[int]) -> str:
    return clean_words("\n".join(analysis.paragraphs[line].text for line in lines))


def clean_words(text: str) -> str:
    """A post's words without the link to its picture and the quotation marks that a card puts around them."""
    text = PICTURE_LINK.sub("", text).strip()
    quoted = re.fullmatch(r"[“\"](?P<inside>[^“”\"]+)[”\"]", text)
    return quoted["inside"].strip() if quoted else text


def before(analysis: Analysis, line: int) -> str:
    """The text of the last paragraph above a line that no furniture has claimed."""
    above = [
        paragraph
        for paragraph in analysis.paragraphs
        if paragraph.line < line and paragraph.role not in {"furniture", "post"}
    ]
    return above[-1].text if above else ""


def is_address(text: str) -> bool:
    """Whether a line is a post's address and nothing else."""
    return " " not in text.strip() and read_post(text) is not None


def is_platform_line(paragraph: LabelledParagraph) -> bool:
    return len(paragraph.text) <= LONGEST and any(pattern.fullmatch(paragraph.text) for pattern in PLATFORM_LINES)


def is_closing(paragraph: LabelledParagraph) -> bool:
    """ "View on Threads": the last line of an embed."""
    matches = [match for pattern in PLATFORM_LINES if (match := pattern.fullmatch(paragraph.text))]
    return any(match.groupdict().get("platform") for match in matches)


def is_other(paragraph: LabelledParagraph) -> bool:
    """Whether a paragraph is itself something that is no post's words: another post's title, furniture, a rule."""
    shaped = any(shape.role != "whole" and shape.match(paragraph.text) for shape in SHAPES)
    return (
        shaped
        or is_address(paragraph.text)
        or is_platform_line(paragraph)
        or is_rule(paragraph.text)
        or furniture(paragraph.text) is not None
    )


def platform_lines(analysis: Analysis, index: int) -> list[int]:
    """The platform's own furniture right under a paragraph; bare counts only where named ones stand beside them."""
    found: list[int] = []
    place = index
    while (following := analysis.next_free(place)) is not None:
        paragraph = analysis.paragraphs[following]
        below = analysis.next_free(following)
        is_count = bool(A_COUNT.fullmatch(paragraph.text)) and (
            bool(found) or (below is not None and is_platform_line(analysis.paragraphs[below]))
        )
        if not is_platform_line(paragraph) and not is_count:
            break
        found.append(following)
        place = following
    return found


def post_named_by_shape(analysis: Analysis, index: int, shape: Shape, match: re.Match) -> FoundPost:
    """What the title or the sign-off itself says of the post."""
    groups = match.groupdict()
    handle = (groups.get("handle") or "").lstrip("@").rstrip(".") or None
    author = " ".join((groups.get("author") or "").split()).strip(" ,.—–-") or None
    platform = shape.platform or platform_named(groups.get("platform") or "") or guess_platform(analysis, index, handle)
    when = groups.get("when") or ""
    moment = find_moment(when)
    return FoundPost(
        platform, author, handle, posted_on=find_day(when), posted_at=moment, line=analysis.paragraphs[index].line
    )  # fmt: skip


def with_facts_of_platform_lines(analysis: Analysis, lines: list[int], post: FoundPost, *, guessed: bool) -> FoundPost:
    """The post with the day and the platform that its furniture names."""
    for line in lines:
        for pattern in PLATFORM_LINES:
            match = pattern.fullmatch(analysis.paragraphs[line].text)
            groups = match.groupdict() if match else {}
            if groups.get("when") and post.posted_on is None:
                post = replace(post, posted_on=find_day(groups["when"]), posted_at=find_moment(groups["when"]))
            if groups.get("platform") and guessed:
                post = replace(post, platform=platform_named(groups["platform"]))
    return post


def guess_platform(analysis: Analysis, index: int, handle: str | None) -> str:
    """By the handle's form, else by the platform that the lines around name, else the one most embedded."""
    if handle and "@" in handle:
        return "mastodon"
    if handle and re.search(r"\.[a-z]{2,}$", handle):
        return "bluesky"
    places = sorted(
        range(max(0, index - NEAR), min(len(analysis.paragraphs), index + NEAR + 1)),
        key=lambda place: abs(place - index),
    )
    for place in places:
        text = analysis.paragraphs[place].text
        if re.search(r"\bReTruths?\b|\bTruth Details\b", text):
            return "truth_social"
        named = [platform_named(word) for word in NEIGHBOUR_WORDS.findall(text)]
        if analysis.paragraphs[place].role != "post" and (fitting := [word for word in named if word in WITH_HANDLES]):
            return fitting[-1]
    return "twitter"


def claim(analysis: Analysis, post: FoundPost, places: list[int]) -> None:
    """Give the paragraphs to the post; the first of them stands for it in the body."""
    analysis.posts.append(post)
    for place in places:
        analysis.paragraphs[place].role = "post"
    analysis.paragraphs[min(places)].post = len(analysis.posts) - 1
