"""Asks a post's platform what the post says. Returns plain facts; touches no database."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from articles.social import safe_http
from articles.social.addresses import PostAddress
from articles.social.answers import FetchedPost
from articles.social.limited_network import UNREACHABLE
from articles.social.platform import Platform
from articles.social.platforms.registry import BY_WORD
from articles.social.safe_http import Answer, FetchError
from plumbing.web.untrusted import json_from, storable

LONGEST_PAUSE = timedelta(days=30)  # that a platform may ask for

Get = Callable[[str], Answer]


class BusyError(FetchError):
    """The platform asks to be left alone for a while: `pause` (None: it does not say how long)."""

    def __init__(self, sentence: str, pause: timedelta | None):
        super().__init__(sentence)
        self.pause = pause


def can_be_asked(post: PostAddress) -> bool:
    """Whether the post's platform answers at all, and lets a copy be kept."""
    return BY_WORD[post.platform].can_be_asked


def asked_host(post: PostAddress) -> str:
    """The host that is going to be asked about a post of a platform that can be asked."""
    return urlsplit(_address_to_ask(post)).hostname


def fetch_post(post: PostAddress, get: Get | None = None) -> FetchedPost:
    """The facts of a post. Raises FetchError when its platform does not answer, or lets no copy be kept.

    Of an answer that says that the post is gone, or that not everybody may see it, nothing but the status is kept.
    """
    platform = BY_WORD[post.platform]
    if not platform.answers_may_be_kept:
        sentence = _("%(platform)s does not allow copies to be kept. Type what the post says.")
        raise FetchError(sentence % {"platform": platform.label})
    if not platform.can_be_asked:
        sentence = _("%(platform)s does not tell other sites what a post says. Type the text.")
        raise FetchError(sentence % {"platform": platform.label})
    data = _answer(get or safe_http.get, _address_to_ask(post), platform)
    return FetchedPost(data) if isinstance(data, str) else platform.read(data, _host_of(post))


def _host_of(post: PostAddress) -> str:
    return urlsplit(post.address).hostname


def _address_to_ask(post: PostAddress) -> str:
    return BY_WORD[post.platform].address_to_ask(post.address, _host_of(post), post.native_id)


def _answer(get: Get, address: str, platform: Platform) -> dict | str:
    """The JSON object behind an address, or the word of the status that its refusal means."""
    label = platform.label
    try:
        answer = get(address)
    except FetchError as error:
        sentence = (
            _("We could not reach %(platform)s. Type what the post says, or try again later.")
            if error.args == (UNREACHABLE,)
            else _("We asked %(platform)s, but %(problem)s. Type what the post says, or try again later.")
        )
        raise FetchError(sentence % {"platform": label, "problem": error}) from error
    data = _object(answer.content)
    if status := platform.refusal(answer.status, data is not None):
        return status
    if answer.status in {429, 503}:
        sentence = _("%(platform)s is busy. Type what the post says, or try again later.")
        raise BusyError(sentence % {"platform": label}, _pause(answer.retry_after))
    if answer.status != 200 or data is None or data.get("error") or data.get("errors"):
        sentence = _("%(platform)s gave no usable answer (%(code)s). Type what the post says, or try again later.")
        raise FetchError(sentence % {"platform": label, "code": answer.status})
    return data


def _object(content):
    try:
        data = storable(json_from(content))
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _pause(retry_after: str) -> timedelta | None:
    """What a Retry-After header (RFC 9110, section 10.2.3) asks for: seconds, or a date."""
    words = retry_after.strip()
    if words.isascii() and words.isdigit():
        return min(timedelta(seconds=int(words[:9])), LONGEST_PAUSE)
    try:
        until = parsedate_to_datetime(words)
    except (ValueError, OverflowError):  # OverflowError: a year or a zone of twenty digits
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max(until - datetime.now(UTC), timedelta()), LONGEST_PAUSE)
