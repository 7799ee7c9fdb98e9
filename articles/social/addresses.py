"""Reading the addresses of posts and profiles by the shapes that `platforms/` gives. Pure: no ORM, no network."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qs, urlsplit

from articles.social.platform import Platform, PostRule
from articles.social.platforms.registry import PLATFORMS

# A host as it may stand in an address that we keep; other scripts' names stay as they are written.
HOST = re.compile(r"(?=.{1,253}\Z)\w([\w-]{0,61}\w)?(\.\w([\w-]{0,61}\w)?)*")
UNREADABLE = re.compile(r"[\x00-\x20\x7f\\<>\"\ud800-\udfff]")
LONGEST_ADDRESS, LONGEST_WORD = 500, 200  # what SocialPost holds of an address, and of an id or a handle


@dataclass(frozen=True)
class PostAddress:
    """What the address of a post says. `address` is canonical: the same for every form in which it may be pasted."""

    platform: str
    address: str
    native_id: str
    handle: str | None


@dataclass(frozen=True)
class ProfileAddress:
    """What the address of a profile says. `handle` is without its mark."""

    platform: str
    address: str
    handle: str


def read_post(address: str) -> PostAddress | None:
    """The post behind an address (scheme optional, as RFC 3986 parses it), or None when it is no post's address."""
    parts, host = _split(address)
    for platform in _platforms_at(host):
        for rule in platform.posts:
            if found := _match(rule, platform, host, parts):
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
        match = re.fullmatch(platform.profile_path, path) if platform.profile_path else None
        if match and match["handle"].lower() not in platform.no_profiles:
            handle = f"{match['handle']}@{host}" if platform.is_federated else match["handle"]
            return ProfileAddress(platform.word, platform.profile_address(handle) or address, handle)
    for platform in PLATFORMS if not path else ():
        if platform.profile_host and (match := re.fullmatch(platform.profile_host, host)):
            return ProfileAddress(platform.word, f"https://{host}", match["handle"])
    return None


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
    """Those whose host it is; else those of which any host may be a server."""
    own = [platform for platform in PLATFORMS if host in platform.hosts]
    return own or [platform for platform in PLATFORMS if platform.is_federated and "." in host]


def _match(rule: PostRule, platform: Platform, host: str, parts: SplitResult) -> PostAddress | None:
    if rule.hosts and host not in rule.hosts:
        return None
    match = re.fullmatch(rule.path, parts.path.rstrip("/"))
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if not match or any(name not in query for name in rule.query):
        return None
    found = {name: value or "" for name, value in match.groupdict().items()}
    native_id = found.get("id") or query[rule.query[0]]
    handle = found.get("handle") or None
    if platform.is_federated and handle and "@" not in handle:
        handle = f"{handle}@{host}"
    address = rule.canonical.format(**{**query, **found, "host": host})
    if len(address) > LONGEST_ADDRESS or max(len(native_id), len(handle or "")) > LONGEST_WORD:
        return None
    if UNREADABLE.search(address):
        return None
    return PostAddress(platform.word, address, native_id, handle)
