"""Reading the addresses of posts and profiles with the table in platforms.py. Pure: no ORM, no network."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from articles.social.platforms import BY_WORD, PLATFORMS, Platform, PostRule
from people.platforms import profile_address

# A host as it may stand in an address that we keep; other scripts' names stay as they are written.
HOST = re.compile(r"(?=.{1,253}\Z)\w([\w-]{0,61}\w)?(\.\w([\w-]{0,61}\w)?)*")
UNREADABLE = re.compile(r"[\x00-\x20\x7f\\<>\"\ud800-\udfff]")
LONGEST_ADDRESS, LONGEST_WORD = 500, 200  # what SocialPost holds of an address, and of an id or a handle


@dataclass(frozen=True)
class PostAddress:
    platform: str
    address: str
    native_id: str
    handle: str | None


@dataclass(frozen=True)
class ProfileAddress:
    platform: str
    address: str
    handle: str


def read_post(address: str) -> PostAddress | None:
    """The post behind an address (scheme optional, as RFC 3986 parses it), or None when it is no post's address."""
    parts, host = _split(address)
    for platform in _platforms_at(host):
        for rule in platform.posts:
            if found := _match(rule, platform.word, host, parts):
                return found
    return None


def canonical(address: str) -> str:
    """The address under which a post is archived; any other address as it is."""
    post = read_post(address)
    return post.address if post else address


def read_profile(address: str) -> ProfileAddress | None:
    """The profile behind an address, or None. A Mastodon handle comes with its server: "jane@example.social"."""
    parts, host = _split(address)
    path = parts.path.rstrip("/")
    for platform in _platforms_at(host):
        match = re.fullmatch(platform.profile, path) if platform.profile else None
        if match and match["handle"].lower() not in platform.reserved:
            handle = f"{match['handle']}@{host}" if platform.word == "mastodon" else match["handle"]
            return ProfileAddress(platform.word, profile_address(platform.word, handle) or address, handle)
    subdomain, _, domain = host.partition(".")
    if domain == "substack.com" and not path:
        return ProfileAddress("substack", f"https://{host}", subdomain)
    return None


def oembed_endpoint(address: str) -> str | None:
    """The oEmbed endpoint (oembed.com, section 2) that answers for a post's address, or None."""
    post = read_post(address)
    if post is None or not BY_WORD[post.platform].oembed:
        return None
    return BY_WORD[post.platform].oembed.format(host=urlsplit(post.address).hostname)


def _split(address: str) -> tuple[SplitResult, str]:
    text = address.strip()
    try:
        parts = urlsplit(text if re.match(r"(?i)https?://", text) else f"https://{text}")
        host = (parts.hostname or "").lower()
    except ValueError:  # "http://[half", which urlsplit takes for a broken IPv6 address
        return urlsplit(""), ""
    if not HOST.fullmatch(host):
        return urlsplit(""), ""
    for prefix in ("www.", "m.", "mobile."):
        host = host.removeprefix(prefix)
    return parts, host


def _platforms_at(host: str) -> list[Platform]:
    own = [platform for platform in PLATFORMS if host in platform.hosts]
    return own or ([BY_WORD["mastodon"]] if "." in host else [])


def _match(rule: PostRule, word: str, host: str, parts: SplitResult) -> PostAddress | None:
    if rule.hosts and host not in rule.hosts:
        return None
    match = re.fullmatch(rule.path, parts.path.rstrip("/"))
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if not match or any(name not in query for name in rule.query):
        return None
    found = {name: value or "" for name, value in match.groupdict().items()}
    native_id = found.get("id") or query[rule.query[0]]
    handle = found.get("handle") or None
    if word == "mastodon" and handle and "@" not in handle:
        handle = f"{handle}@{host}"
    elif handle and handle.startswith("did:"):
        handle = None
    address = rule.canonical.format(**{**query, **found, "host": host})
    if len(address) > LONGEST_ADDRESS or max(len(native_id), len(handle or "")) > LONGEST_WORD:
        return None
    if UNREADABLE.search(address):
        return None
    return PostAddress(word, address, native_id, handle)
