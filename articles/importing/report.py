"""What an import tells people: counts in and out, each thing found with its confidence and line, each doubt."""

from collections import Counter
from collections.abc import Iterator

from articles.importing.blocks import (
    Button,
    ContentsPlace,
    DetailsStart,
    Gallery,
    Heading,
    Listing,
    Markup,
    NoteStart,
    PullQuote,
    Table,
)
from articles.importing.contract import doubt_words
from articles.importing.record import FoundArticle, FoundAuthor, FoundHandle, FoundPost, FoundPromo, FoundQuote
from people.platforms import label

WIDTH = 88
# Blocks that are told with their number, where there are any.
OBJECTS = {
    Gallery: "gallery",
    Table: "table",
    Listing: "listing",
    Markup: "HTML block",
    DetailsStart: "details block",
    NoteStart: "note",
    PullQuote: "pull quote",
    Button: "button",
    ContentsPlace: "contents list",
}


def report(found: FoundArticle, text: str) -> list[str]:
    """The report on one file, as lines."""
    return [
        f"  in    {_count(len(text.splitlines()), 'line')}, {_count(len(text.split()), 'word')}",
        f"  out   {_kept(found)}",
        *(_line(*row) for row in _things(found)),
        *(["  not sure of:"] if found.unsure else []),
        *(f"    {doubt_words(doubt)}" for doubt in found.unsure),
    ]


def _kept(found: FoundArticle) -> str:
    kinds = Counter(type(block) for block in found.blocks)
    known = sum(quote.speaker is not None for quote in found.quotes)
    counts = [
        _count(len(found.texts), "paragraph"), _count(kinds[Heading], "subheading"),
        _count(len(found.body.split()), "word"), _count(len(found.posts), "post"),
        f"{_count(len(found.quotes), 'quote')} ({known} with a speaker)", f"{len(found.people)} people",
        *([_count(len(found.pictures), "picture")] if found.pictures else []),
        *(_count(kinds[kind], what) for kind, what in OBJECTS.items() if kinds[kind]),
        *([_count(len(found.footnotes), "footnote")] if found.footnotes else []),
        _count(len(found.promos), "promo"), f"{_count(len(found.furniture), 'line')} of furniture left out",
    ]  # fmt: skip
    return ", ".join(counts)


Row = tuple[str, int, float | None, str]  # what, its line, how sure, in words


def _things(found: FoundArticle) -> Iterator[Row]:
    yield "headline", 0, None, found.headline
    if found.standfirst:
        yield "standfirst", 0, None, found.standfirst
    if found.published_on:
        yield "date", 0, None, found.published_on.isoformat()
    yield from (_author(author) for author in found.authors)
    yield from (_handle(handle) for handle in found.handles)
    yield from (_post(post) for post in found.posts)
    yield from (_promo(promo) for promo in found.promos)
    if found.share_count is not None:
        yield "shares", 0, None, f"{found.share_count:,}"
    yield from (("person", person.line, person.confidence, person.name) for person in found.people)
    yield from (_quote(quote) for quote in found.quotes)
    yield from (("left out", line, None, text) for line, text in found.furniture)


def _author(author: FoundAuthor) -> Row:
    return "author", author.line, author.confidence, ", ".join(filter(None, (author.name, author.role)))


def _handle(handle: FoundHandle) -> Row:
    name = f"@{handle.handle}" if handle.handle else "(handle unknown)"
    return "handle", handle.line, handle.confidence, f"{handle.person}: {label(handle.platform)} {name}"


def _post(post: FoundPost) -> Row:
    who = post.author or (f"@{post.handle}" if post.handle else "author unknown")
    words = f"“{post.text}”" if post.text else "(words unknown)"
    return (
        "post",
        post.line,
        post.confidence,
        f"{label(post.platform)}, {who}: {words} {post.address or '(address unknown)'}",
    )


def _promo(promo: FoundPromo) -> Row:
    air = (
        f"{' '.join(promo.air['days'])} {promo.air['time']} {promo.air['zone'] or '(zone unknown)'}"
        if promo.air
        else ""
    )
    return (
        "promo",
        promo.line,
        promo.confidence,
        " · ".join(filter(None, (promo.kind, promo.title, air, promo.address))),
    )


def _quote(quote: FoundQuote) -> Row:
    if quote.speaker is None:
        return "quote", quote.line, None, f"nobody certain: “{quote.text}”"
    return "quote", quote.line, quote.confidence, f"{quote.speaker} ({quote.how}): “{quote.text}”"


def _line(what: str, line: int, confidence: float | None, words: str) -> str:
    place = f"line {line}" if line else ""
    sure = f"{confidence:.0%}" if confidence is not None else ""
    flat = " ".join(words.split())
    short = flat if len(flat) <= WIDTH else f"{flat[: WIDTH - 1]}…"
    return f"    {what:<11}{place:<10}{sure:>4}  {short}"


def _count(number: int, what: str) -> str:
    several = f"{what[:-1]}ies" if what.endswith("y") else f"{what}s"
    return f"{number:,} {what if number == 1 else several}"
