"""What an import tells people: counts in and out, each thing found with its confidence and line, each doubt."""

from collections import Counter
from collections.abc import Iterator

from articles.social.addresses import read_post
from people.platforms import label

from .contract import doubt_words
from .record import FoundArticle

WIDTH = 88


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
    kinds = Counter(block.kind for block in found.blocks)
    known = sum(quote.speaker is not None for quote in found.quotes)
    counts = [
        _count(kinds["paragraph"] + kinds["item"] + kinds["numbered"], "paragraph"), _count(kinds["heading"], "subheading"),
        _count(len(found.body.split()), "word"), _count(len(found.posts), "post"),
        f"{_count(len(found.quotes), 'quote')} ({known} with a speaker)", f"{len(found.people)} people",
        _count(len(found.promos), "promo"), f"{_count(len(found.furniture), 'line')} of furniture left out",
    ]  # fmt: skip
    return ", ".join(counts)


def _things(found: FoundArticle) -> Iterator[tuple[str, int, float | None, str]]:
    yield "headline", 0, None, found.headline
    if found.standfirst:
        yield "standfirst", 0, None, found.standfirst
    if found.published_on:
        yield "date", 0, None, found.published_on.isoformat()
    for author in found.authors:
        yield "author", author.line, author.confidence, ", ".join(filter(None, (author.name, author.role)))
    for handle in found.handles:
        name = f"@{handle.handle}" if handle.handle else "(handle unknown)"
        yield "handle", handle.line, handle.confidence, f"{handle.person}: {label(handle.platform)} {name}"
    for post in found.posts:
        who = post.author or (f"@{post.handle}" if post.handle else "author unknown")
        where = "" if post.address and read_post(post.address) else " (address unknown)"
        words = f"“{post.text}”" if post.text else "(words unknown)"
        yield "post", post.line, post.confidence, f"{label(post.platform)}, {who}{where}: {words}"
    for promo in found.promos:
        air = f"{' '.join(promo.air['days'])} {promo.air['time']} {promo.air['zone'] or '(zone unknown)'}" if promo.air else ""
        yield "promo", promo.line, promo.confidence, " · ".join(filter(None, (promo.kind, promo.title, air, promo.address)))
    if found.share_count is not None:
        yield "shares", 0, None, f"{found.share_count:,}"
    for person in found.people:
        yield "person", person.line, person.confidence, person.name
    for quote in found.quotes:
        how = f"{quote.speaker} ({quote.how})" if quote.speaker else "nobody certain"
        yield "quote", quote.line, quote.confidence if quote.speaker else None, f"{how}: “{quote.text}”"
    for line, text in found.furniture:
        yield "left out", line, None, text


def _line(what: str, line: int, confidence: float | None, words: str) -> str:
    place = f"line {line}" if line else ""
    sure = f"{confidence:.0%}" if confidence is not None else ""
    flat = " ".join(words.split())
    short = flat if len(flat) <= WIDTH else f"{flat[: WIDTH - 1]}…"
    return f"    {what:<11}{place:<10}{sure:>4}  {short}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"
