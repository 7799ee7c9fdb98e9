"""The table of platforms: the stored word, the name that readers see, and where a profile lies."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True)
class Platform:
    """`profile` is the address of a profile with {handle} in it; None where a handle alone leads nowhere."""

    word: str
    label: str
    profile: str | None


PLATFORMS = {
    platform.word: platform
    for platform in (
        Platform("twitter", "X", "https://x.com/{handle}"),
        Platform("bluesky", "Bluesky", "https://bsky.app/profile/{handle}"),
        Platform("mastodon", "Mastodon", "https://{host}/@{handle}"),
        Platform("threads", "Threads", "https://www.threads.com/@{handle}"),
        Platform("instagram", "Instagram", "https://www.instagram.com/{handle}/"),
        Platform("facebook", "Facebook", "https://www.facebook.com/{handle}"),
        Platform("tiktok", "TikTok", "https://www.tiktok.com/@{handle}"),
        Platform("youtube", "YouTube", "https://www.youtube.com/@{handle}"),
        Platform("reddit", "Reddit", "https://www.reddit.com/user/{handle}/"),
        Platform("vimeo", "Vimeo", "https://vimeo.com/{handle}"),
        Platform("rumble", "Rumble", "https://rumble.com/c/{handle}"),
        Platform("odysee", "Odysee", "https://odysee.com/@{handle}"),
        Platform("soundcloud", "SoundCloud", "https://soundcloud.com/{handle}"),
        Platform("spotify", "Spotify", None),
        Platform("telegram", "Telegram", "https://t.me/{handle}"),
        Platform("truth_social", "Truth Social", "https://truthsocial.com/@{handle}"),
        Platform("twitch", "Twitch", "https://www.twitch.tv/{handle}"),
        Platform("substack", "Substack", "https://substack.com/@{handle}"),
        Platform("linkedin", "LinkedIn", "https://www.linkedin.com/in/{handle}/"),
        Platform("gab", "Gab", "https://gab.com/{handle}"),
        Platform("parler", "Parler", "https://parler.com/{handle}"),
        Platform("patreon", "Patreon", "https://www.patreon.com/{handle}"),
        Platform("medium", "Medium", "https://medium.com/@{handle}"),
        Platform("website", "Website", None),
    )
}

CHOICES = [(platform.word, platform.label) for platform in PLATFORMS.values()]


def label(word):
    """The name that readers see for a stored word; the word itself when the table does not know it."""
    return PLATFORMS[word].label if word in PLATFORMS else word


def profile_address(word, handle):
    """Where the profile of a handle lies, or "" when that cannot be told from the handle."""
    platform = PLATFORMS.get(word)
    if not handle or platform is None or platform.profile is None:
        return ""
    if "{host}" not in platform.profile:
        return platform.profile.format(handle=quote(handle, safe=""))
    name, _, host = handle.partition("@")
    return platform.profile.format(handle=quote(name, safe=""), host=quote(host, safe=".:")) if host else ""
