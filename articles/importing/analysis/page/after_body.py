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
from articles.importing.analysis.sheet.pieces import Piece, Sheet
from articles.importing.analysis.words.counts import read_count
from articles.importing.record import FoundAuthor

SENTENCE_END = re.compile(r"[.!?…][”’\"')\]]*$")
MOST_WORDS_OF_A_TITLE, MOST_TITLES = 22, 12
MOST_WORDS_OF_A_TAG = 5
SURE_KINDS = {"follow", "copyright", "notice", "cookies", "paywall"}  # whatever else their words may be
SHORT = 12  # words of what trails below a body without a full stop
MOSTLY = 0.6  # of the text lies above a comments section, and above whatever follows a bio


def take_furniture(sheet: Sheet) -> None:
    """Claim what is furniture by its words, and the lists under the headings of related articles and tags."""
    for index in range(sheet.body_start, len(sheet.pieces)):
        piece = sheet.pieces[index]
        if not piece.is_free:
            continue
        if is_rule(piece.text):
            piece.role = "rule"
        elif TAGS_HEADING.fullmatch(piece.text):
            piece.role = "furniture"
            sheet.tags += _list_under(sheet, index, _is_tag)
        elif HEADING_OF_LIST.fullmatch(piece.text) and _starts_list(sheet, index):
            piece.role = "furniture"
            sheet.related += _list_under(sheet, index, _is_title)
        elif is_caption(piece.text):
            piece.role = "caption"
            sheet.captions.append(piece.text)
        elif (found := furniture(piece.text)) and (found.kind in SURE_KINDS or not is_bio(piece.text)):
            piece.role = "furniture"
            _keep_facts(sheet, found, piece.text, piece.line)
    _take_counts(sheet)


def take_link_list(sheet: Sheet) -> None:
    """The numbered addresses that text browsers print below a page, under "References" and "Visible links"."""
    for index, piece in enumerate(sheet.pieces):
        if re.fullmatch(r"(?:visible|hidden) links:?", piece.text, re.IGNORECASE):
            for other in sheet.pieces[index:]:
                other.role = "furniture"
            return


def _keep_facts(sheet: Sheet, found: Furniture, text: str, line: int) -> None:
    if found.kind == "shares" and found.count is not None and sheet.share_count is None:
        sheet.share_count = found.count
    if found.kind == "comments" and found.count is not None and sheet.comment_count is None:
        sheet.comment_count = found.count
    if found.kind == "tags" and found.listing:
        sheet.tags += [tag for tag in re.split(r"\s*[,|•·;/]\s*", found.listing.strip(" .")) if tag]
    if found.kind == "notice" and re.match(r"\W*(?:correction|clarification|editor\W)", text, re.IGNORECASE):
        sheet.doubt("correction", f"left out of the body, to be entered as one: “{text}”", line)
    if found.kind == "related" and found.listing:
        sheet.related.append(found.listing)


def _starts_list(sheet: Sheet, index: int) -> bool:
    """A heading of a list: nothing but furniture or titles follows; else it may be the article's own subheading."""
    following = sheet.pieces[index + 1 : index + 3]
    return not following or any(
        _is_title(piece) or furniture(piece.text) or not piece.is_free for piece in following[:1]
    )


def _list_under(sheet: Sheet, index: int, belongs) -> list[str]:
    found: list[str] = []
    for piece in sheet.pieces[index + 1 : index + 1 + MOST_TITLES]:
        if not piece.is_free or not belongs(piece) or furniture(piece.text) and found:
            break
        piece.role = "furniture"
        found.append(piece.text.strip(" •*·-–"))
    return found


def _is_title(piece: Piece) -> bool:
    """Whether a line may be another article's headline: short, and no sentence with its full stop."""
    text = piece.text
    return (
        len(text.split()) <= MOST_WORDS_OF_A_TITLE and text[-1] not in ".:,;" and not is_bio(text) and not HEADING.match(text)
        and not ONLY_A_COUNT.fullmatch(text) and not re.search(r"[.!?] [A-Z].*[.!?]$", text)
    )  # fmt: skip


def _is_tag(piece: Piece) -> bool:
    return len(piece.text.split()) <= MOST_WORDS_OF_A_TAG and not SENTENCE_END.search(piece.text)


def _take_counts(sheet: Sheet) -> None:
    """Numbers on lines of their own: with a bullet, a K or a word beside them they count shares."""
    for index, piece in enumerate(sheet.pieces):
        match = ONLY_A_COUNT.fullmatch(piece.text)
        if not match or not (piece.is_free or piece.role == "furniture"):
            continue
        beside = [
            other.text.lower().strip(" :")
            for other in sheet.pieces[max(0, index - 1) : index + 2]
            if other is not piece
        ]
        count = read_count(match["count"])
        if any(re.fullmatch(r"(?:total |facebook )?shares", text) for text in beside):
            sheet.share_count = count if sheet.share_count is None else sheet.share_count
        elif any(re.fullmatch(r"comments?|likes?|views?|tweets?|pins?|restacks?", text) for text in beside):
            sheet.comment_count = count if "comment" in " ".join(beside) else sheet.comment_count
        elif not piece.is_free:
            continue
        elif BULLETED_COUNT.fullmatch(piece.text) or re.search(r"[KkMm]|\d,\d", piece.text):
            if sheet.share_count is None and count is not None:
                sheet.share_count = count
                sheet.doubt(
                    "share count", f"“{piece.text.strip()}” stands without a word that says what it counts", piece.line
                )
        elif not _is_below_body(sheet, index):
            continue
        piece.role = "furniture"


