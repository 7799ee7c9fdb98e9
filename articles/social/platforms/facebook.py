"""Facebook. Meta's terms let nobody keep what its oEmbed answers; what an editor types is the editor's own."""

from articles.social.platform import Platform, PostRule

PLATFORM = Platform(
    word="facebook",
    label="Facebook",
    names=("FB", "Fb"),
    hosts=("facebook.com", "fb.com", "fb.watch", "web.facebook.com", "mbasic.facebook.com"),
    profile="https://www.facebook.com/{handle}",
    profile_path=r"/(?P<handle>[\w.]+)",
    no_profiles=frozenset(
        "events groups login pages permalink.php photo photo.php reel share sharer sharer.php watch".split()
    ),
    posts=(
        PostRule(r"/(?P<id>[\w-]+)", "https://fb.watch/{id}/", hosts=("fb.watch",)),
        PostRule(
            r"/groups/(?P<group>[\w.-]+)/(?:posts|permalink)/(?P<id>\w+)",
            "https://www.facebook.com/groups/{group}/posts/{id}",
        ),
        PostRule(r"/(?P<handle>[\w.-]+)/posts/(?:[^/]+/)?(?P<id>\w+)", "https://www.facebook.com/{handle}/posts/{id}"),
        PostRule(
            r"/(?P<handle>[\w.-]+)/videos/(?:[^/]+/)?(?P<id>\d+)", "https://www.facebook.com/{handle}/videos/{id}"
        ),
        PostRule(
            r"/(?P<handle>[\w.-]+)/photos/(?:[^/]+/)?(?P<id>\d+)(?:/.*)?",
            "https://www.facebook.com/{handle}/photos/{id}",
        ),
        PostRule(r"/reel/(?P<id>\d+)", "https://www.facebook.com/reel/{id}"),
        PostRule(r"/share/(?P<shape>[pvr]/)?(?P<id>\w+)", "https://www.facebook.com/share/{shape}{id}/"),
        PostRule(
            r"/(?:permalink|story)\.php",
            "https://www.facebook.com/permalink.php?story_fbid={story_fbid}&id={id}",
            query=("story_fbid", "id"),
        ),
        PostRule(r"/photo(?:\.php)?", "https://www.facebook.com/photo/?fbid={fbid}", query=("fbid",)),
        PostRule(r"/watch(?:/live)?|/video\.php", "https://www.facebook.com/watch/?v={v}", query=("v",)),
    ),
    answers_may_be_kept=False,
)
