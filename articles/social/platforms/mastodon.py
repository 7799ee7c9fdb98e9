"""Mastodon, and other servers of the fediverse that have its interface. Each is asked for the status itself.

https://docs.joinmastodon.org/entities/Status/
"""

import re

from articles.social.answer_values import (
    aware_moment,
    dict_or_empty,
    dicts_in,
    exact_text,
    handle_at,
    language_or_empty,
    one_line,
)
from articles.social.answers import MISSING, PRIVATE, FetchedMedia, FetchedPost, fetched_post
from articles.social.platform import Platform, PostRule
from articles.social.words import words_of

PUBLIC = frozenset({"public", "unlisted"})  # "private" is for followers, "direct" for those who are named
LONGEST_NAME, MOST_EMOJI, LONGEST_ADDRESS = 2_000, 100, 1_000  # that are read of an answer
KINDS = {"image": "image", "video": "video", "gifv": "video", "audio": "video"}


def question(host: str, native_id: str) -> str:
    return f"https://{host}/api/v1/statuses/{native_id}"


def read(data: dict, host: str) -> FetchedPost:
    """The facts of a status as a server at `host` tells them. One that not everybody may read tells no words."""
    if isinstance(data.get("reblog"), dict):
        data = data["reblog"]  # whoever passes words on has not said them
    if one_line(data.get("visibility")) not in {None, *PUBLIC}:
        return FetchedPost(status=PRIVATE)
    account = dict_or_empty(data.get("account"))
    quoted = _quoted(data)
    parts = [words_of(data.get("content"), without_class="quote-inline" if quoted else ""), _poll(data), quoted]
    media = _media(data.get("media_attachments"))
    warning = exact_text(data.get("spoiler_text")) or ("Sensitive content" if data.get("sensitive") and media else "")
    return fetched_post(
        author_name=_name(account) or one_line(account.get("username")),
        handle=handle_at(account.get("acct"), host),
        text="\n\n".join(filter(None, parts)) or ("" if media else None),
        posted_at=aware_moment(data.get("created_at")),
        edited_at=aware_moment(data.get("edited_at")),
        language=language_or_empty(data.get("language")),
        content_warning=warning,
        media=media,
    )


def refusal(status: int, is_json: bool) -> str | None:
    """Posts that are not public are not found. Servers that answer nobody who is not logged in say 401 or 403 of all."""
    return MISSING if status in {404, 410} and is_json else None


def _name(account):
    """The name without the shortcodes of its server's own emoji, which are pictures there."""
    name = account.get("display_name")
    if not isinstance(name, str):
        return None
    name = name[:LONGEST_NAME]
    for emoji in dicts_in(account.get("emojis"))[:MOST_EMOJI]:
        name = name.replace(f":{emoji.get('shortcode')}:", " ")
    return one_line(name)


def _poll(data):
    options = dicts_in(dict_or_empty(data.get("poll")).get("options"))
    return "\n".join(f"○ {title}" for option in options if (title := one_line(option.get("title"))))


def _quoted(data):
    """The words of the post that this one quotes, marked as such, with their author."""
    quote = dict_or_empty(data.get("quote"))  # Mastodon wraps the quoted status, others give it as it is
    quoted = dict_or_empty(quote.get("quoted_status")) or (quote if "content" in quote else {})
    words = words_of(quoted.get("content"), without_class="quote-inline") if quoted else None
    if not words or one_line(quoted.get("visibility")) not in {None, *PUBLIC}:
        return ""
    account = dict_or_empty(quoted.get("account"))
    author = _name(account) or one_line(account.get("acct")) or "unknown"
    return "\n".join(f"> {line}".rstrip() for line in [*words.split("\n"), f"— {author}"])


def _media(attachments):
    found = []
    for each in dicts_in(attachments):
        kind = KINDS.get(one_line(each.get("type")))
        address = exact_text(each.get("url")) or exact_text(each.get("remote_url")) or ""
        if kind and re.fullmatch(r"https?://\S+", address) and len(address) <= LONGEST_ADDRESS:
            found.append(FetchedMedia(kind, address, (exact_text(each.get("description")) or "")[:5000]))
    return tuple(found[:20])


PLATFORM = Platform(
    word="mastodon",
    label="Mastodon",
    is_federated=True,
    profile="https://{host}/@{handle}",
    profile_path=r"/@(?P<handle>\w+)",
    posts=(
        PostRule(r"/(?:web/)?@(?P<handle>\w+@[\w.-]+)/(?P<id>\d{8,})", "https://{host}/@{handle}/{id}"),
        PostRule(r"/(?:web/)?@(?P<handle>\w+)/(?P<id>\d{8,})(?:/embed)?", "https://{host}/@{handle}/{id}"),
        PostRule(r"/users/(?P<handle>\w+)/statuses/(?P<id>\d{8,})", "https://{host}/@{handle}/{id}"),
    ),
    question=question,
    read=read,
    refusal=refusal,
)
