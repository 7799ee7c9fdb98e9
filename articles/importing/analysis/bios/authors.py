"""Whose bio it is: the article's author's, or somebody's whom the article is about."""

import re
from dataclasses import replace

from articles.importing.analysis.bios.bylines import read_bare_names
from articles.importing.analysis.bios.sentences import LONGEST, has_contact, is_contact, is_same, name_in
from articles.importing.analysis.bios.shapes import HEADING, HONORIFIC
from articles.importing.analysis.furniture.lines import furniture
from articles.importing.analysis.labels.analysis import Analysis, LabelledParagraph
from articles.importing.analysis.words.sentences import sentences
from articles.importing.record import FoundAuthor

SHORT = 8  # words; such a line is no paragraph
SURE = 0.8  # of an author: a byline says it


def is_authors(analysis: Analysis, index: int) -> bool:
    """Whether a bio by its form speaks of the article's author, and not of somebody whom the article is about."""
    text = analysis.paragraphs[index].text
    name = name_in(text)
    if name is None:
        return bool(analysis.authors) or has_contact(text)
    if any(is_same(name, author.name) for author in analysis.authors):
        return True
    if " " not in name and not has_contact(text) and not _is_under_name(analysis, index, name):
        return False
    known = [author for author in analysis.authors if author.confidence >= SURE]
    # Whom an article is about it names in full before; its author may be spoken to ("Mrs. Roe, we thank you").
    sign = name if has_contact(text) else name.split()[-1]
    told_before = any(
        re.search(rf"\b{re.escape(sign)}\b", paragraph.text)
        for paragraph in analysis.paragraphs[analysis.body_start : index]
        if paragraph.is_free and len(paragraph.text.split()) > SHORT
    )
    if told_before or (known and not has_contact(text) and len(known) == 1 and not _second_author(analysis, index)):
        analysis.doubt(
            "bio",
            f"“{text[:50]}…” reads like a bio of {name}, who is not known as the author",
            analysis.paragraphs[index].line,
        )
        return False
    return True


def _is_under_name(analysis: Analysis, index: int, name: str) -> bool:
    """Whether the line above is a full name with this first name in it."""
    above = read_bare_names(analysis.paragraphs[index - 1].text.strip("—–- ")) if index else ()
    return bool(above) and is_same(name, above[0])


def _second_author(analysis: Analysis, index: int) -> bool:
    """Whether the neighbours are bios of other authors, so that this is one more."""
    near = analysis.paragraphs[max(0, index - 1) : index + 2]
    return any(paragraph.role == "bio" for paragraph in near)


def is_of_the_paper(analysis: Analysis, text: str) -> bool:
    """ "Follow Argus Film on Twitter" where the authors are known and bear other names."""
    name = name_in(text)
    known = [author for author in analysis.authors if author.confidence >= SURE]
    mere_contact = all(is_contact(sentence) for sentence in sentences(text))
    return bool(mere_contact and name and known) and not any(is_same(name, author.name) for author in analysis.authors)


def opens_with_author(analysis: Analysis, paragraph: LabelledParagraph) -> bool:
    """Whether a paragraph begins with an author's full name, as hardly an article's own text does."""
    names = [author.name for author in analysis.authors if " " in author.name]
    return len(paragraph.text) < LONGEST and any(
        re.match(rf"[\W_]*{re.escape(name)}(?:,| [a-z])", paragraph.text) for name in names
    )


def is_announced(analysis: Analysis, index: int) -> bool:
    """Whether "About the author" or "Written by Jane Roe" stands right above, a count of followers at most between."""
    above = [paragraph.text for paragraph in analysis.paragraphs[max(0, index - 2) : index]]
    return any(HEADING.match(text) for text in above[-1:]) or (
        len(above) > 1 and bool(HEADING.match(above[0])) and furniture(above[1]) is not None
    )


def is_name_over_bio(analysis: Analysis, index: int) -> bool:
    """A line with the author's name alone, over the bio or as the signature."""
    names = read_bare_names(analysis.paragraphs[index].text.strip("—–- "))
    return bool(names) and any(is_same(names[0], author.name) for author in analysis.authors)


def known_author(analysis: Analysis, name: str, line: int) -> str:
    """The author whom a name of the bio means; a new one, or a fuller name for one, as it may be."""
    for place, author in enumerate(analysis.authors):
        if is_same(name, author.name):
            if len(name.split()) > len(author.name.split()) and not re.match(HONORIFIC, name):
                analysis.authors[place] = replace(author, name=name)
                analysis.handles[:] = [
                    replace(h, person=name) if h.person == author.name else h for h in analysis.handles
                ]
                return name
            return author.name
    analysis.authors.append(FoundAuthor(name, line=line, confidence=0.85 if " " in name else 0.7))
    return name


def order_authors(analysis: Analysis) -> None:
    """Bios are met from the end: authors who are known from them alone stand in the order of their lines."""
    analysis.authors.sort(key=lambda author: author.line)
    for author in analysis.authors:
        if " " not in author.name:
            analysis.doubt("byline", f"only “{author.name}” is known of the author’s name", author.line)
    analysis.handles.sort(key=lambda handle: handle.line)
