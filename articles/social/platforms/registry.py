"""Every platform that we know, once, in the order in which editors choose among them."""

from articles.social.platforms import (
    bluesky,
    facebook,
    gab,
    instagram,
    linkedin,
    mastodon,
    medium,
    odysee,
    parler,
    patreon,
    reddit,
    rumble,
    soundcloud,
    spotify,
    substack,
    telegram,
    threads,
    tiktok,
    truth_social,
    twitch,
    twitter,
    vimeo,
    youtube,
)

PLATFORMS = [
    twitter.PLATFORM,
    bluesky.PLATFORM,
    mastodon.PLATFORM,
    threads.PLATFORM,
    instagram.PLATFORM,
    facebook.PLATFORM,
    tiktok.PLATFORM,
    youtube.PLATFORM,
    reddit.PLATFORM,
    vimeo.PLATFORM,
    rumble.PLATFORM,
    odysee.PLATFORM,
    soundcloud.PLATFORM,
    spotify.PLATFORM,
    telegram.PLATFORM,
    truth_social.PLATFORM,
    twitch.PLATFORM,
    substack.PLATFORM,
    linkedin.PLATFORM,
    gab.PLATFORM,
    parler.PLATFORM,
    patreon.PLATFORM,
    medium.PLATFORM,
]

BY_WORD = {platform.word: platform for platform in PLATFORMS}
_BY_NAME = {
    name.lower(): platform.word for platform in PLATFORMS for name in (platform.word, platform.label, *platform.names)
}


def platform_named(name: str) -> str | None:
    """The word of a platform for a name in running text: "Twitter" and "X" are both "twitter"."""
    return _BY_NAME.get(" ".join(name.split()).lower())