def take_remaining_furniture(sheet: Sheet) -> None:
    """What is left below the body once bios and promos are known: readers' comments, lists, lines without a full stop."""
    _take_comments(sheet)
    _take_below_bio(sheet)
    _take_trailing_lines(sheet)
    for index, piece in enumerate(sheet.pieces):
        if piece.role == "rule" and (_is_below_body(sheet, index) or not _has_body_above(sheet, index)):
            piece.role = "furniture"


def _take_comments(sheet: Sheet) -> None:
    for index in range(sheet.body_start, len(sheet.pieces)):
        begins = sheet.pieces[index].role == "furniture" and COMMENTS_BEGIN.fullmatch(sheet.pieces[index].text.strip())
        if begins and _share_above(sheet, index) > MOSTLY:
            _claim_rest(sheet, index, "below the heading of the readers’ comments")
            return


def _take_below_bio(sheet: Sheet) -> None:
    """Below a bio at the end, no body goes on."""
    places = [index for index, piece in enumerate(sheet.pieces) if piece.role == "bio"]
    last_half = [index for index in places if _share_above(sheet, index) > 0.85]
    if last_half:
        _claim_rest(sheet, last_half[0], "below the author’s bio")


def _claim_rest(sheet: Sheet, index: int, why: str) -> None:
    for piece in sheet.pieces[index + 1 :]:
        if piece.is_free or piece.role == "rule":
            if piece.is_free and len(piece.text.split()) > SHORT:
                sheet.doubt("furniture", f"“{piece.text[:50]}…” left out: it stands {why}", piece.line)
            piece.role = "furniture"


def _take_trailing_lines(sheet: Sheet) -> None:
    """Short lines without a full stop under the last sentence: a signature, a date, a page's menu."""
    free = sheet.free()
    sentences = [index for index, piece in enumerate(sheet.pieces) if piece.post is not None or _is_prose(piece)]
    if not sentences:
        return
    for index in [place for place in free if place > sentences[-1]]:
        piece = sheet.pieces[index]
        byline = read_byline(piece.text)
        names = () if byline else read_bare_names(piece.text.strip("—–- "))
        if names and _is_one_of_many(sheet, index):
            continue  # letters to the editor are signed one by one
        if names and not sheet.authors:
            sheet.authors += [FoundAuthor(name, line=piece.line, confidence=0.7) for name in names]
            sheet.doubt("byline", f"“{piece.text}” under the text is taken for its signature", piece.line)
        elif byline:
            known = bool(sheet.authors)
            sheet.authors += (
                [] if known else [FoundAuthor(name, line=piece.line, confidence=0.85) for name in byline.names]
            )
        elif date_line := read_date_line(piece.text):
            sheet.published_on = sheet.published_on or date_line[0]
        elif piece.text.lstrip().startswith(("•", "*", "- ")) and not _claimed_between(sheet, sentences[-1], index):
            continue
        elif not _claimed_between(sheet, sentences[-1], len(sheet.pieces)) and not names:
            sheet.doubt("body", f"whether “{piece.text[:50]}” is the text’s last line", piece.line)
            continue
        piece.role = "furniture"


def _is_one_of_many(sheet: Sheet, index: int) -> bool:
    """Whether names stand alone on other lines of the body too."""
    return any(read_bare_names(sheet.pieces[other].text) for other in sheet.free() if other != index)


def _is_prose(piece: Piece) -> bool:
    return piece.is_free and (piece.text.endswith(":") or bool(SENTENCE_END.search(piece.text)) or _is_long(piece))


def _is_long(piece: Piece) -> bool:
    return len(piece.text.split()) > SHORT


def _claimed_between(sheet: Sheet, first: int, last: int) -> bool:
    return any(piece.role in {"furniture", "bio", "promo"} for piece in sheet.pieces[first + 1 : last])


def _share_above(sheet: Sheet, index: int) -> float:
    """How much of the text that is still the body's lies above a piece."""
    above = sum(len(piece.text) for piece in sheet.pieces[:index] if piece.is_free)
    below = sum(len(piece.text) for piece in sheet.pieces[index:] if piece.is_free)
    return above / (above + below or 1)


def _is_below_body(sheet: Sheet, index: int) -> bool:
    return not any(piece.is_free and _is_long(piece) for piece in sheet.pieces[index + 1 :])


def _has_body_above(sheet: Sheet, index: int) -> bool:
    return any(piece.is_free for piece in sheet.pieces[sheet.body_start : index])
