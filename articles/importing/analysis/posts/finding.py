"""Finding the posts that an article showed: decayed embeds and bare addresses, each with what is left of it."""

import re
from dataclasses import replace

from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.posts import words as post_words
from articles.importing.analysis.posts.addresses import join_neighbours, take_address, take_addresses_in_text
from articles.importing.analysis.posts.lines import (
    claim,
    clean_words,
    guess_platform,
    is_closing,
    is_platform_line,
    joined_words,
    platform_lines,
    post_named_by_shape,
    with_facts_of_platform_lines,
    words_above,
    words_below,
)
from articles.importing.analysis.posts.shapes import SHAPES, Shape
from articles.importing.analysis.posts.words import CLEAR, ENOUGH, Surroundings, likeness
from articles.importing.analysis.words.fragments import HANDLE_TEXT
from articles.importing.record import FoundPost

FURTHEST = 7  # lines from an Instagram post's first to its last
MOST_WORDS_OF_A_NAME = 6
SMALL_WORDS = {"of", "the", "and", "for", "de", "van", "von", "der", "la", "al", "bin", "in", "at", "on"}
PROSE = {
    "is",
    "are",
    "was",
    "on",
    "as",
    "can",
    "be",
    "to",
    "by",
    "tweets",
    "follow",
    "via",
    "with",
    "from",
    "twitter",
    "her",
    "him",
}
VERIFIED = re.compile(r"\W*verified account\W*|[✔✓☑✅\ufe0f\s]+", re.IGNORECASE)
HANDLE_LINE = re.compile(rf"(?:\W*(?:[Vv]erified account)?\W*)(?P<handle>{HANDLE_TEXT})(?: ?[·•∙] ?.{{1,25}})?")
NAME_LINE = re.compile(r"(?:—|–|―|--|-)? ?(?P<name>[^\W\d_][\w.’'-]*(?: [^\W_][\w.’'-]*){0,3})")


def take_posts(analysis: Analysis) -> None:
    """Find every post among the analysis's free paragraphs and claim its lines; the first of them then stands for the post."""
    curly = post_words.is_curly(" ".join(paragraph.text for paragraph in analysis.paragraphs))
    for index in range(analysis.body_start, len(analysis.paragraphs)):
        if analysis.paragraphs[index].is_free and not take_address(analysis, index):
            _take_shape(analysis, index, curly)
    take_addresses_in_text(analysis)
    join_neighbours(analysis)
    _drop_loose_platform_lines(analysis)


def _take_shape(analysis: Analysis, index: int, curly: bool) -> None:
    if _take_split_title(analysis, index, curly):
        return
    for shape in SHAPES:
        match = shape.match(analysis.paragraphs[index].text)
        if match and is_plausible(match) and ROLES[shape.role](analysis, index, shape, match, curly):
            return


def is_plausible(match: re.Match) -> bool:
    """Whether the shape's author can be one: a few words with capitals, or whatever a handle stands beside."""
    groups = match.groupdict()
    author = (groups.get("author") or "").strip()
    words = author.split()
    if author and not re.search(r"[^\W\d_]", author):
        return False
    if groups.get("handle") or not author:
        return len(words) <= 3 or (
            len(words) <= MOST_WORDS_OF_A_NAME and not any(word.lower() in PROSE for word in words)
        )
    named = [word for word in words if word.lower() not in SMALL_WORDS]
    return bool(named) and len(words) <= MOST_WORDS_OF_A_NAME and all(not word[0].islower() for word in named)


def _take_split_title(analysis: Analysis, index: int, curly: bool) -> bool:
    """A title of newer embeds on lines of its own: the name, "@handle", "Follow", then the words."""
    below = analysis.next_free(index)
    name = _name_on(analysis.paragraphs[index])
    seal = [below] if below is not None and VERIFIED.fullmatch(analysis.paragraphs[below].text) else []
    below = analysis.next_free(below) if seal else below
    match = HANDLE_LINE.fullmatch(analysis.paragraphs[below].text) if below is not None and name else None
    if not match:
        return False
    handle = match["handle"].lstrip("@").rstrip(".")
    upper = platform_lines(analysis, below)
    post = FoundPost(guess_platform(analysis, index, handle), name, handle, line=analysis.paragraphs[index].line)
    text, lines, sureness = words_below(analysis, [below, *upper][-1], post, curly)
    claimed = [index, *seal, below, *upper, *lines]
    lower = platform_lines(analysis, claimed[-1])
    if not upper and not lower and sureness <= CLEAR:
        return False
    post = with_facts_of_platform_lines(analysis, [*upper, *lower], post, guessed=True)
    claim(analysis, replace(post, text=text, confidence=confidence(text, sureness)), claimed + lower)
    return True


