"""The author's bio at the end or the beginning of an article: persons, what they are, where they are met."""

from dataclasses import replace

from articles.importing.analysis.bios.authors import (
    SHORT,
    is_announced,
    is_authors,
    is_name_over_bio,
    is_of_the_paper,
    known_author,
    opens_with_author,
    order_authors,
)
from articles.importing.analysis.bios.bylines import read_bare_names
from articles.importing.analysis.bios.facts import add_bio, keep_account, keep_contacts, owners
from articles.importing.analysis.bios.handles import Contacts, read_contacts
from articles.importing.analysis.bios.sentences import LONGEST, has_contact, is_bio, is_contact, is_same, name_in
from articles.importing.analysis.bios.shapes import CONTINUES, HEADING
from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.promos.finding import promos_within
from articles.importing.analysis.words.sentences import sentences
from articles.importing.analysis.words.web_addresses import find_addresses

STRANGERS = 2  # paragraphs of the body that may stand between the end and a bio
FAR_STRANGERS = 5  # where the bio tells how to reach its author
AT_THE_START = 3


def take_bios(analysis: Analysis) -> None:
    """Claim the bios; their persons become authors, their accounts handles, what they sell promos."""
    for index in range(analysis.body_start, min(analysis.body_start + AT_THE_START, len(analysis.paragraphs))):
        paragraph = analysis.paragraphs[index]
        name = name_in(paragraph.text)
        if (
            paragraph.is_free
            and is_bio(paragraph.text)
            and name
            and any(is_same(name, author.name) for author in analysis.authors)
        ):
            _take(analysis, paragraph)
    strangers = 0
    for index in range(len(analysis.paragraphs) - 1, analysis.body_start, -1):
        paragraph = analysis.paragraphs[index]
        if not paragraph.is_free:
            continue
        if not _take_if_bio(analysis, index, strangers) and len(paragraph.text.split()) > SHORT:
            strangers += 1
        if strangers > FAR_STRANGERS:
            break
    order_authors(analysis)


def _take_if_bio(analysis: Analysis, index: int, strangers: int) -> bool:
    paragraph = analysis.paragraphs[index]
    if HEADING.match(paragraph.text) and strangers == 0:
        paragraph.role = "furniture"
        return True
    if strangers == 0 and is_name_over_bio(analysis, index):
        paragraph.role = "bio"
        known_author(analysis, read_bare_names(paragraph.text.strip("—–- "))[0], paragraph.line)
        return True
    if strangers <= FAR_STRANGERS and opens_with_author(analysis, paragraph):
        _take(analysis, paragraph)
        return True
    if is_announced(analysis, index) and len(paragraph.text) < LONGEST and strangers < STRANGERS:
        _take(analysis, paragraph)
        return True
    if not is_bio(paragraph.text):
        return strangers < STRANGERS and _take_continuation(analysis, index)
    if is_of_the_paper(analysis, paragraph.text):
        paragraph.role = "furniture"
        return True
    first = sentences(paragraph.text)[0]
    allowed = FAR_STRANGERS if is_contact(first) or has_contact(paragraph.text) else STRANGERS
    if strangers > allowed or not is_authors(analysis, index):
        return False
    _take(analysis, paragraph)
    return True


def _take_continuation(analysis: Analysis, index: int) -> bool:
    """ "She lives in Ohio." right under a bio belongs to it; so does a lost signature that names an author."""
    above = analysis.paragraphs[index - 1]
    paragraph = analysis.paragraphs[index]
    short = len(paragraph.text) < LONGEST / 2 and CONTINUES.match(paragraph.text)
    if short and is_bio(above.text) and above.is_free and is_authors(analysis, index - 1):
        _take(analysis, above)
        _take(analysis, paragraph)
        return True
    return False


def _take(analysis: Analysis, paragraph: LabelledParagraph) -> None:
    """Read a bio's sentences: each name opens a person, to whom belongs what follows."""
    paragraph.role = "bio"
    current: str | None = analysis.authors[0].name if len(analysis.authors) == 1 else None
    heading = HEADING.match(analysis.paragraphs[max(0, analysis.paragraphs.index(paragraph) - 1)].text)
    if heading and heading["name"]:
        current = known_author(analysis, heading["name"], paragraph.line)
    descriptions: dict[str, list[str]] = {}
    reached: dict[str, list[str]] = {}
    for sentence in sentences(paragraph.text):
        name = name_in(sentence)
        if name:
            current = known_author(analysis, name, paragraph.line)
        tells = is_contact(sentence) or "@" in sentence or find_addresses(sentence)
        contacts = read_contacts(sentence) if tells else Contacts()
        if promos_within(sentence):
            contacts = replace(contacts, website="")
        for person, account in owners(analysis, current, contacts):
            keep_account(analysis, person, account, paragraph.line)
        keep_contacts(analysis, current, contacts, paragraph.line)
        if current and not promos_within(sentence):
            (reached if is_contact(sentence) else descriptions).setdefault(current, []).append(sentence)
    for name, parts in (reached | descriptions).items():
        add_bio(analysis, name, " ".join(parts))
    for promo in promos_within(paragraph.text):
        analysis.promos.append(replace(promo, line=paragraph.line))
