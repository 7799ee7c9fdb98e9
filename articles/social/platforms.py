"""The one table of how platforms are written of: their names in texts, their addresses, who answers oEmbed for them.

Labels and the addresses of profiles are in people/platforms.py. Adding a platform is adding one entry there and one
here; addresses.py reads addresses with it. Pure: no ORM, no network.
"""

from dataclasses import dataclass, field

from people.platforms import label


@dataclass(frozen=True)
class PostRule:
    """One shape of a post's address.

    `path` is matched against the whole path; `query` names parameters that must be there too. Both feed the
    `canonical` template; the groups "id" and "handle" are the post's native id and its author's handle.
    """

    path: str
    canonical: str
    query: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()  # only on these of the platform's hosts


@dataclass(frozen=True)
class Platform:
    word: str
    hosts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # other names in running text
    posts: tuple[PostRule, ...] = ()
    profile: str = ""  # path of a profile; group "handle"
    oembed: str = ""
    reserved: frozenset[str] = field(default=frozenset())  # paths that look like profiles and are none

    @property
    def label(self) -> str:
        return label(self.word)


ANY_HOST = "*"

# fmt: off
PLATFORMS: tuple[Platform, ...] = (
    Platform(
        "twitter", ("x.com", "twitter.com", "fxtwitter.com", "vxtwitter.com", "nitter.net"), ("Twitter",
        "X (formerly Twitter)"),
        (
            PostRule(r"/(?:i/web|i|statuses)(?:/status)?/(?P<id>\d+)", "https://x.com/i/status/{id}"),
            PostRule(r"/@?(?P<handle>\w{1,20})/status(?:es)?/(?P<id>\d+)(?:/.*)?",
                     "https://x.com/{handle}/status/{id}"),
        ),
        r"/@?(?P<handle>\w{1,15})", "https://publish.x.com/oembed",
        frozenset({"i", "home", "search", "hashtag", "intent", "share", "login", "explore", "settings",
                    "tos", "privacy"}),
    ),
    Platform(
        "bluesky", ("bsky.app",), ("Blue Sky", "BlueSky", "Bsky"),
        (PostRule(r"/profile/(?P<handle>[\w.:%-]+)/post/(?P<id>\w+)", "https://bsky.app/profile/{handle}/post/{id}"),),
        r"/profile/(?P<handle>[\w.-]+)", "https://embed.bsky.app/oembed",
    ),
    Platform(
        "threads", ("threads.com", "threads.net"), (),
        (
            PostRule(r"/@(?P<handle>[\w.]+)/post/(?P<id>[\w-]+)(?:/.*)?",
                     "https://www.threads.com/@{handle}/post/{id}"),
            PostRule(r"/t/(?P<id>[\w-]+)", "https://www.threads.com/t/{id}"),
        ),
        r"/@(?P<handle>[\w.]+)", "https://graph.threads.net/oembed",
    ),
    Platform(
        "instagram", ("instagram.com", "instagr.am"), ("IG", "Insta"),
        (
            PostRule(r"(?:/(?P<handle>[\w.]+))?/(?:p|tv)/(?P<id>[\w-]+)(?:/embed.*)?",
                     "https://www.instagram.com/p/{id}/"),
            PostRule(r"(?:/(?P<handle>[\w.]+))?/reels?/(?P<id>[\w-]+)(?:/embed.*)?",
                     "https://www.instagram.com/reel/{id}/"),
        ),
        r"/(?P<handle>[\w.]+)",
        "https://graph.facebook.com/v26.0/instagram_oembed",
        frozenset({"p", "reel", "reels", "tv", "explore", "accounts", "about", "stories"}),
    ),
    Platform(
        "facebook", ("facebook.com", "fb.com", "fb.watch", "web.facebook.com",
        "mbasic.facebook.com"), ("FB", "Fb"),
        (
            PostRule(r"/(?P<id>[\w-]+)", "https://fb.watch/{id}/", hosts=("fb.watch",)),
            PostRule(r"/groups/(?P<group>[\w.-]+)/(?:posts|permalink)/(?P<id>\w+)",
                     "https://www.facebook.com/groups/{group}/posts/{id}"),
            PostRule(r"/(?P<handle>[\w.-]+)/posts/(?:[^/]+/)?(?P<id>\w+)",
                     "https://www.facebook.com/{handle}/posts/{id}"),
            PostRule(r"/(?P<handle>[\w.-]+)/videos/(?:[^/]+/)?(?P<id>\d+)",
                     "https://www.facebook.com/{handle}/videos/{id}"),
            PostRule(r"/(?P<handle>[\w.-]+)/photos/(?:[^/]+/)?(?P<id>\d+)(?:/.*)?",
                     "https://www.facebook.com/{handle}/photos/{id}"),
            PostRule(r"/reel/(?P<id>\d+)", "https://www.facebook.com/reel/{id}"),
            PostRule(r"/share/(?P<shape>[pvr]/)?(?P<id>\w+)", "https://www.facebook.com/share/{shape}{id}/"),
            PostRule(r"/(?:permalink|story)\.php",
                     "https://www.facebook.com/permalink.php?story_fbid={story_fbid}&id={id}", ("story_fbid", "id")),
            PostRule(r"/photo(?:\.php)?", "https://www.facebook.com/photo/?fbid={fbid}", ("fbid",)),
            PostRule(r"/watch(?:/live)?|/video\.php", "https://www.facebook.com/watch/?v={v}", ("v",)),
        ),
        r"/(?P<handle>[\w.]+)", "https://graph.facebook.com/v26.0/oembed_post",
        frozenset({"watch", "groups", "share", "sharer", "sharer.php", "photo", "photo.php", "reel",
                    "events", "pages", "login", "permalink.php"}),
    ),
    Platform(
        "tiktok", ("tiktok.com", "vm.tiktok.com", "vt.tiktok.com"), ("Tik Tok",),
        (
            PostRule(r"/@(?P<handle>[\w.]+)/(?:video|photo)/(?P<id>\d+)",
                     "https://www.tiktok.com/@{handle}/video/{id}"),
            PostRule(r"/(?:player/v1|embed(?:/v2)?)/(?P<id>\d+)", "https://www.tiktok.com/player/v1/{id}"),
            PostRule(r"/(?:t/)?(?P<id>Z\w+)", "https://www.tiktok.com/t/{id}/"),
        ),
        r"/@(?P<handle>[\w.]+)", "https://www.tiktok.com/oembed",
    ),
    Platform(
        "youtube", ("youtube.com", "youtu.be", "youtube-nocookie.com", "music.youtube.com"), ("You Tube",),
        (
            PostRule(r"/(?P<id>[\w-]{11})", "https://www.youtube.com/watch?v={id}", hosts=("youtu.be",)),
            PostRule(r"/(?:shorts|live|embed|v|e)/(?P<id>[\w-]{6,})", "https://www.youtube.com/watch?v={id}"),
            PostRule(r"/watch", "https://www.youtube.com/watch?v={v}", ("v",)),
        ),
        r"/(?:@|c/|user/|channel/)(?P<handle>[\w.-]+)",
        "https://www.youtube.com/oembed",
    ),
    Platform(
        "reddit", ("reddit.com", "redd.it", "old.reddit.com", "new.reddit.com", "np.reddit.com"), (),
        (
            PostRule(r"/(?P<id>\w{4,})", "https://www.reddit.com/comments/{id}/", hosts=("redd.it",)),
            PostRule(
                r"/r/(?P<room>\w+)/comments/(?P<thread>\w+)/(?:comment|[^/]+)/(?P<id>\w+)",
                "https://www.reddit.com/r/{room}/comments/{thread}/comment/{id}/",
            ),
            PostRule(r"/r/(?P<room>\w+)/comments/(?P<id>\w+)(?:/[^/]*)?",
                     "https://www.reddit.com/r/{room}/comments/{id}/"),
            PostRule(r"/r/(?P<room>\w+)/s/(?P<id>\w+)", "https://www.reddit.com/r/{room}/s/{id}"),
            PostRule(r"/user/(?P<handle>[\w-]+)/comments/(?P<id>\w+)(?:/[^/]*)?",
                     "https://www.reddit.com/user/{handle}/comments/{id}/"),
            PostRule(r"/comments/(?P<id>\w+)(?:/[^/]*)?", "https://www.reddit.com/comments/{id}/"),
        ),
        r"/(?:u|user)/(?P<handle>[\w-]+)", "https://www.reddit.com/oembed",
    ),
    Platform(
        "vimeo", ("vimeo.com", "player.vimeo.com"), (),
        (PostRule(r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|showcase/\d+/video/)?(?P<id>\d{5,})(?:/\w+)?",
                  "https://vimeo.com/{id}"),),
        r"/(?P<handle>[a-z]\w+)", "https://vimeo.com/api/oembed.json",
    ),
    Platform(
        "rumble", ("rumble.com",), (),
        (
            PostRule(r"/(?P<id>v[\da-z]+)-(?P<words>[^/]+)\.html", "https://rumble.com/{id}-{words}.html"),
            PostRule(r"/embed/(?:\w+\.)?(?P<id>v[\da-z]+)", "https://rumble.com/embed/{id}/"),
        ),
        r"/(?:c/|user/)(?P<handle>[\w-]+)", "https://rumble.com/api/Media/oembed.json",
    ),
    Platform(
        "odysee", ("odysee.com",), (),
        (PostRule(r"/@(?P<handle>[\w.-]+)(?P<claim>:\w+)?/(?P<id>[^/:]+(?::\w+)?)",
                  "https://odysee.com/@{handle}{claim}/{id}"),),
        r"/@(?P<handle>[\w.-]+)(?::\w+)?", "https://odysee.com/$/oembed",
    ),
    Platform(
        "soundcloud", ("soundcloud.com", "on.soundcloud.com"), ("Sound Cloud",),
        (PostRule(r"/(?!discover|search|you|stream|upload|pages)(?P<handle>[\w-]+)/(?P<id>(?:sets/)?[\w-]+)",
                  "https://soundcloud.com/{handle}/{id}"),),
        r"/(?P<handle>[\w-]+)", "https://soundcloud.com/oembed",
        frozenset({"discover", "search", "you", "stream", "upload", "pages"}),
    ),
    Platform(
        "spotify", ("open.spotify.com", "spotify.com"), (),
        (
            PostRule(
                r"/(?:intl-\w+/)?(?:embed/|embed-podcast/)?(?P<shape>track|episode|show|album|playlist)/(?P<id>\w+)",
                "https://open.spotify.com/{shape}/{id}",
            ),
        ),
        r"/(?:user|artist)/(?P<handle>\w+)",
        "https://open.spotify.com/oembed",
    ),
    Platform(
        "telegram", ("t.me", "telegram.me"), (),
        (PostRule(r"/(?:s/)?(?P<handle>[a-zA-Z]\w{3,})/(?P<id>\d+)", "https://t.me/{handle}/{id}"),),
        r"/(?:s/)?(?P<handle>[a-zA-Z]\w{3,})", "",
        frozenset({"joinchat", "share", "addstickers"}),
    ),
    Platform(
        "truth_social", ("truthsocial.com",), ("TruthSocial",),
        (
            PostRule(r"/@(?P<handle>\w+)/(?:posts/)?(?P<id>\d+)", "https://truthsocial.com/@{handle}/posts/{id}"),
            PostRule(r"/users/(?P<handle>\w+)/statuses/(?P<id>\d+)", "https://truthsocial.com/@{handle}/posts/{id}"),
        ),
        r"/@(?P<handle>\w+)", "",
    ),
    Platform(
        "twitch", ("twitch.tv", "clips.twitch.tv"), (),
        (
            PostRule(r"/(?P<id>[\w-]+)", "https://clips.twitch.tv/{id}", hosts=("clips.twitch.tv",)),
            PostRule(r"/(?P<handle>\w+)/clip/(?P<id>[\w-]+)", "https://clips.twitch.tv/{id}"),
            PostRule(r"/(?:videos|\w+/v|\w+/video)/(?P<id>\d+)", "https://www.twitch.tv/videos/{id}"),
        ),
        r"/(?P<handle>\w{3,25})", "",
        frozenset({"videos", "directory", "downloads", "jobs", "p", "settings"}),
    ),
    Platform(
        "substack", ("substack.com",), (),
        (PostRule(r"/(?:@(?P<handle>[\w-]+)|profile/[\w-]+)/note/(?P<id>[\w-]+)", "https://substack.com/note/{id}"),
         PostRule(r"/note/(?P<id>[\w-]+)", "https://substack.com/note/{id}")),
        r"/@(?P<handle>[\w-]+)", "",
    ),
    Platform(
        "linkedin", ("linkedin.com",), ("Linked In",),
        (
            PostRule(r"/posts/(?P<handle>[\w%-]+?)_.*-(?:activity|share|ugcPost)-(?P<id>\d+)(?:-\w+)?",
                     "https://www.linkedin.com/feed/update/urn:li:activity:{id}/"),
            PostRule(r"/(?:embed/)?feed/update/urn:li:(?P<shape>activity|share|ugcPost):(?P<id>\d+)",
                     "https://www.linkedin.com/feed/update/urn:li:{shape}:{id}/"),
        ),
        r"/in/(?P<handle>[\w%-]+)", "",
    ),
    Platform(
        "gab", ("gab.com", "gab.ai"), (),
        (PostRule(r"/(?P<handle>\w+)/posts/(?P<id>\d+)", "https://gab.com/{handle}/posts/{id}"),),
        r"/(?P<handle>\w+)", "",
    ),
    Platform(
        "parler", ("parler.com",), (),
        (PostRule(r"/(?:post|feed|post-view)/(?P<id>[\w-]{8,})", "https://parler.com/post/{id}"),),
        r"/(?:profile/|user/)(?P<handle>\w+)(?:/posts)?", "",
    ),
    Platform(
        "patreon", ("patreon.com",), (),
        (PostRule(r"/posts/(?:[\w-]*-)?(?P<id>\d+)", "https://www.patreon.com/posts/{id}"),),
        r"/(?:c/)?(?P<handle>\w+)", "",
        frozenset({"posts", "join", "home", "login"}),
    ),
    Platform("medium", ("medium.com",), (), (), r"/@(?P<handle>[\w.-]+)", "https://medium.com/services/oembed"),
    # Mastodon lives on any host: it stands last, so that every host of its own above is asked first.
    Platform(
        "mastodon", (ANY_HOST,), (),
        (
            PostRule(r"/(?:web/)?@(?P<handle>\w+@[\w.-]+)/(?P<id>\d{8,})", "https://{host}/@{handle}/{id}"),
            PostRule(r"/(?:web/)?@(?P<handle>\w+)/(?P<id>\d{8,})(?:/embed)?", "https://{host}/@{handle}/{id}"),
            PostRule(r"/users/(?P<handle>\w+)/statuses/(?P<id>\d{8,})", "https://{host}/@{handle}/{id}"),
        ),
        r"/@(?P<handle>\w+)", "https://{host}/api/oembed",
    ),
    Platform("website"),
)
# fmt: on

BY_WORD = {platform.word: platform for platform in PLATFORMS}
_NAMED = {
    name.lower(): platform.word for platform in PLATFORMS for name in (platform.word, platform.label, *platform.names)
}


def platform_named(name: str) -> str | None:
    """The platform word for a name in running text: "Twitter" and "X" are both "twitter"."""
    return _NAMED.get(" ".join(name.split()).lower())
