"""The lines above the body: kicker, headline, standfirst, byline, date and what a page prints between them."""

import re

from articles.importing.analysis.bios.bylines import (
    COLLECTIVE,
    EMAIL_LINE,
    HANDLE_LINE,
    ROLE_LINE,
    read_bare_names,
    read_byline,
    read_date_line,
)
from articles.importing.analysis.bios.sentences import is_identity
from articles.importing.analysis.furniture.captions import is_caption
from articles.importing.analysis.furniture.lines import KICKER, ONLY_A_COUNT, furniture, is_rule
from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.analysis.page.heading_lines import (
    BY,
    ISSUE,
    ONLY_ADDRESS,
    SENTENCE_END,
    STANDFIRST,
    take_line_of_heading,
    word_count,
)
from articles.importing.analysis.page.headline import (
    bears_name_of_paper,
    is_labelled_headline,
    is_navigation,
    is_site_name,
    kind_named,
    read_headline,
)
from articles.importing.analysis.posts.shapes import SHAPES
from articles.importing.analysis.promos.finding import read_promo
from articles.importing.record import FoundAuthor, Unreadable

LONGEST = 600  # signs of a line that is no text
ZONE = 14  # lines; a page has no more around its headline
LOOSE_STANDFIRST = 40  # words, when no byline below it says that it is one
MOST_STANDFIRSTS = 2
FEWEST_OF_ODD_HEADLINE = 4  # words
LETTER_ABOUT = re.compile(r"(?:re|regarding|dear|in response to)\b ?:?", re.IGNORECASE)
PARAGRAPH = 20  # words of a sentence that no headline has


def take_heading(analysis: Analysis) -> None:
    """Claim everything above the body. Raises Unreadable when no line can be a headline, or nothing follows it."""
    first = _take_headline(analysis)
    _drop_repeated_headline(analysis, first)
    last = _last_line_of_heading(analysis, first)
    for index in range(first + 1, last + 1):
        take_line_of_heading(analysis, index)
    analysis.body_start = last + 1
    if analysis.standfirst is None:
        _take_loose_standfirst(analysis, last + 1)
    if not any(paragraph.is_free for paragraph in analysis.paragraphs):
        raise Unreadable("there is a headline and no text under it")


def _take_headline(analysis: Analysis) -> int:
    for index, paragraph in enumerate(analysis.paragraphs[:ZONE]):
        following = analysis.paragraphs[index + 1 : index + 3]
        if following and is_labelled_headline(paragraph.text):
            return _read_headline(analysis, index)
        if following and (
            len(paragraph.text) <= LONGEST and KICKER.fullmatch(paragraph.text) and _may_be_headline(analysis, index)
        ):
            analysis.kind = analysis.kind or kind_named(re.split(r"[|/·•>»:&]", paragraph.text)[0])
            paragraph.role = "furniture"
        elif _is_headline_over_byline(analysis, index):
            return _read_headline(analysis, index)
        elif following and (
            _is_strong(analysis, index) or (_is_weak(paragraph.text) and not _is_only_headline(analysis, index))
        ):
            take_line_of_heading(analysis, index)
        elif _is_masthead(analysis, index):
            paragraph.role = "furniture"
        else:
            return _read_headline(analysis, index)
    raise Unreadable("no headline: the file holds only a page's furniture")


def _read_headline(analysis: Analysis, index: int) -> int:
    paragraph = analysis.paragraphs[index]
    found = read_headline(paragraph.text)
    if found is None:
        raise Unreadable("no headline: the file begins with a paragraph of text")
    if not any(later.is_free for later in analysis.paragraphs[index + 1 :]):
        raise Unreadable("there is a headline and no text under it")
    paragraph.role, analysis.headline, analysis.kind = "headline", found.text, found.kind or analysis.kind
    if found.author:
        analysis.authors.append(FoundAuthor(found.author, line=paragraph.line, confidence=0.8))
    return index


def _is_masthead(analysis: Analysis, index: int) -> bool:
    """The paper's name over the headline: by its words, or because the copyright line bears it, and more follows."""
    paragraph, following = analysis.paragraphs[index], analysis.paragraphs[index + 1 : index + 4]
    if not following or read_headline(following[-1].text) is None:
        return False
    bears_it = any(bears_name_of_paper(other.text, paragraph.text) for other in analysis.paragraphs[-12:])
    return (is_site_name(paragraph.text) or bears_it) and (bears_it or _is_weak(following[0].text))


def _drop_repeated_headline(analysis: Analysis, first: int) -> None:
    """A page prints its headline once more under the title of the window."""
    own = _letters(analysis.headline)
    for paragraph in analysis.paragraphs[first + 1 : first + 3]:
        if own and _letters(paragraph.text) == own:
            paragraph.role = "furniture"


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _may_be_headline(analysis: Analysis, kicker: int) -> bool:
    """Whether the line under a kicker can be the headline: words of its own, and no byline."""
    following = analysis.paragraphs[kicker + 1 : kicker + 3]
    text = following[0].text
    if len(following) < 2 or read_headline(text) is None or _is_strong(analysis, kicker + 1):
        return False
    return is_labelled_headline(text) or not furniture(text)


def _is_only_headline(analysis: Analysis, index: int) -> bool:
    """Whether a line that looks like furniture is a headline after all: no other comes between it and the text."""
    text = analysis.paragraphs[index].text
    if word_count(text) < FEWEST_OF_ODD_HEADLINE or is_navigation(text) or read_headline(text) is None:
        return False
    for place in range(index + 1, min(index + ZONE, len(analysis.paragraphs))):
        below = analysis.paragraphs[place].text
        if _is_strong(analysis, place) or _is_weak(below):
            continue
        return word_count(below) > LOOSE_STANDFIRST or (_is_sentence(below) and word_count(below) >= PARAGRAPH)
    return False


