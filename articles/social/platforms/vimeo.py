"""Vimeo. It answers oEmbed with a video's title: https://developer.vimeo.com/api/oembed/videos"""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="vimeo",
    label="Vimeo",
    hosts=("vimeo.com", "player.vimeo.com"),
    profile="https://vimeo.com/{handle}",
    profile_path=r"/(?P<handle>[a-z]\w+)",
    posts=(
        PostRule(
            r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|showcase/\d+/video/)?(?P<id>\d{5,})(?:/\w+)?",
            "https://vimeo.com/{id}",
        ),
    ),
    oembed="https://vimeo.com/api/oembed.json",
)
