"""YouTube. It answers oEmbed with a video's title, and refuses private videos in plain text instead of JSON."""

from articles.social.answers import PRIVATE, oembed_refusal
from articles.social.platform import Platform, PostRule


def refusal(status: int, is_json: bool) -> str | None:
    return PRIVATE if status in {401, 403} else oembed_refusal(status, is_json)


PLATFORM = Platform(
    word="youtube",
    label="YouTube",
    names=("You Tube",),
    hosts=("youtube.com", "youtu.be", "youtube-nocookie.com", "music.youtube.com"),
    profile="https://www.youtube.com/@{handle}",
    profile_path=r"/(?:@|c/|user/|channel/)(?P<handle>[\w.-]+)",
    posts=(
        PostRule(r"/(?P<id>[\w-]{11})", "https://www.youtube.com/watch?v={id}", hosts=("youtu.be",)),
        PostRule(r"/(?:shorts|live|embed|v|e)/(?P<id>[\w-]{6,})", "https://www.youtube.com/watch?v={id}"),
        PostRule("/watch", "https://www.youtube.com/watch?v={v}", query=("v",)),
    ),
    oembed="https://www.youtube.com/oembed",
    refusal=refusal,
)
