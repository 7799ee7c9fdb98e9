"""Odysee. It answers oEmbed with a video's title."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="odysee",
    label="Odysee",
    hosts=("odysee.com",),
    profile="https://odysee.com/@{handle}",
    profile_path=r"/@(?P<handle>[\w.-]+)(?::\w+)?",
    posts=(
        PostRule(
            r"/@(?P<handle>[\w.-]+)(?P<claim>:\w+)?/(?P<id>[^/:]+(?::\w+)?)", "https://odysee.com/@{handle}{claim}/{id}"
        ),
    ),
    oembed="https://odysee.com/$/oembed",
)
