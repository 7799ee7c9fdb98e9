"""Reddit. It answers oEmbed with a thread's title."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="reddit",
    label="Reddit",
    hosts=("reddit.com", "redd.it", "old.reddit.com", "new.reddit.com", "np.reddit.com"),
    profile="https://www.reddit.com/user/{handle}/",
    profile_path=r"/(?:u|user)/(?P<handle>[\w-]+)",
    posts=(
        PostRule(r"/(?P<id>\w{4,})", "https://www.reddit.com/comments/{id}/", hosts=("redd.it",)),
        PostRule(
            r"/r/(?P<room>\w+)/comments/(?P<thread>\w+)/(?:comment|[^/]+)/(?P<id>\w+)",
            "https://www.reddit.com/r/{room}/comments/{thread}/comment/{id}/",
        ),
        PostRule(r"/r/(?P<room>\w+)/comments/(?P<id>\w+)(?:/[^/]*)?", "https://www.reddit.com/r/{room}/comments/{id}/"),
        PostRule(r"/r/(?P<room>\w+)/s/(?P<id>\w+)", "https://www.reddit.com/r/{room}/s/{id}"),
        PostRule(
            r"/user/(?P<handle>[\w-]+)/comments/(?P<id>\w+)(?:/[^/]*)?",
            "https://www.reddit.com/user/{handle}/comments/{id}/",
        ),
        PostRule(r"/comments/(?P<id>\w+)(?:/[^/]*)?", "https://www.reddit.com/comments/{id}/"),
    ),
    oembed="https://www.reddit.com/oembed",
)
