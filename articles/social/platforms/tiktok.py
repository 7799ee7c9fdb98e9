"""TikTok. It answers oEmbed with a caption as the title: https://developers.tiktok.com/doc/embed-videos"""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="tiktok",
    label="TikTok",
    names=("Tik Tok",),
    hosts=("tiktok.com", "vm.tiktok.com", "vt.tiktok.com"),
    profile="https://www.tiktok.com/@{handle}",
    profile_path=r"/@(?P<handle>[\w.]+)",
    posts=(
        PostRule(r"/@(?P<handle>[\w.]+)/(?:video|photo)/(?P<id>\d+)", "https://www.tiktok.com/@{handle}/video/{id}"),
        PostRule(r"/(?:player/v1|embed(?:/v2)?)/(?P<id>\d+)", "https://www.tiktok.com/player/v1/{id}"),
        PostRule(r"/(?:t/)?(?P<id>Z\w+)", "https://www.tiktok.com/t/{id}/"),
    ),
    oembed="https://www.tiktok.com/oembed",
)
