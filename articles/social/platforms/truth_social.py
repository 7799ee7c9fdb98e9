"""Truth Social. Its addresses have the shapes of Mastodon's; other sites are not told what a post says."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="truth_social",
    label="Truth Social",
    names=("TruthSocial",),
    hosts=("truthsocial.com",),
    profile="https://truthsocial.com/@{handle}",
    profile_path=r"/@(?P<handle>\w+)",
    posts=(
        PostRule(r"/@(?P<handle>\w+)/(?:posts/)?(?P<id>\d+)", "https://truthsocial.com/@{handle}/posts/{id}"),
        PostRule(r"/users/(?P<handle>\w+)/statuses/(?P<id>\d+)", "https://truthsocial.com/@{handle}/posts/{id}"),
    ),
)
