"""Substack. Its notes count as posts; each publication has a host of its own, which counts as a profile."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="substack",
    label="Substack",
    hosts=("substack.com",),
    profile="https://substack.com/@{handle}",
    profile_path=r"/@(?P<handle>[\w-]+)",
    profile_host=r"(?P<handle>[^.]+)\.substack\.com",
    posts=(
        PostRule(r"/(?:@(?P<handle>[\w-]+)|profile/[\w-]+)/note/(?P<id>[\w-]+)", "https://substack.com/note/{id}"),
        PostRule(r"/note/(?P<id>[\w-]+)", "https://substack.com/note/{id}"),
    ),
)
