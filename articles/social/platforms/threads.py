"""Threads. Meta's terms let nobody keep what its oEmbed answers; what an editor types is the editor's own."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="threads",
    label="Threads",
    hosts=("threads.com", "threads.net"),
    profile="https://www.threads.com/@{handle}",
    profile_path=r"/@(?P<handle>[\w.]+)",
    posts=(
        PostRule(r"/@(?P<handle>[\w.]+)/post/(?P<id>[\w-]+)(?:/.*)?", "https://www.threads.com/@{handle}/post/{id}"),
        PostRule(r"/t/(?P<id>[\w-]+)", "https://www.threads.com/t/{id}"),
    ),
    answers_may_be_kept=False,
)
