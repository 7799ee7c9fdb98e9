"""Furniture between and below the paragraphs: taken out by its words, by the heading above it, or by its place."""

import re

from articles.importing.analysis.bios.bylines import read_bare_names, read_byline, read_date_line
from articles.importing.analysis.bios.sentences import is_bio
from articles.importing.analysis.bios.shapes import HEADING
from articles.importing.analysis.furniture.captions import is_caption
from articles.importing.analysis.furniture.lines import (
    BULLETED_COUNT,
    COMMENTS_BEGIN,
    HEADING_OF_LIST,
    ONLY_A_COUNT,
    TAGS_HEADING,
    Furniture,
    furniture,
    is_rule,
)
from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.words.counts import read_count
from articles.importing.record import FoundAuthor

SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")
MOST_WORDS_OF_A_TITLE, MOST_TITLES = 22, 12
MOST_WORDS_OF_A_TAG = 5
SURE_KINDS = {"follow", "copyright", "notice", "cookies", "paywall"}  # whatever else their words may be
SHORT = 12  # words of what trails below a body without a full stop
MOSTLY = 0.6  # of the text lies above a comments section, and above whatever follows a bio


def take_furniture(analysis: Analysis) -> None:
    """Claim what is furniture by its words, and the lists under the headings of related articles and tags."""
    for index in range(analysis.body_start, len(analysis.paragraphs)):
        paragraph = analysis.paragraphs[index]
        if not paragraph.is_free:
            continue
        if is_rule(paragraph.text):
            paragraph.role = "rule"
        elif TAGS_HEADING.fullmatch(paragraph.text):
            paragraph.role = "furniture"
            analysis.tags += _list_under(analysis, index, _is_tag)
        elif HEADING_OF_LIST.fullmatch(paragraph.text) and _starts_list(analysis, index):
            paragraph.role = "furniture"
            analysis.related += _list_under(analysis, index, _is_title)
        elif is_caption(paragraph.text):
            paragraph.role = "caption"
            analysis.captions.append(paragraph.text)
        elif (found := furniture(paragraph.text)) and (found.kind in SURE_KINDS or not is_bio(paragraph.text)):
            paragraph.role = "furniture"
            _keep_facts(analysis, found, paragraph.text, paragraph.line)
    _take_counts(analysis)


def take_link_list(analysis: Analysis) -> None:
    """The numbered addresses that text browsers print below a page, under "References" and "Visible links"."""
    for index, paragraph in enumerate(analysis.paragraphs):
        if re.fullmatch(r"(?:visible|hidden) links:?", paragraph.text, re.IGNORECASE):
            for other in analysis.paragraphs[index:]:
                other.role = "furniture"
            return


def _keep_facts(analysis: Analysis, found: Furniture, text: str, line: int) -> None:
    if found.kind == "shares" and found.count is not None and analysis.share_count is None:
        analysis.share_count = found.count
    if found.kind == "comments" and found.count is not None and analysis.comment_count is None:
        analysis.comment_count = found.count
    if found.kind == "tags" and found.listing:
        analysis.tags += [tag for tag in re.split(r"\s*[,|•·;/]\s*", found.listing.strip(" .")) if tag]
    if found.kind == "notice" and re.match(r"\W*(?:correction|clarification|editor\W)", text, re.IGNORECASE):
        analysis.doubt("correction", f"left out of the body, to be entered as one: “{text}”", line)
    if found.kind == "related" and found.listing:
        analysis.related.append(found.listing)


def _starts_list(analysis: Analysis, index: int) -> bool:
    """A heading of a list: nothing but furniture or titles follows; else it may be the article's own subheading."""
    following = analysis.paragraphs[index + 1 : index + 3]
    return not following or any(
        _is_title(paragraph) or furniture(paragraph.text) or not paragraph.is_free for paragraph in following[:1]
    )


def _list_under(analysis: Analysis, index: int, belongs) -> list[str]:
    found: list[str] = []
    for paragraph in analysis.paragraphs[index + 1 : index + 1 + MOST_TITLES]:
        if not paragraph.is_free or not belongs(paragraph) or furniture(paragraph.text) and found:
            break
        paragraph.role = "furniture"
        found.append(paragraph.text.strip(" •*·-–"))
    return found


def _is_title(paragraph: LabelledParagraph) -> bool:
    """Whether a line may be another article's headline: short, and no sentence with its full stop."""
    text = paragraph.text
    return (
        len(text.split()) <= MOST_WORDS_OF_A_TITLE and text[-1] not in ".:,;" and not is_bio(text) and not HEADING.match(text)
        and not ONLY_A_COUNT.fullmatch(text) and not re.search(r"[.!?] [A-Z].*[.!?]$", text)
    )  # fmt: skip


def _is_tag(paragraph: LabelledParagraph) -> bool:
    return len(paragraph.text.split()) <= MOST_WORDS_OF_A_TAG and not SENTENCE_END.search(paragraph.text)


