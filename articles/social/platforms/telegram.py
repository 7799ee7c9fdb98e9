"""Telegram. Posts of public channels have addresses; other sites are not told what they say."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="telegram",
    label="Telegram",
    hosts=("t.me", "telegram.me"),
    profile="https://t.me/{handle}",
    profile_path=r"/(?:s/)?(?P<handle>[a-zA-Z]\w{3,})",
    no_profiles=frozenset("addstickers joinchat share".split()),
    posts=(PostRule(r"/(?:s/)?(?P<handle>[a-zA-Z]\w{3,})/(?P<id>\d+)", "https://t.me/{handle}/{id}"),),
)
