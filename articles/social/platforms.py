"""The one table of social platforms: what each is called, how its addresses read, who answers oEmbed for it.

Adding a platform is adding one entry to PLATFORMS; addresses.py reads addresses with it. Pure: no ORM, no network.
"""

from dataclasses import dataclass, field


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
    label: str
    hosts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()  # other names in running text
    posts: tuple[PostRule, ...] = ()
    profile: str = ""  # path of a profile; group "handle"
    profile_address: str = ""  # template of a profile's address
    oembed: str = ""
    reserved: frozenset[str] = field(default=frozenset())  # paths that look like profiles and are none


ANY_HOST = "*"

# fmt: off
PLATFORMS: tuple[Platform, ...] = (
    Platform(
        "twitter", "X", ("x.com", "twitter.com", "fxtwitter.com", "vxtwitter.com", "nitter.net"), ("Twitter",
        "X (formerly Twitter)"),
        (
            PostRule(r"/(?:i/web|i|statuses)(?:/status)?/(?P<id>\d+)", "https://x.com/i/status/{id}"),
            PostRule(r"/@?(?P<handle>\w{1,20})/status(?:es)?/(?P<id>\d+)(?:/.*)?",
                     "https://x.com/{handle}/status/{id}"),
        ),
        r"/@?(?P<handle>\w{1,15})", "https://x.com/{handle}", "https://publish.x.com/oembed",
        frozenset({"i", "home", "search", "hashtag", "intent", "share", "login", "explore", "settings",
                    "tos", "privacy"}),
    ),
    Platform(
        "bluesky", "Bluesky", ("bsky.app",), ("Blue Sky", "BlueSky", "Bsky"),
        (PostRule(r"/profile/(?P<handle>[\w.:%-]+)/post/(?P<id>\w+)", "https://bsky.app/profile/{handle}/post/{id}"),),
        r"/profile/(?P<handle>[\w.-]+)", "https://bsky.app/profile/{handle}", "https://embed.bsky.app/oembed",
    ),
    Platform(
        "threads", "Threads", ("threads.com", "threads.net"), (),
        (
            PostRule(r"/@(?P<handle>[\w.]+)/post/(?P<id>[\w-]+)(?:/.*)?",
                     "https://www.threads.com/@{handle}/post/{id}"),
            PostRule(r"/t/(?P<id>[\w-]+)", "https://www.threads.com/t/{id}"),
        ),
        r"/@(?P<handle>[\w.]+)", "https://www.threads.com/@{handle}", "https://graph.threads.net/oembed",
    ),
    Platform(
        "instagram", "Instagram", ("instagram.com", "instagr.am"), ("IG", "Insta"),
        (
            PostRule(r"(?:/(?P<handle>[\w.]+))?/(?:p|tv)/(?P<id>[\w-]+)(?:/embed.*)?",
                     "https://www.instagram.com/p/{id}/"),
            PostRule(r"(?:/(?P<handle>[\w.]+))?/reels?/(?P<id>[\w-]+)(?:/embed.*)?",
                     "https://www.instagram.com/reel/{id}/"),
        ),
        r"/(?P<handle>[\w.]+)", "https://www.instagram.com/{handle}/",
        "https://graph.facebook.com/v26.0/instagram_oembed",
        frozenset({"p", "reel", "reels", "tv", "explore", "accounts", "about", "stories"}),
    ),
    Platform(
        "facebook", "Facebook", ("facebook.com", "fb.com", "fb.watch", "web.facebook.com",
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
        r"/(?P<handle>[\w.]+)", "https://www.facebook.com/{handle}", "https://graph.facebook.com/v26.0/oembed_post",
        frozenset({"watch", "groups", "share", "sharer", "sharer.php", "photo", "photo.php", "reel",
                    "events", "pages", "login", "permalink.php"}),
    ),
    Platform(
        "tiktok", "TikTok", ("tiktok.com", "vm.tiktok.com", "vt.tiktok.com"), ("Tik Tok",),
        (
            PostRule(r"/@(?P<handle>[\w.]+)/(?:video|photo)/(?P<id>\d+)",
                     "https://www.tiktok.com/@{handle}/video/{id}"),
            PostRule(r"/(?:player/v1|embed(?:/v2)?)/(?P<id>\d+)", "https://www.tiktok.com/player/v1/{id}"),
            PostRule(r"/(?:t/)?(?P<id>Z\w+)", "https://www.tiktok.com/t/{id}/"),
        ),
        r"/@(?P<handle>[\w.]+)", "https://www.tiktok.com/@{handle}", "https://www.tiktok.com/oembed",
    ),
    Platform(
        "youtube", "YouTube", ("youtube.com", "youtu.be", "youtube-nocookie.com", "music.youtube.com"), ("You Tube",),
        (
            PostRule(r"/(?P<id>[\w-]{11})", "https://www.youtube.com/watch?v={id}", hosts=("youtu.be",)),
            PostRule(r"/(?:shorts|live|embed|v|e)/(?P<id>[\w-]{6,})", "https://www.youtube.com/watch?v={id}"),
            PostRule(r"/watch", "https://www.youtube.com/watch?v={v}", ("v",)),
        ),
        r"/(?:@|c/|user/|channel/)(?P<handle>[\w.-]+)", "https://www.youtube.com/@{handle}",
        "https://www.youtube.com/oembed",
    ),
    Platform(
        "reddit", "Reddit", ("reddit.com", "redd.it", "old.reddit.com", "new.reddit.com", "np.reddit.com"), (),
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
        r"/(?:u|user)/(?P<handle>[\w-]+)", "https://www.reddit.com/user/{handle}/", "https://www.reddit.com/oembed",
    ),
    Platform(
        "vimeo", "Vimeo", ("vimeo.com", "player.vimeo.com"), (),
        (PostRule(r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|showcase/\d+/video/)?(?P<id>\d{5,})(?:/\w+)?",
                  "https://vimeo.com/{id}"),),
        r"/(?P<handle>[a-z]\w+)", "https://vimeo.com/{handle}", "https://vimeo.com/api/oembed.json",
    ),
    Platform(
        "rumble", "Rumble", ("rumble.com",), (),
        (
            PostRule(r"/(?P<id>v[\da-z]+)-(?P<words>[^/]+)\.html", "https://rumble.com/{id}-{words}.html"),
            PostRule(r"/embed/(?:\w+\.)?(?P<id>v[\da-z]+)", "https://rumble.com/embed/{id}/"),
        ),
        r"/(?:c/|user/)(?P<handle>[\w-]+)", "https://rumble.com/c/{handle}", "https://rumble.com/api/Media/oembed.json",
    ),
    Platform(
        "odysee", "Odysee", ("odysee.com",), (),
        (PostRule(r"/@(?P<handle>[\w.-]+)(?P<claim>:\w+)?/(?P<id>[^/:]+(?::\w+)?)",
                  "https://odysee.com/@{handle}{claim}/{id}"),),
        r"/@(?P<handle>[\w.-]+)(?::\w+)?", "https://odysee.com/@{handle}", "https://odysee.com/$/oembed",
    ),
    Platform(
        "soundcloud", "SoundCloud", ("soundcloud.com", "on.soundcloud.com"), ("Sound Cloud",),
        (PostRule(r"/(?!discover|search|you|stream|upload|pages)(?P<handle>[\w-]+)/(?P<id>(?:sets/)?[\w-]+)",
                  "https://soundcloud.com/{handle}/{id}"),),
        r"/(?P<handle>[\w-]+)", "https://soundcloud.com/{handle}", "https://soundcloud.com/oembed",
        frozenset({"discover", "search", "you", "stream", "upload", "pages"}),
    ),
    Platform(
        "spotify", "Spotify", ("open.spotify.com", "spotify.com"), (),
        (
            PostRule(
                r"/(?:intl-\w+/)?(?:embed/|embed-podcast/)?(?P<shape>track|episode|show|album|playlist)/(?P<id>\w+)",
                "https://open.spotify.com/{shape}/{id}",
            ),
        ),
        r"/(?:user|artist)/(?P<handle>\w+)", "https://open.spotify.com/user/{handle}",
        "https://open.spotify.com/oembed",
    ),
    Platform(
        "telegram", "Telegram", ("t.me", "telegram.me"), (),
        (PostRule(r"/(?:s/)?(?P<handle>[a-zA-Z]\w{3,})/(?P<id>\d+)", "https://t.me/{handle}/{id}"),),
        r"/(?:s/)?(?P<handle>[a-zA-Z]\w{3,})", "https://t.me/{handle}", "",
        frozenset({"joinchat", "share", "addstickers"}),
    ),
    Platform(
        "truth_social", "Truth Social", ("truthsocial.com",), ("TruthSocial",),
        (
            PostRule(r"/@(?P<handle>\w+)/(?:posts/)?(?P<id>\d+)", "https://truthsocial.com/@{handle}/posts/{id}"),
            PostRule(r"/users/(?P<handle>\w+)/statuses/(?P<id>\d+)", "https://truthsocial.com/@{handle}/posts/{id}"),
        ),
        r"/@(?P<handle>\w+)", "https://truthsocial.com/@{handle}", "",
    ),
    Platform(
        "twitch", "Twitch", ("twitch.tv", "clips.twitch.tv"), (),
        (
            PostRule(r"/(?P<id>[\w-]+)", "https://clips.twitch.tv/{id}", hosts=("clips.twitch.tv",)),
            PostRule(r"/(?P<handle>\w+)/clip/(?P<id>[\w-]+)", "https://clips.twitch.tv/{id}"),
            PostRule(r"/(?:videos|\w+/v|\w+/video)/(?P<id>\d+)", "https://www.twitch.tv/videos/{id}"),
        ),
        r"/(?P<handle>\w{3,25})", "https://www.twitch.tv/{handle}", "",
        frozenset({"videos", "directory", "downloads", "jobs", "p", "settings"}),
    ),
    Platform(
        "substack", "Substack", ("substack.com",), (),
        (PostRule(r"/(?:@(?P<handle>[\w-]+)|profile/[\w-]+)/note/(?P<id>[\w-]+)", "https://substack.com/note/{id}"),
         PostRule(r"/note/(?P<id>[\w-]+)", "https://substack.com/note/{id}")),
        r"/@(?P<handle>[\w-]+)", "https://substack.com/@{handle}", "",
    ),
    Platform(
        "linkedin", "LinkedIn", ("linkedin.com",), ("Linked In",),
        (
            PostRule(r"/posts/(?P<handle>[\w%-]+?)_.*-(?:activity|share|ugcPost)-(?P<id>\d+)(?:-\w+)?",
                     "https://www.linkedin.com/feed/update/urn:li:activity:{id}/"),
            PostRule(r"/(?:embed/)?feed/update/urn:li:(?P<shape>activity|share|ugcPost):(?P<id>\d+)",
                     "https://www.linkedin.com/feed/update/urn:li:{shape}:{id}/"),
        ),
        r"/in/(?P<handle>[\w%-]+)", "https://www.linkedin.com/in/{handle}/", "",
    ),
    Platform(
        "gab", "Gab", ("gab.com", "gab.ai"), (),
        (PostRule(r"/(?P<handle>\w+)/posts/(?P<id>\d+)", "https://gab.com/{handle}/posts/{id}"),),
        r"/(?P<handle>\w+)", "https://gab.com/{handle}", "",
    ),
    Platform(
        "parler", "Parler", ("parler.com",), (),
        (PostRule(r"/(?:post|feed|post-view)/(?P<id>[\w-]{8,})", "https://parler.com/post/{id}"),),
        r"/(?:profile/|user/)(?P<handle>\w+)(?:/posts)?", "https://parler.com/profile/{handle}", "",
    ),
    Platform(
        "patreon", "Patreon", ("patreon.com",), (),
        (PostRule(r"/posts/(?:[\w-]*-)?(?P<id>\d+)", "https://www.patreon.com/posts/{id}"),),
        r"/(?:c/)?(?P<handle>\w+)", "https://www.patreon.com/{handle}", "",
        frozenset({"posts", "join", "home", "login"}),
    ),
    Platform("medium", "Medium", ("medium.com",), (), (), r"/@(?P<handle>[\w.-]+)",
    "https://medium.com/@{handle}", "https://medium.com/services/oembed"),
    # Mastodon lives on any host: it stands last, so that every host of its own above is asked first.
    Platform(
        "mastodon", "Mastodon", (ANY_HOST,), (),
        (
            PostRule(r"/(?:web/)?@(?P<handle>\w+@[\w.-]+)/(?P<id>\d{8,})", "https://{host}/@{handle}/{id}"),
            PostRule(r"/(?:web/)?@(?P<handle>\w+)/(?P<id>\d{8,})(?:/embed)?", "https://{host}/@{handle}/{id}"),
            PostRule(r"/users/(?P<handle>\w+)/statuses/(?P<id>\d{8,})", "https://{host}/@{handle}/{id}"),
        ),
        r"/@(?P<handle>\w+)", "", "https://{host}/api/oembed",
    ),
    Platform("website", "Website"),
)
# fmt: on

BY_WORD = {platform.word: platform for platform in PLATFORMS}
CHOICES = [(platform.word, platform.label) for platform in PLATFORMS]
_NAMED = {
    name.lower(): platform.word for platform in PLATFORMS for name in (platform.word, platform.label, *platform.names)
}


def label(word: str) -> str:
    """The name that readers know a platform by ("X"); the word itself when the table lacks it."""
    return BY_WORD[word].label if word in BY_WORD else word


def platform_named(name: str) -> str | None:
    """The platform word for a name in running text: "Twitter" and "X" are both "twitter"."""
    return _NAMED.get(" ".join(name.split()).lower())