def _is_headline_over_byline(analysis: Analysis, index: int) -> bool:
    """Whether a line in the form of a byline is the headline ("By Popular Demand"): another's byline follows, then the text."""
    byline = read_byline(analysis.paragraphs[index].text)
    has_other = False
    for place in range(index + 1, min(index + ZONE, len(analysis.paragraphs))) if byline else ():
        below = analysis.paragraphs[place].text
        if other := read_byline(below):
            has_other = has_other or other.names != byline.names
        elif not _is_strong(analysis, place) and not _is_weak(below):
            return has_other and _is_sentence(below)
    return False


def _last_line_of_heading(analysis: Analysis, first: int) -> int:
    """The last line before the body. Only a byline or a date reaches over unread lines, which then are a standfirst."""
    last, unread, has_byline = first, 0, False
    for index in range(first + 1, min(first + ZONE, len(analysis.paragraphs))):
        text = analysis.paragraphs[index].text
        is_strong = not _is_post(text) and _is_strong(analysis, index)
        if is_strong or (_is_weak(text) and not unread):
            last, unread, has_byline = index, 0, has_byline or is_strong
        elif (
            word_count(text) > STANDFIRST[1]
            or unread >= MOST_STANDFIRSTS
            or _is_post(text)
            or (has_byline and _is_sentence(text))
        ):
            break
        elif not _is_weak(text):
            unread += 1
    return last


def _is_sentence(text: str) -> bool:
    return word_count(text) > STANDFIRST[0] and bool(SENTENCE_END.search(text))


def _is_strong(analysis: Analysis, index: int) -> bool:
    """Whether a line by its form tells who wrote the article, or when."""
    text = analysis.paragraphs[index].text
    if furniture(text) and furniture(text).kind != "reading time":
        return False
    return bool(
        read_byline(text)
        or read_date_line(text)
        or COLLECTIVE.fullmatch(text.removeprefix("By "))
        or _is_bare_byline(analysis, index)
    )


def _is_weak(text: str) -> bool:
    """Whether a line by its form says nothing of its own: furniture, a caption, a count, a contact."""
    return len(text) <= LONGEST and bool(
        furniture(text) or is_rule(text) or is_caption(text) or ONLY_A_COUNT.fullmatch(text)
        or HANDLE_LINE.fullmatch(text) or EMAIL_LINE.fullmatch(text) or ROLE_LINE.fullmatch(text)
        or (word_count(text) <= STANDFIRST[0] and KICKER.fullmatch(text))
        or ISSUE.fullmatch(text) or BY.fullmatch(text) or ONLY_ADDRESS.fullmatch(text) or read_promo(text)
    )  # fmt: skip


def _is_bare_byline(analysis: Analysis, index: int) -> bool:
    """A name alone is a byline when the next line tells more, or when it comes back below the body."""
    names = read_bare_names(analysis.paragraphs[index].text)
    if not names:
        return False
    following = analysis.paragraphs[index + 1].text if index + 1 < len(analysis.paragraphs) else ""
    above = analysis.paragraphs[index - 1].text
    if BY.fullmatch(above) or read_date_line(above):
        return True
    if (
        read_date_line(following)
        or furniture(following)
        or ROLE_LINE.fullmatch(following)
        or HANDLE_LINE.fullmatch(following)
    ):
        return True
    return any(_comes_back_below(analysis, name) for name in names)


def _comes_back_below(analysis: Analysis, name: str) -> bool:
    """Whether a name opens a line at the end of the page, or a bio somewhere in its second half."""
    texts = [paragraph.text for paragraph in analysis.paragraphs]
    tail, half = texts[-max(4, len(texts) // 4) :], texts[len(texts) // 2 :]
    is_told = any(re.match(rf"(?:About )?{re.escape(name)}\b", text) or f"© {name}" in text for text in tail)
    return is_told or any(text.startswith(name) and is_identity(text) for text in half)


def _take_loose_standfirst(analysis: Analysis, index: int) -> None:
    """Without a byline: a line that is no sentence, or one of the headline's own block, before a real paragraph."""
    while index + 1 < len(analysis.paragraphs) and not analysis.paragraphs[index].is_free:
        index += 1
    if index + 1 >= len(analysis.paragraphs):
        return
    paragraph, following = analysis.paragraphs[index], analysis.paragraphs[index + 1]
    words = word_count(paragraph.text)
    own_block = not paragraph.gap and following.gap
    is_one = STANDFIRST[0] <= words <= LOOSE_STANDFIRST and (own_block or not SENTENCE_END.search(paragraph.text))
    if is_one and not _is_post(paragraph.text) and not _leads_on(paragraph.text) and word_count(following.text) > words:
        analysis.standfirst, paragraph.role = paragraph.text, "standfirst"
        analysis.body_start = index + 1
        analysis.doubt("standfirst", "taken for one by its place under the headline", paragraph.line)


def _leads_on(text: str) -> bool:
    """Whether a line announces what follows, or says what a letter answers."""
    return text[-1] in ":," or bool(LETTER_ABOUT.match(text))


def _is_post(text: str) -> bool:
    return any(shape.role != "whole" and shape.match(text) for shape in SHAPES) or text.startswith("http")
