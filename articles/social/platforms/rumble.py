"""Rumble. It answers oEmbed with a video's title."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="rumble",
    label="Rumble",
    hosts=("rumble.com",),
    profile="https://rumble.com/c/{handle}",
    profile_path=r"/(?:c/|user/)(?P<handle>[\w-]+)",
    posts=(
        PostRule(r"/(?P<id>v[\da-z]+)-(?P<words>[^/]+)\.html", "https://rumble.com/{id}-{words}.html"),
        PostRule(r"/embed/(?:\w+\.)?(?P<id>v[\da-z]+)", "https://rumble.com/embed/{id}/"),
    ),
    oembed="https://rumble.com/api/Media/oembed.json",
)
