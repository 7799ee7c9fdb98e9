"""Medium. People have profiles there; what they write is articles, so no address there is a post's."""

from articles.social.platform import Platform

PLATFORM = Platform(
    word="medium",
    label="Medium",
    hosts=("medium.com",),
    profile="https://medium.com/@{handle}",
    profile_path=r"/@(?P<handle>[\w.-]+)",
    oembed="https://medium.com/services/oembed",
)
