"""LinkedIn. Other sites are not told what a post says."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="linkedin",
    label="LinkedIn",
    names=("Linked In",),
    hosts=("linkedin.com",),
    profile="https://www.linkedin.com/in/{handle}/",
    profile_path=r"/in/(?P<handle>[\w%-]+)",
    posts=(
        PostRule(
            r"/posts/(?P<handle>[\w%-]+?)_.*-(?:activity|share|ugcPost)-(?P<id>\d+)(?:-\w+)?",
            "https://www.linkedin.com/feed/update/urn:li:activity:{id}/",
        ),
        PostRule(
            r"/(?:embed/)?feed/update/urn:li:(?P<shape>activity|share|ugcPost):(?P<id>\d+)",
            "https://www.linkedin.com/feed/update/urn:li:{shape}:{id}/",
        ),
    ),
)