def _take_whole(analysis: Analysis, index: int, shape: Shape, match: re.Match, curly: bool) -> bool:
    """The line holds the words too."""
    post = post_named_by_shape(analysis, index, shape, match)
    text = clean_words(match["text"])
    if not text:
        return False
    above = analysis.paragraphs[index - 1].text if index else ""
    if likeness(text, Surroundings(post.author, post.platform, curly, above)) < ENOUGH - 1:
        return False
    lower = platform_lines(analysis, index)
    post = with_facts_of_platform_lines(analysis, lower, post, guessed=_is_guessed(shape, match))
    claim(analysis, replace(post, text=text), [index, *lower])
    return True


def _take_title(analysis: Analysis, index: int, shape: Shape, match: re.Match, curly: bool) -> bool:
    """A title, perhaps printed twice, with the words under it."""
    post = post_named_by_shape(analysis, index, shape, match)
    titles = [index]
    while (more := analysis.next_free(titles[-1])) is not None and analysis.paragraphs[
        more
    ].text == analysis.paragraphs[index].text:
        titles.append(more)
    upper = platform_lines(analysis, titles[-1])
    text, lines, sureness = words_below(analysis, [*titles, *upper][-1], post, curly)
    if sureness <= 2 * CLEAR and any(is_closing(analysis.paragraphs[place]) for place in upper):
        text, lines = None, []
    signs = [*upper, *(platform_lines(analysis, lines[-1]) if lines else [])]
    if not _is_title(match, len(titles), signs, text, sureness):
        return False
    who = post.author or f"@{post.handle}"
    if not text:
        analysis.doubt(f"post of {who}", "its words are lost, or could not be told from the article's", post.line)
    elif sureness < CLEAR:
        analysis.doubt(
            f"post of {who}", f"whether “{text[:40]}…” is all of its words", analysis.paragraphs[lines[0]].line
        )
    claimed = [*titles, *upper, *lines]
    lower = platform_lines(analysis, claimed[-1])
    post = with_facts_of_platform_lines(analysis, [*upper, *lower], post, guessed=_is_guessed(shape, match))
    claimed += lower
    post, closing = _closed(analysis, claimed[-1], post)
    claim(analysis, replace(post, text=text, confidence=confidence(text, sureness)), claimed + closing)
    return True


def _is_title(match: re.Match, printed: int, signs: list[int], text: str | None, sureness: float) -> bool:
    groups = match.groupdict()
    if "needs_sign" in groups:  # "Jane Roe @janeroe" alone may as well be an author's line
        return bool(signs) or (text is not None and sureness > CLEAR)
    return printed > 1 or bool(text) or bool(groups.get("handle"))


def _closed(analysis: Analysis, index: int, post: FoundPost) -> tuple[FoundPost, list[int]]:
    """The post with what a sign-off of the same author right under it tells."""
    place = analysis.next_free(index)
    for shape in SHAPES if place is not None else ():
        match = shape.match(analysis.paragraphs[place].text) if shape.role == "sign-off" else None
        closing = post_named_by_shape(analysis, place, shape, match) if match and is_plausible(match) else None
        if closing and (not closing.author or not post.author or closing.author.lower() == post.author.lower()):
            closing_post = replace(
                post, author=post.author or closing.author, handle=post.handle or closing.handle,
                posted_on=post.posted_on or closing.posted_on, posted_at=post.posted_at or closing.posted_at,
            )  # fmt: skip
            return closing_post, [place, *platform_lines(analysis, place)]
    return post, []


def _take_opening(analysis: Analysis, index: int, shape: Shape, match: re.Match, curly: bool) -> bool:
    """ "View this post on Instagram", the words, and below who shared it; the words may also stand under that."""
    for end in range(index + 1, min(index + FURTHEST, len(analysis.paragraphs))):
        text = analysis.paragraphs[end].text
        if not analysis.paragraphs[end].is_free or shape.match(text):
            break
        for closing in SHAPES:
            ends = closing.role == "sign-off" and closing.platform == shape.platform
            if ends and (found := closing.match(text)):
                return _take_between(analysis, index, end, post_named_by_shape(analysis, end, closing, found), curly)
    return _take_lost(analysis, [index], FoundPost(shape.platform, line=analysis.paragraphs[index].line), curly)


