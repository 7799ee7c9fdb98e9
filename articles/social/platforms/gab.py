"""Gab. Other sites are not told what a post says."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="gab",
    label="Gab",
    hosts=("gab.com", "gab.ai"),
    profile="https://gab.com/{handle}",
    profile_path=r"/(?P<handle>\w+)",
    posts=(PostRule(r"/(?P<handle>\w+)/posts/(?P<id>\d+)", "https://gab.com/{handle}/posts/{id}"),),
)
