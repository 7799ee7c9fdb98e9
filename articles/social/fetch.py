"""Asks a post's platform what the post says. Returns plain facts; touches no database."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlencode, urlsplit

from articles.social import safe_http
from articles.social.addresses import PostAddress, oembed_endpoint
from articles.social.answers import MISSING, PRIVATE, FetchedPost, from_mastodon, from_oembed
from articles.social.platforms import BY_WORD
from articles.social.safe_http import Answer, FetchError

# Their terms let nobody keep what their oEmbed answers; what an editor quotes is the editor's own.
NOT_TO_BE_KEPT = frozenset({"facebook", "instagram", "threads"})
LONGEST_PAUSE = timedelta(days=30)  # that a platform may ask for

Get = Callable[[str], Answer]


class BusyError(FetchError):
    """The platform asks to be left alone for a while: `pause` (None: it does not say how long)."""

    def __init__(self, sentence: str, pause: timedelta | None):
        super().__init__(sentence)
        self.pause = pause


def can_be_asked(post: PostAddress) -> bool:
    """Whether the post's platform answers at all, and lets a copy be kept."""
    return post.platform not in NOT_TO_BE_KEPT and bool(BY_WORD[post.platform].oembed)


def asked_host(post: PostAddress) -> str:
    """The host that is going to be asked about a post."""
    return urlsplit(post.address if post.platform == "mastodon" else oembed_endpoint(post.address)).hostname


def fetch_post(post: PostAddress, get: Get | None = None) -> FetchedPost:
    """The facts of a post. Raises FetchError when its platform does not answer, or lets no copy be kept.

    Of an answer that says that the post is gone, or that not everybody may see it, nothing but the status is kept.
    """
    get = get or safe_http.get
    label = BY_WORD[post.platform].label
    if post.platform in NOT_TO_BE_KEPT:
        raise FetchError(f"{label} does not allow a copy to be kept. Type what the post says.")
    if post.platform == "mastodon":
        data = _answer(get, _mastodon_status(post), post.platform)
        return FetchedPost(data) if isinstance(data, str) else from_mastodon(data, urlsplit(post.address).hostname)
    endpoint = oembed_endpoint(post.address)
    if endpoint is None:
        raise FetchError(f"{label} does not tell other sites what a post says. Type it.")
    query = urlencode({"url": post.address, "format": "json", "omit_script": "1", "dnt": "1"})
    data = _answer(get, f"{endpoint}?{query}", post.platform)
    return FetchedPost(data) if isinstance(data, str) else from_oembed(data, post.platform)


def _answer(get: Get, address: str, platform: str) -> dict | str:
    """The JSON object behind an address, or the word of the status that its refusal means."""
    label = BY_WORD[platform].label
    try:
        answer = get(address)
    except FetchError as error:
        raise FetchError(f"We asked {label}, but {error}. Type what the post says, or try again later.") from error
    data = _object(answer.content)
    if meaning := _refusal(answer.status, platform, is_told=data is not None):
        return meaning
    if answer.status in {429, 503}:
        raise BusyError(f"{label} is busy. Type what the post says, or try again later.", _pause(answer.retry_after))
    if answer.status != 200 or data is None or data.get("error") or data.get("errors"):
        raise FetchError(
            f"{label} gave no usable answer ({answer.status}). Type what the post says, or try again later."
        )
    return data


def _object(content):
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _refusal(status, platform, is_told):
    """What a refusal says of the post. One in HTML comes from a gate before the platform, as often as not: it says nothing."""
    if platform == "mastodon":
        # Posts that are not public are not found. Servers that answer nobody who is not logged in say 401 or 403 of all.
        return MISSING if status in {404, 410} and is_told else None
    if status in {404, 410}:
        return MISSING
    return PRIVATE if status in {401, 403} and (is_told or platform == "youtube") else None


def _pause(retry_after: str) -> timedelta | None:
    """What a Retry-After header (RFC 9110, section 10.2.3) asks for: seconds, or a date."""
    words = retry_after.strip()
    if words.isascii() and words.isdigit():
        return min(timedelta(seconds=int(words[:9])), LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(words)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until - datetime.now(UTC), timedelta()), LONGEST_PAUSE)


def _mastodon_status(post: PostAddress) -> str:
    return f"https://{urlsplit(post.address).hostname}/api/v1/statuses/{post.native_id}"
