"""The contract of `import_articles --json` (docs/contracts.md): one plain object per file; None for what is unknown."""

from typing import Any

from articles.importing.record import Doubt, FoundArticle

Row = dict[str, Any]


def as_row(file: str, article: FoundArticle) -> Row:
    """The object for a file that was read."""
    return {
        "file": file,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "byline": [author.name for author in article.authors],
        "handles": [{"person": h.person, "platform": h.platform, "handle": h.handle} for h in article.handles],
        "posts": [
            {"platform": p.platform, "author": p.author, "handle": p.handle, "address": p.address, "text": p.text}
            for p in article.posts
        ],
        "promos": [
            {"kind": p.kind, "address": p.address, "air": dict(p.air) if p.air else None} for p in article.promos
        ],
        "share_count": article.share_count,
        "body": article.body,
        "people": [person.name for person in article.people],
        "quotes": [{"text": quote.text, "speaker": quote.speaker} for quote in article.quotes],
        "unsure": [doubt_words(doubt) for doubt in article.unsure],
        "error": None,
    }


def as_error(file: str, error: str) -> Row:
    """The object for a file that could not be read, with the same keys."""
    lists = ("byline", "handles", "posts", "promos", "people", "quotes", "unsure")
    empty: Row = {key: [] if key in lists else None for key in as_row(file, FoundArticle("", ()))}
    return empty | {"file": file, "error": error}


def doubt_words(doubt: Doubt) -> str:
    where = f" (line {doubt.line})" if doubt.line else ""
    return f"{doubt.what}: {doubt.why}{where}"
