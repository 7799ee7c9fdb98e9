"""Twitch. Clips and videos have addresses; other sites are not told their titles."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="twitch",
    label="Twitch",
    hosts=("twitch.tv", "clips.twitch.tv"),
    profile="https://www.twitch.tv/{handle}",
    profile_path=r"/(?P<handle>\w{3,25})",
    no_profiles=frozenset("directory downloads jobs p settings videos".split()),
    posts=(
        PostRule(r"/(?P<id>[\w-]+)", "https://clips.twitch.tv/{id}", hosts=("clips.twitch.tv",)),
        PostRule(r"/(?P<handle>\w+)/clip/(?P<id>[\w-]+)", "https://clips.twitch.tv/{id}"),
        PostRule(r"/(?:videos|\w+/v|\w+/video)/(?P<id>\d+)", "https://www.twitch.tv/videos/{id}"),
    ),
)
