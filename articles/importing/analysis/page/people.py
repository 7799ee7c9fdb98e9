"""The record with the persons whom the body names, where it names them, and who says what."""

from dataclasses import replace

from articles.importing.analysis.attribution.attributing import attribute
from articles.importing.analysis.attribution.links import Attributed
from articles.importing.analysis.names.finding import NamedPerson, find_people
from articles.importing.analysis.quotations.finding import find_quotations
from articles.importing.blocks import BlockQuotation, Paragraph, numbered, texts_of
from articles.importing.record import Doubt, FoundArticle, FoundMention, FoundPerson, FoundQuote
from people.names import TITLES


def with_people(article: FoundArticle) -> FoundArticle:
    """The article with people, mentions and quotes; a quote without a certain speaker is a doubt."""
    paragraphs = article.paragraphs
    known = [
        _bare(name) for name in (*(a.name for a in article.authors), *(p.author or "" for p in article.posts)) if name
    ]
    credits = _credits(article)
    named = find_people([*paragraphs, *credits.values()], article.headline, known)
    parted = _under_others(article)
    quotations = find_quotations(paragraphs, parted, _set_apart(article))
    lines = [text.line for text in article.texts]
    credited = _credited(list(credits), named, len(paragraphs))
    quotes = tuple(
        _quote(attributed, lines, credited)
        for attributed in attribute(quotations, paragraphs, named, article.headline, parted)
    )
    return replace(
        article,
        people=_people(article, named, lines),
        mentions=tuple(
            FoundMention(person.name, mention.paragraph, mention.start, mention.end)
            for person in named for mention in person.mentions if 0 <= mention.paragraph < len(paragraphs)
        ),
        quotes=quotes,
        unsure=article.unsure + tuple(_doubts(quotes)),
        counts={"scare quotes": sum(quotation.is_scare for quotation in quotations)},
    )  # fmt: skip


def _under_others(article: FoundArticle) -> frozenset[int]:
    """The texts that something else than a paragraph stands above."""
    return frozenset(
        number
        for above, (number, block) in zip(article.blocks, list(numbered(article.blocks))[1:], strict=False)
        if texts_of(block) and not isinstance(above, Paragraph)
    )


def _set_apart(article: FoundArticle) -> dict[int, bool]:
    """The texts that the source sets apart as quoted, and whether the quotation goes on in the next."""
    return {
        first + place: place + 1 < len(block.paragraphs)
        for first, block in numbered(article.blocks)
        if isinstance(block, BlockQuotation)
        for place in range(len(block.paragraphs))
    }


def _credits(article: FoundArticle) -> dict[range, str]:
    """What the source says of whose its block quotations are, by the texts of each.

    It gets a full stop: without one a few words in capitals are a headline, where capitals tell nothing of names.
    """
    return {
        range(first, first + len(block.paragraphs)): f"{block.credit.rstrip(' .')}."
        for first, block in numbered(article.blocks)
        if isinstance(block, BlockQuotation) and block.credit
    }


def _credited(credits: list[range], named: tuple[NamedPerson, ...], texts: int) -> dict[int, str | None]:
    """The one person whom a credit names, or None, for each text that it is of; credits are numbered after all texts."""
    persons: list[set[str]] = [set() for _ in credits]
    for person in named:
        for mention in person.mentions:
            if mention.paragraph >= texts:
                persons[mention.paragraph - texts].add(person.name)
    return {
        text: next(iter(found)) if len(found) == 1 else None
        for numbers, found in zip(credits, persons, strict=True)
        for text in numbers
    }


def _bare(name: str) -> str:
    """A name without the titles before it."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").lower() in TITLES:
        words = words[1:]
    return " ".join(words)


def _people(article: FoundArticle, named: tuple[NamedPerson, ...], lines: list[int]) -> tuple[FoundPerson, ...]:
    """Everybody named, the authors first; an author whom the body names too stands once."""
    authors = [
        FoundPerson(author.name, frozenset({author.name}), author.confidence, author.line) for author in article.authors
    ]
    taken = {author.name.lower() for author in article.authors}
    others = [
        FoundPerson(person.name, person.forms, 0.95 if " " in person.name else 0.75, _line(person, lines))
        for person in named if person.name.lower() not in taken
    ]  # fmt: skip
    return (*authors, *others)


def _line(person: NamedPerson, lines: list[int]) -> int:
    places = [mention.paragraph for mention in person.mentions if mention.paragraph >= 0]
    return lines[places[0]] if places and places[0] < len(lines) else 1


def _quote(attributed: Attributed, lines: list[int], credited: dict[int, str | None]) -> FoundQuote:
    quotation = attributed.quotation
    speaker, how, confidence = attributed.speaker, attributed.how, round(attributed.confidence, 2)
    if quotation.paragraph in credited:
        speaker, confidence = credited[quotation.paragraph], 0.95
        how = "named below the quotation" if speaker else "the words below it name no one person"
    return FoundQuote(
        quotation.text, speaker, quotation.paragraph, quotation.start, quotation.end, how,
        lines[quotation.paragraph], confidence, quotation.continues,
    )  # fmt: skip


def _doubts(quotes: tuple[FoundQuote, ...]) -> list[Doubt]:
    return [
        Doubt("quote", f"no certain speaker for “{quote.text[:60]}”: {quote.how}", quote.line)
        for quote in quotes if quote.speaker is None
    ]  # fmt: skip
