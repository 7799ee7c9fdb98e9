"""What platforms answer about a post: exact words, and whether it is public at all. Reads oEmbed (https://oembed.com). Pure.

A provider's HTML is never kept or printed: it is read for its words, and forgotten. What an answer does not say is None.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from lxml import html
from lxml.etree import ParserError, tostring

from articles.social.answer_values import exact_text, language_or_empty, one_line
from articles.social.words import words_of

MISSING, PRIVATE, LIVE, UNKNOWN = "missing", "private", "live", "unknown"
# What platforms print in place of a post whose words they keep back.
WITHHELD = [
    (MISSING, r"\[(deleted|removed)( by \w+)?\]|deleted video|this (post|tweet) (was deleted|is unavailable)\b.*"),
    (MISSING, r"this (post|tweet) is from an account that no longer exists\b.*"),
    (PRIVATE, r"private video|age-restricted adult content\b.*|you.re unable to view this (post|tweet)\b.*"),
    (PRIVATE, r"(the author of this post|this author) has requested (that )?their posts not be displayed\b.*"),
    (PRIVATE, r"this (post|tweet) is from a suspended account\b.*"),
]


@dataclass(frozen=True)
class FetchedMedia:
    """A picture or a video of a post: its `kind` is a word of PostMedia.Kind, its `address` where the platform has it."""

    kind: str
    address: str
    alt: str = ""


@dataclass(frozen=True)
class FetchedPost:
    """What the platform says of a post; None is unknown. `status` is a word of SocialPost.Status."""

    status: str
    author_name: str | None = None
    handle: str | None = None
    text: str | None = None
    posted_at: datetime | None = None
    posted_on: date | None = None
    language: str = ""
    content_warning: str = ""
    edited_at: datetime | None = None
    media: tuple[FetchedMedia, ...] = ()


def fetched_post(**facts) -> FetchedPost:
    """The post of these facts. An answer that names neither an author nor words tells nothing of it: its status is unknown."""
    return FetchedPost(status=LIVE if facts["author_name"] or facts["text"] is not None else UNKNOWN, **facts)


def from_oembed(data: dict, host: str) -> FetchedPost:
    """The facts of an oEmbed answer whose title holds the words, as most platforms' do."""
    return _from_oembed(data, [])


def from_oembed_paragraphs(data: dict, host: str) -> FetchedPost:
    """The facts of an oEmbed answer whose HTML holds the words, as paragraphs of a quotation."""
    quote = _quotation(data)
    # A paragraph within another is read with that one: a hundred within each other would be read a hundred times.
    return _from_oembed(data, quote.xpath(".//p[not(ancestor::p)]") if quote is not None else [])


def oembed_refusal(status: int, is_json: bool) -> str | None:
    """What an HTTP status says of a post. A refusal in HTML mostly comes from a gate before the platform: it says nothing."""
    if status in {404, 410}:
        return MISSING
    return PRIVATE if status in {401, 403} and is_json else None


def _from_oembed(data, paragraphs):
    sources = [tostring(paragraph, encoding="unicode", method="html", with_tail=False) for paragraph in paragraphs]
    text = words_of("".join(sources)) or exact_text(data.get("title"))
    if status := _status_when_withheld(text):
        return FetchedPost(status=status)
    quote = _quotation(data)
    links = quote.findall("a") if quote is not None else []
    return fetched_post(
        author_name=one_line(data.get("author_name")),
        handle=one_line(data.get("author_unique_id")) or _handle_of(data.get("author_url")),
        text=text,
        posted_on=_day(links[-1].text_content()) if links else None,
        language=language_or_empty(paragraphs[0].get("lang")) if paragraphs else "",
    )


def _quotation(data):
    """The first <blockquote> of an answer's HTML, or None."""
    source = data.get("html")
    try:
        is_text = isinstance(source, str) and source.strip()
        return html.fragment_fromstring(source, create_parent="div").find(".//blockquote") if is_text else None
    except (ParserError, ValueError):
        return None


def _status_when_withheld(text):
    words = " ".join((text or "").split())
    return next((status for status, sentence in WITHHELD if re.fullmatch(sentence, words, re.IGNORECASE)), None)


def _handle_of(address) -> str | None:
    """The last part of a profile's address where it is a handle: x.com/jane, bsky.app/profile/jane.example, /@jane."""
    try:
        path = urlsplit(address).path if isinstance(address, str) else ""
    except ValueError:
        return None
    return path.rstrip("/").rpartition("/")[2].lstrip("@")[:200] or None


def _day(words: str) -> date | None:
    """The day that X ("April 27, 2018") and Bluesky ("April 27, 2018 at 4:15 PM") write."""
    try:
        return datetime.strptime(words.split(" at ")[0].strip(), "%B %d, %Y").date()  # noqa: DTZ007 -- a day has no zone
    except ValueError:
        return None
