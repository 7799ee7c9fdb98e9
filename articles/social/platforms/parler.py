"""Parler. Other sites are not told what a post says."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="parler",
    label="Parler",
    hosts=("parler.com",),
    profile="https://parler.com/{handle}",
    profile_path=r"/(?:profile/|user/)(?P<handle>\w+)(?:/posts)?",
    posts=(PostRule(r"/(?:post|feed|post-view)/(?P<id>[\w-]{8,})", "https://parler.com/post/{id}"),),
)
