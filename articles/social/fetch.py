"""Asks a post's platform what the post says. Returns plain facts; touches no database.

The provider's HTML is never kept or printed: it is read for its words, and forgotten. oEmbed: https://oembed.com
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode, urlsplit

from django.utils.dateparse import parse_datetime
from lxml import html
from lxml.etree import ParserError

from articles.social import safe_http
from articles.social.addresses import PostAddress, oembed_endpoint
from articles.social.platforms import BY_WORD
from articles.social.safe_http import Answer, FetchError

# Their terms let nobody keep what their oEmbed answers; what an editor quotes is the editor's own.
NOT_TO_BE_KEPT = frozenset({"facebook", "instagram", "threads"})
MISSING, PRIVATE, LIVE = "missing", "private", "live"

Get = Callable[[str], Answer]


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


def fetch_post(post: PostAddress, get: Get | None = None) -> FetchedPost:
    """The facts of a post. Raises FetchError when its platform does not answer, or lets no copy be kept."""
    get = get or safe_http.get
    label = BY_WORD[post.platform].label
    if post.platform in NOT_TO_BE_KEPT:
        raise FetchError(f"{label} does not allow a copy to be kept. Type what the post says.")
    if post.platform == "mastodon":
        return _from_mastodon(_answer(get, _mastodon_status(post), label))
    endpoint = oembed_endpoint(post.address)
    if endpoint is None:
        raise FetchError(f"{label} does not tell other sites what a post says. Type it.")
    query = urlencode({"url": post.address, "format": "json", "omit_script": "1", "dnt": "1"})
    return _from_oembed(_answer(get, f"{endpoint}?{query}", label))


def _answer(get: Get, address: str, label: str) -> dict | str:
    """The JSON object behind an address, or the word of the status that its refusal means."""
    try:
        answer = get(address)
    except FetchError as error:
        raise FetchError(f"{label} was asked, but {error}. Type what the post says, or try again later.") from error
    if answer.status in {404, 410}:
        return MISSING
    if answer.status in {401, 403}:
        return PRIVATE
    try:
        data = json.loads(answer.content)
    except ValueError:
        data = None
    if answer.status != 200 or not isinstance(data, dict):
        raise FetchError(
            f"{label} gave no usable answer ({answer.status}). Type what the post says, or try again later."
        )
    return data


def _mastodon_status(post: PostAddress) -> str:
    return f"https://{urlsplit(post.address).hostname}/api/v1/statuses/{post.native_id}"


def _from_mastodon(data: dict | str) -> FetchedPost:
    if isinstance(data, str):
        return FetchedPost(status=data)
    account = data.get("account") if isinstance(data.get("account"), dict) else {}
    return FetchedPost(
        status=LIVE,
        author_name=_text(account.get("display_name")) or _text(account.get("username")),
        handle=_text(account.get("acct")),
        text=_words(_tree(data.get("content"))),
        posted_at=_moment(data.get("created_at")),
        language=_text(data.get("language")) or "",
    )


def _from_oembed(data: dict | str) -> FetchedPost:
    if isinstance(data, str):
        return FetchedPost(status=data)
    tree = _tree(data.get("html"))
    quote = tree.find(".//blockquote") if tree is not None else None
    paragraph = quote.find(".//p") if quote is not None else None
    links = quote.findall("a") if quote is not None else []
    return FetchedPost(
        status=LIVE,
        author_name=_text(data.get("author_name")),
        handle=_text(data.get("author_unique_id")) or _handle_of(data.get("author_url")),
        text=_words(paragraph) or _text(data.get("title")),
        posted_on=_day(links[-1].text_content()) if links else None,
        language=(paragraph.get("lang") or "") if paragraph is not None else "",
    )


def _text(value) -> str | None:
    return " ".join(value.split())[:500] or None if isinstance(value, str) else None


def _tree(source):
    try:
        return (
            html.fragment_fromstring(source, create_parent="div")
            if isinstance(source, str) and source.strip()
            else None
        )
    except (ParserError, ValueError):
        return None


def _words(element) -> str | None:
    """The text of an element with its line breaks, its paragraphs parted by a blank line."""
    if element is None:
        return None
    for line_break in element.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "")
    paragraphs = element.findall("p") or [element]
    return "\n\n".join(paragraph.text_content().strip() for paragraph in paragraphs).strip() or None


def _handle_of(address) -> str | None:
    """The last part of a profile's address where it is a handle: x.com/jane, bsky.app/profile/jane.example, /@jane."""
    if not isinstance(address, str):
        return None
    last = urlsplit(address).path.rstrip("/").rpartition("/")[2].lstrip("@")
    return last[:200] or None


def _moment(value) -> datetime | None:
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return moment if moment and moment.tzinfo else None


def _day(words: str) -> date | None:
    """The day that X ("April 27, 2018") and Bluesky ("April 27, 2018 at 4:15 PM") write."""
    try:
        return datetime.strptime(words.split(" at ")[0].strip(), "%B %d, %Y").date()  # noqa: DTZ007 -- a day has no zone
    except ValueError:
        return None
