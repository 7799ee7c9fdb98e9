"""Instagram. Meta's terms let nobody keep what its oEmbed answers; what an editor types is the editor's own."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="instagram",
    label="Instagram",
    names=("IG", "Insta"),
    hosts=("instagram.com", "instagr.am"),
    profile="https://www.instagram.com/{handle}/",
    profile_path=r"/(?P<handle>[\w.]+)",
    no_profiles=frozenset("about accounts explore p reel reels stories tv".split()),
    posts=(
        PostRule(r"(?:/(?P<handle>[\w.]+))?/(?:p|tv)/(?P<id>[\w-]+)(?:/embed.*)?", "https://www.instagram.com/p/{id}/"),
        PostRule(
            r"(?:/(?P<handle>[\w.]+))?/reels?/(?P<id>[\w-]+)(?:/embed.*)?", "https://www.instagram.com/reel/{id}/"
        ),
    ),
    answers_may_be_kept=False,
)
