"""Reads what platforms answer about a post: exact words, and whether it is public at all. Pure.

A provider's HTML is never kept or printed: it is read for its words, and forgotten. What an answer does not say is None.
oEmbed: https://oembed.com; Mastodon and those that speak its language: https://docs.joinmastodon.org/entities/Status/
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlsplit

from django.utils.dateparse import parse_datetime
from lxml import html
from lxml.etree import ParserError, tostring

from articles.social.words import words_of

MISSING, PRIVATE, LIVE, UNKNOWN = "missing", "private", "live", "unknown"
PUBLIC = frozenset({"public", "unlisted"})  # "private" is for followers, "direct" for those who are named
SAID_IN_PARAGRAPHS = frozenset({"twitter", "bluesky"})  # all others say it in the title
KINDS = {"image": "image", "video": "video", "gifv": "video", "audio": "video"}
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


def from_mastodon(data: dict, host: str) -> FetchedPost:
    """The facts of a status as a server at `host` tells them. One that not everybody may read tells no words."""
    if isinstance(data.get("reblog"), dict):
        data = data["reblog"]  # whoever passes words on has not said them
    if _text(data.get("visibility")) not in {None, *PUBLIC}:
        return FetchedPost(status=PRIVATE)
    account = _dict(data.get("account"))
    handle = _text(account.get("acct"))
    quoted = _quoted(data)
    parts = [words_of(data.get("content"), without_class="quote-inline" if quoted else ""), _poll(data), quoted]
    media = _media(data.get("media_attachments"))
    warning = _exact(data.get("spoiler_text")) or ("Sensitive content" if data.get("sensitive") and media else "")
    return _if_told(
        author_name=_name(account) or _text(account.get("username")),
        handle=f"{handle}@{host}" if handle and "@" not in handle else handle,
        text="\n\n".join(filter(None, parts)) or ("" if media else None),
        posted_at=_moment(data.get("created_at")),
        edited_at=_moment(data.get("edited_at")),
        language=_text(data.get("language")) or "",
        content_warning=warning,
        media=media,
    )


def from_oembed(data: dict, platform: str) -> FetchedPost:
    tree = _tree(data.get("html"))
    quote = tree.find(".//blockquote") if tree is not None else None
    links = quote.findall("a") if quote is not None else []
    paragraphs = quote.findall(".//p") if quote is not None and platform in SAID_IN_PARAGRAPHS else []
    sources = [tostring(paragraph, encoding="unicode", method="html", with_tail=False) for paragraph in paragraphs]
    text = words_of("".join(sources)) or _exact(data.get("title"))
    if status := _withheld(text):
        return FetchedPost(status=status)
    return _if_told(
        author_name=_text(data.get("author_name")),
        handle=_text(data.get("author_unique_id")) or _handle_of(data.get("author_url")),
        text=text,
        posted_on=_day(links[-1].text_content()) if links else None,
        language=(paragraphs[0].get("lang") or "")[:35] if paragraphs else "",
    )


def _if_told(**facts):
    """An answer that names neither an author nor words tells nothing of a post."""
    return FetchedPost(status=LIVE if facts["author_name"] or facts["text"] is not None else UNKNOWN, **facts)


def _withheld(text):
    words = " ".join((text or "").split())
    return next((status for status, sentence in WITHHELD if re.fullmatch(sentence, words, re.IGNORECASE)), None)


def _name(account):
    """The name without the shortcodes of its server's own emoji, which are pictures there."""
    name = account.get("display_name")
    if not isinstance(name, str):
        return None
    for emoji in _dicts(account.get("emojis")):
        name = name.replace(f":{emoji.get('shortcode')}:", " ")
    return _text(name)


def _poll(data):
    options = _dicts(_dict(data.get("poll")).get("options"))
    return "\n".join(f"○ {title}" for option in options if (title := _text(option.get("title"))))


def _quoted(data):
    """The words of the post that this one quotes, marked as such, with their author."""
    quote = _dict(data.get("quote"))  # Mastodon wraps the quoted status, others give it as it is
    quoted = _dict(quote.get("quoted_status")) or (quote if "content" in quote else {})
    words = words_of(quoted.get("content"), without_class="quote-inline") if quoted else None
    if not words or _text(quoted.get("visibility")) not in {None, *PUBLIC}:
        return ""
    account = _dict(quoted.get("account"))
    author = _name(account) or _text(account.get("acct")) or "unknown"
    return "\n".join(f"> {line}".rstrip() for line in [*words.split("\n"), f"— {author}"])


def _media(attachments):
    found = []
    for each in _dicts(attachments):
        address = _text(each.get("url")) or _text(each.get("remote_url")) or ""
        if each.get("type") in KINDS and re.match(r"https?://", address) and len(address) <= 1000:
            found.append(FetchedMedia(KINDS[each["type"]], address, (_exact(each.get("description")) or "")[:5000]))
    return tuple(found[:20])


def _dict(value):
    return value if isinstance(value, dict) else {}


def _dicts(value):
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _text(value) -> str | None:
    """A name or a word: one line of at most 200 characters, which is what its column holds."""
    return " ".join(value.replace("\x00", "").split())[:200] or None if isinstance(value, str) else None


def _exact(value) -> str | None:
    """Plain text as it was written, with its line breaks."""
    return value.replace("\x00", "").replace("\r\n", "\n").strip() or None if isinstance(value, str) else None


def _tree(source):
    try:
        return (
            html.fragment_fromstring(source, create_parent="div")
            if isinstance(source, str) and source.strip()
            else None
        )
    except (ParserError, ValueError):
        return None


def _handle_of(address) -> str | None:
    """The last part of a profile's address where it is a handle: x.com/jane, bsky.app/profile/jane.example, /@jane."""
    try:
        path = urlsplit(address).path if isinstance(address, str) else ""
    except ValueError:
        return None
    return path.rstrip("/").rpartition("/")[2].lstrip("@")[:200] or None


def _moment(value) -> datetime | None:
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo and 1 < moment.year < 9999 else None


def _day(words: str) -> date | None:
    """The day that X ("April 27, 2018") and Bluesky ("April 27, 2018 at 4:15 PM") write."""
    try:
        return datetime.strptime(words.split(" at ")[0].strip(), "%B %d, %Y").date()  # noqa: DTZ007 -- a day has no zone
    except ValueError:
        return None