def _take_between(analysis: Analysis, index: int, end: int, post: FoundPost, curly: bool) -> bool:
    post = replace(post, line=analysis.paragraphs[index].line)
    inside = [place for place in range(index + 1, end) if not is_platform_line(analysis.paragraphs[place])]
    text = joined_words(analysis, inside)
    if not text:
        return _take_lost(analysis, list(range(index, end + 1)), post, curly)
    claim(analysis, replace(post, text=text), list(range(index, end + 1)))
    return True


def _take_lost(analysis: Analysis, claimed: list[int], post: FoundPost, curly: bool) -> bool:
    """The words are not in their place: the next paragraph is them only when it clearly reads so."""
    text, lines, sureness = words_below(analysis, claimed[-1], post, curly)
    if sureness <= CLEAR:
        text, lines = None, []
    why = "the words below it could be the post's or the article's" if text else "its words are lost"
    analysis.doubt(f"post of {post.author or post.handle or 'unknown'}", why, post.line)
    claim(analysis, replace(post, text=text, confidence=0.7), [*claimed, *lines])
    return True


def _take_sign_off(analysis: Analysis, index: int, shape: Shape, match: re.Match, curly: bool) -> bool:
    """ "— Jane Roe (@janeroe) April 27, 2018": the words stand above, or now and then below."""
    post = post_named_by_shape(analysis, index, shape, match)
    claimed, above = [index], index - 1
    while (
        above >= analysis.body_start
        and analysis.paragraphs[above].is_free
        and is_platform_line(analysis.paragraphs[above])
    ):
        claimed, above = [above, *claimed], above - 1
    if post.author is None and above >= analysis.body_start and (name := _name_on(analysis.paragraphs[above])):
        post, claimed, above = replace(post, author=name), [above, *claimed], above - 1
    text, lines, sureness = words_above(analysis, above, post, curly)
    lower = words_below(analysis, index, post, curly)
    is_certain = shape.platform in {"facebook", "instagram"}  # their words never stand below, seldom right above
    if not is_certain and (
        ("loose" in match.groupdict() and lower[2] > sureness) or (text is None and lower[2] > CLEAR)
    ):
        text, lines, sureness = lower
    if is_certain and sureness < CLEAR:
        text, lines = None, []
        if shape.platform == "facebook" and not any(
            paragraph.is_free for paragraph in analysis.paragraphs[index + 1 : index + 3]
        ):
            return False  # "Posted by Jane Roe on Friday" at the end is a blog's byline
    who = post.author or f"@{post.handle}"
    if text is None:
        analysis.doubt(f"post of {who}", "its words are lost, or could not be told from the article's", post.line)
    elif sureness < 0:
        analysis.doubt(f"post of {who}", f"whether “{text[:40]}…” are its words", analysis.paragraphs[lines[0]].line)
    claimed = sorted([*claimed, *lines])
    lower_furniture = platform_lines(analysis, claimed[-1])
    post = with_facts_of_platform_lines(analysis, lower_furniture, post, guessed=_is_guessed(shape, match))
    post = replace(post, text=text, line=analysis.paragraphs[claimed[0]].line, confidence=confidence(text, sureness))
    claim(analysis, post, claimed + lower_furniture)
    return True


ROLES = {"whole": _take_whole, "title": _take_title, "opening": _take_opening, "sign-off": _take_sign_off}


def confidence(text: str | None, sureness: float) -> float:
    return round(min(0.95, 0.75 + 0.08 * sureness), 2) if text else 0.6


def _is_guessed(shape: Shape, match: re.Match) -> bool:
    return shape.platform is None and not match.groupdict().get("platform")


def _name_on(paragraph: LabelledParagraph) -> str | None:
    match = NAME_LINE.fullmatch(paragraph.text) if paragraph.is_free else None
    return match["name"] if match and paragraph.text[-1] not in ".!?" else None


def _drop_loose_platform_lines(analysis: Analysis) -> None:
    """What a platform printed around a post that is gone, or that stands a line further on."""
    for index, paragraph in enumerate(analysis.paragraphs):
        if paragraph.is_free and index >= analysis.body_start and is_platform_line(paragraph):
            paragraph.role = "furniture"
