"""Patreon. Other sites are not told what a post says."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="patreon",
    label="Patreon",
    hosts=("patreon.com",),
    profile="https://www.patreon.com/{handle}",
    profile_path=r"/(?:c/)?(?P<handle>\w+)",
    no_profiles=frozenset("home join login posts".split()),
    posts=(PostRule(r"/posts/(?:[\w-]*-)?(?P<id>\d+)", "https://www.patreon.com/posts/{id}"),),
)
