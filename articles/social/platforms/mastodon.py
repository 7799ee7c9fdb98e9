"""Mastodon, and other servers of the fediverse that have its interface. Each is asked for the status itself.

https://docs.joinmastodon.org/entities/Status/
"""

import re

from articles.social.answer_values import dicts_in, exact_text, line_of, moment_in, own_dict
from articles.social.answers import MISSING, PRIVATE, FetchedMedia, FetchedPost, of_what_is_told
from articles.social.platform import Platform, PostRule
from articles.social.words import words_of

PUBLIC = frozenset({"public", "unlisted"})  # "private" is for followers, "direct" for those who are named
KINDS = {"image": "image", "video": "video", "gifv": "video", "audio": "video"}


def question(host: str, native_id: str) -> str:
    return f"https://{host}/api/v1/statuses/{native_id}"


def read(data: dict, host: str) -> FetchedPost:
    """The facts of a status as a server at `host` tells them. One that not everybody may read tells no words."""
    if isinstance(data.get("reblog"), dict):
        data = data["reblog"]  # whoever passes words on has not said them
    if line_of(data.get("visibility")) not in {None, *PUBLIC}:
        return FetchedPost(status=PRIVATE)
    account = own_dict(data.get("account"))
    handle = line_of(account.get("acct"))
    quoted = _quoted(data)
    parts = [words_of(data.get("content"), without_class="quote-inline" if quoted else ""), _poll(data), quoted]
    media = _media(data.get("media_attachments"))
    warning = exact_text(data.get("spoiler_text")) or ("Sensitive content" if data.get("sensitive") and media else "")
    return of_what_is_told(
        author_name=_name(account) or line_of(account.get("username")),
        handle=f"{handle}@{host}" if handle and "@" not in handle else handle,
        text="\n\n".join(filter(None, parts)) or ("" if media else None),
        posted_at=moment_in(data.get("created_at")),
        edited_at=moment_in(data.get("edited_at")),
        language=line_of(data.get("language")) or "",
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
    for emoji in dicts_in(account.get("emojis")):
        name = name.replace(f":{emoji.get('shortcode')}:", " ")
    return line_of(name)


def _poll(data):
    options = dicts_in(own_dict(data.get("poll")).get("options"))
    return "\n".join(f"○ {title}" for option in options if (title := line_of(option.get("title"))))


def _quoted(data):
    """The words of the post that this one quotes, marked as such, with their author."""
    quote = own_dict(data.get("quote"))  # Mastodon wraps the quoted status, others give it as it is
    quoted = own_dict(quote.get("quoted_status")) or (quote if "content" in quote else {})
    words = words_of(quoted.get("content"), without_class="quote-inline") if quoted else None
    if not words or line_of(quoted.get("visibility")) not in {None, *PUBLIC}:
        return ""
    account = own_dict(quoted.get("account"))
    author = _name(account) or line_of(account.get("acct")) or "unknown"
    return "\n".join(f"> {line}".rstrip() for line in [*words.split("\n"), f"— {author}"])


def _media(attachments):
    found = []
    for each in dicts_in(attachments):
        address = line_of(each.get("url")) or line_of(each.get("remote_url")) or ""
        if each.get("type") in KINDS and re.match(r"https?://", address) and len(address) <= 1000:
            alt = (exact_text(each.get("description")) or "")[:5000]
            found.append(FetchedMedia(KINDS[each["type"]], address, alt))
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
