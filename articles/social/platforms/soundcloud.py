"""SoundCloud. It answers oEmbed with a recording's title: https://developers.soundcloud.com/docs/oembed"""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="soundcloud",
    label="SoundCloud",
    names=("Sound Cloud",),
    hosts=("soundcloud.com", "on.soundcloud.com"),
    profile="https://soundcloud.com/{handle}",
    profile_path=r"/(?P<handle>[\w-]+)",
    no_profiles=frozenset("discover pages search stream upload you".split()),
    posts=(
        PostRule(
            r"/(?!discover|search|you|stream|upload|pages)(?P<handle>[\w-]+)/(?P<id>(?:sets/)?[\w-]+)",
            "https://soundcloud.com/{handle}/{id}",
        ),
    ),
    oembed="https://soundcloud.com/oembed",
)