def _take_counts(analysis: Analysis) -> None:
    """Numbers on lines of their own: with a bullet, a K or a word beside them they count shares."""
    for index, paragraph in enumerate(analysis.paragraphs):
        match = ONLY_A_COUNT.fullmatch(paragraph.text)
        if not match or not (paragraph.is_free or paragraph.role == "furniture"):
            continue
        beside = [
            other.text.lower().strip(" :")
            for other in analysis.paragraphs[max(0, index - 1) : index + 2]
            if other is not paragraph
        ]
        count = read_count(match["count"])
        if any(re.fullmatch(r"(?:total |facebook )?shares", text) for text in beside):
            analysis.share_count = count if analysis.share_count is None else analysis.share_count
        elif any(re.fullmatch(r"comments?|likes?|views?|tweets?|pins?|restacks?", text) for text in beside):
            analysis.comment_count = count if "comment" in " ".join(beside) else analysis.comment_count
        elif not paragraph.is_free:
            continue
        elif BULLETED_COUNT.fullmatch(paragraph.text) or re.search(r"[KkMm]|\d,\d", paragraph.text):
            if analysis.share_count is None and count is not None:
                analysis.share_count = count
                analysis.doubt(
                    "share count",
                    f"“{paragraph.text.strip()}” stands without a word that says what it counts",
                    paragraph.line,
                )
        elif not _is_below_body(analysis, index):
            continue
        paragraph.role = "furniture"


def take_remaining_furniture(analysis: Analysis) -> None:
    """What is left below the body once bios and promos are known: readers' comments, lists, lines without a full stop."""
    _take_comments(analysis)
    _take_below_bio(analysis)
    _take_trailing_lines(analysis)
    for index, paragraph in enumerate(analysis.paragraphs):
        if paragraph.role == "rule" and (_is_below_body(analysis, index) or not _has_body_above(analysis, index)):
            paragraph.role = "furniture"


def _take_comments(analysis: Analysis) -> None:
    for index in range(analysis.body_start, len(analysis.paragraphs)):
        begins = analysis.paragraphs[index].role == "furniture" and COMMENTS_BEGIN.fullmatch(
            analysis.paragraphs[index].text.strip()
        )
        if begins and _share_above(analysis, index) > MOSTLY:
            _claim_rest(analysis, index, "below the heading of the readers’ comments")
            return


def _take_below_bio(analysis: Analysis) -> None:
    """Below a bio at the end, no body goes on."""
    places = [index for index, paragraph in enumerate(analysis.paragraphs) if paragraph.role == "bio"]
    last_half = [index for index in places if _share_above(analysis, index) > 0.85]
    if last_half:
        _claim_rest(analysis, last_half[0], "below the author’s bio")


def _claim_rest(analysis: Analysis, index: int, why: str) -> None:
    for paragraph in analysis.paragraphs[index + 1 :]:
        if paragraph.is_free or paragraph.role == "rule":
            if paragraph.is_free and len(paragraph.text.split()) > SHORT:
                analysis.doubt("furniture", f"“{paragraph.text[:50]}…” left out: it stands {why}", paragraph.line)
            paragraph.role = "furniture"


def _take_trailing_lines(analysis: Analysis) -> None:
    """Short lines without a full stop under the last sentence: a signature, a date, a page's menu."""
    free = analysis.free()
    sentences = [
        index
        for index, paragraph in enumerate(analysis.paragraphs)
        if paragraph.post is not None or _is_prose(paragraph)
    ]
    if not sentences:
        return
    for index in [place for place in free if place > sentences[-1]]:
        paragraph = analysis.paragraphs[index]
        byline = read_byline(paragraph.text)
        names = () if byline else read_bare_names(paragraph.text.strip("—–- "))
        if names and _is_one_of_many(analysis, index):
            continue  # letters to the editor are signed one by one
        if names and not analysis.authors:
            analysis.authors += [FoundAuthor(name, line=paragraph.line, confidence=0.7) for name in names]
            analysis.doubt("byline", f"“{paragraph.text}” under the text is taken for its signature", paragraph.line)
        elif byline:
            known = bool(analysis.authors)
            analysis.authors += (
                [] if known else [FoundAuthor(name, line=paragraph.line, confidence=0.85) for name in byline.names]
            )
        elif date_line := read_date_line(paragraph.text):
            analysis.published_on = analysis.published_on or date_line[0]
        elif paragraph.text.lstrip().startswith(("•", "*", "- ")) and not _claimed_between(
            analysis, sentences[-1], index
        ):
            continue
        elif not _claimed_between(analysis, sentences[-1], len(analysis.paragraphs)) and not names:
            analysis.doubt("body", f"whether “{paragraph.text[:50]}” is the text’s last line", paragraph.line)
            continue
        paragraph.role = "furniture"


def _is_one_of_many(analysis: Analysis, index: int) -> bool:
    """Whether names stand alone on other lines of the body too."""
    return any(read_bare_names(analysis.paragraphs[other].text) for other in analysis.free() if other != index)


def _is_prose(paragraph: LabelledParagraph) -> bool:
    return paragraph.is_free and (
        paragraph.text.endswith(":") or bool(SENTENCE_END.search(paragraph.text)) or _is_long(paragraph)
    )


def _is_long(paragraph: LabelledParagraph) -> bool:
    return len(paragraph.text.split()) > SHORT


def _claimed_between(analysis: Analysis, first: int, last: int) -> bool:
    return any(paragraph.role in {"furniture", "bio", "promo"} for paragraph in analysis.paragraphs[first + 1 : last])


def _share_above(analysis: Analysis, index: int) -> float:
    """How much of the text that is still the body's lies above a paragraph."""
    above = sum(len(paragraph.text) for paragraph in analysis.paragraphs[:index] if paragraph.is_free)
    below = sum(len(paragraph.text) for paragraph in analysis.paragraphs[index:] if paragraph.is_free)
    return above / (above + below or 1)


def _is_below_body(analysis: Analysis, index: int) -> bool:
    return not any(paragraph.is_free and _is_long(paragraph) for paragraph in analysis.paragraphs[index + 1 :])


def _has_body_above(analysis: Analysis, index: int) -> bool:
    return any(paragraph.is_free for paragraph in analysis.paragraphs[analysis.body_start : index])
