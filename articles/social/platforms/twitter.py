"""X, formerly Twitter. It answers oEmbed with the words as paragraphs of a quotation: https://docs.x.com/x-for-websites/oembed-api"""

from articles.social.answers import from_oembed_paragraphs
from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="twitter",
    label="X",
    names=("Twitter", "X (formerly Twitter)"),
    hosts=("x.com", "twitter.com", "fxtwitter.com", "vxtwitter.com", "nitter.net"),
    profile="https://x.com/{handle}",
    profile_path=r"/@?(?P<handle>\w{1,15})",
    no_profiles=frozenset("explore hashtag home i intent login privacy search settings share tos".split()),
    posts=(
        PostRule(r"/(?:i/web|i|statuses)(?:/status)?/(?P<id>\d+)", "https://x.com/i/status/{id}"),
        PostRule(r"/@?(?P<handle>\w{1,20})/status(?:es)?/(?P<id>\d+)(?:/.*)?", "https://x.com/{handle}/status/{id}"),
    ),
    oembed="https://publish.x.com/oembed",
    read=from_oembed_paragraphs,
)
