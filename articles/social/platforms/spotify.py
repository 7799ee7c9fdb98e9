"""Spotify. It answers oEmbed with the title of a recording: https://developer.spotify.com/documentation/embeds"""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="spotify",
    label="Spotify",
    hosts=("open.spotify.com", "spotify.com"),
    profile_path=r"/(?:user|artist)/(?P<handle>\w+)",
    posts=(
        PostRule(
            r"/(?:intl-\w+/)?(?:embed/|embed-podcast/)?(?P<shape>track|episode|show|album|playlist)/(?P<id>\w+)",
            "https://open.spotify.com/{shape}/{id}",
        ),
    ),
    oembed="https://open.spotify.com/oembed",
)
