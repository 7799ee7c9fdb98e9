"""The record with the persons whom the body names, where it names them, and who says what."""

from dataclasses import replace

from articles.importing.analysis.attribution.attributing import attribute
from articles.importing.analysis.names.finding import NamedPerson, find_people
from articles.importing.analysis.quotations.finding import Quotation, find_quotations
from articles.importing.record import Doubt, FoundArticle, FoundMention, FoundPerson, FoundQuote
from people.names import TITLES


def with_people(article: FoundArticle) -> FoundArticle:
    """The article with people, mentions and quotes; a quote without a certain speaker is a doubt."""
    paragraphs = article.paragraphs
    known = [
        _bare(name) for name in (*(a.name for a in article.authors), *(p.author or "" for p in article.posts)) if name
    ]
    named = find_people(paragraphs, article.headline, known)
    parted = _under_posts(article)
    quotations = find_quotations(paragraphs, parted)
    lines = [block.line for block in article.blocks if block.at is not None and block.kind != "post"]
    quotes = tuple(_quote(told, lines) for told in attribute(quotations, paragraphs, named, article.headline, parted))
    return replace(
        article,
        people=_people(article, named, lines),
        mentions=tuple(
            FoundMention(person.name, mention.paragraph, mention.start, mention.end)
            for person in named for mention in person.mentions if mention.paragraph >= 0
        ),
        quotes=quotes,
        unsure=article.unsure + tuple(_doubts(quotes)),
        counts={"scare quotes": sum(quotation.is_scare for quotation in quotations)},
    )  # fmt: skip


def _under_posts(article: FoundArticle) -> frozenset[int]:
    """The paragraphs that something else than a paragraph stands above."""
    pairs = zip(article.blocks, article.blocks[1:], strict=False)
    return frozenset(
        block.at
        for above, block in pairs
        if block.at is not None and block.kind != "post" and above.kind != "paragraph"
    )


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


def _quote(told, lines: list[int]) -> FoundQuote:
    quotation: Quotation = told.quotation
    return FoundQuote(
        quotation.text, told.speaker, quotation.paragraph, quotation.start, quotation.end, told.how,
        lines[quotation.paragraph], round(told.confidence, 2), quotation.continues,
    )  # fmt: skip


def _doubts(quotes: tuple[FoundQuote, ...]) -> list[Doubt]:
    return [
        Doubt("quote", f"no certain speaker for “{quote.text[:60]}”: {quote.how}", quote.line)
        for quote in quotes if quote.speaker is None
    ]  # fmt: skip
