"""The modules of platforms: every shape of address that is pasted, and what is read out of it."""

from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command

from articles.social import addresses, platforms
from articles.social.addresses import read_post, read_profile
from articles.social.models import SocialPost
from articles.social.platform import Platform, PostRule
from articles.social.platforms.registry import PLATFORMS, platform_named
from people import platforms as known
from people.models import Person, SocialHandle

# ruff: noqa: E501 - one address a row reads best

POSTS = [
    ("https://twitter.com/janeroe/status/123?s=20", "twitter", "https://x.com/janeroe/status/123", "123", "janeroe"),
    ("x.com/i/web/status/55", "twitter", "https://x.com/i/status/55", "55", None),
    ("https://mobile.twitter.com/a/statuses/9/photo/1", "twitter", "https://x.com/a/status/9", "9", "a"),
    ("https://bsky.app/profile/jane.bsky.social/post/3k", "bluesky", "https://bsky.app/profile/jane.bsky.social/post/3k", "3k", "jane.bsky.social"),
    ("https://bsky.app/profile/did:plc:abc/post/3k", "bluesky", "https://bsky.app/profile/did:plc:abc/post/3k", "3k", None),
    ("https://www.threads.net/@jane/post/C1_-", "threads", "https://www.threads.com/@jane/post/C1_-", "C1_-", "jane"),
    ("https://instagram.com/p/abc/?utm=1", "instagram", "https://www.instagram.com/p/abc/", "abc", None),
    ("https://www.instagram.com/jane/reel/xx", "instagram", "https://www.instagram.com/reel/xx/", "xx", "jane"),
    ("https://www.facebook.com/jane/posts/pfbid02", "facebook", "https://www.facebook.com/jane/posts/pfbid02", "pfbid02", "jane"),
    ("https://www.facebook.com/permalink.php?story_fbid=1&id=2", "facebook", "https://www.facebook.com/permalink.php?story_fbid=1&id=2", "1", None),
    ("https://m.facebook.com/watch/?v=77", "facebook", "https://www.facebook.com/watch/?v=77", "77", None),
    ("https://fb.watch/abc/", "facebook", "https://fb.watch/abc/", "abc", None),
    ("https://www.tiktok.com/@a.b/video/123", "tiktok", "https://www.tiktok.com/@a.b/video/123", "123", "a.b"),
    ("https://vm.tiktok.com/ZMabc/", "tiktok", "https://www.tiktok.com/t/ZMabc/", "ZMabc", None),
    ("https://youtu.be/abcdefghijk?t=3", "youtube", "https://www.youtube.com/watch?v=abcdefghijk", "abcdefghijk", None),
    ("https://www.youtube.com/watch?v=abcdefghijk&t=1", "youtube", "https://www.youtube.com/watch?v=abcdefghijk", "abcdefghijk", None),
    ("https://youtube.com/shorts/abcdefghijk", "youtube", "https://www.youtube.com/watch?v=abcdefghijk", "abcdefghijk", None),
    ("https://old.reddit.com/r/x/comments/abc/a_title/", "reddit", "https://www.reddit.com/r/x/comments/abc/", "abc", None),
    ("https://www.reddit.com/r/x/comments/abc/t/def/", "reddit", "https://www.reddit.com/r/x/comments/abc/comment/def/", "def", None),
    ("https://player.vimeo.com/video/123456", "vimeo", "https://vimeo.com/123456", "123456", None),
    ("https://rumble.com/v1abc-a-title.html", "rumble", "https://rumble.com/v1abc-a-title.html", "v1abc", None),
    ("https://odysee.com/@chan:3/title:a", "odysee", "https://odysee.com/@chan:3/title:a", "title:a", "chan"),
    ("https://soundcloud.com/a/b", "soundcloud", "https://soundcloud.com/a/b", "b", "a"),
    ("https://open.spotify.com/intl-de/episode/abc?si=1", "spotify", "https://open.spotify.com/episode/abc", "abc", None),
    ("https://t.me/s/chan/12", "telegram", "https://t.me/chan/12", "12", "chan"),
    ("https://truthsocial.com/@x/12", "truth_social", "https://truthsocial.com/@x/posts/12", "12", "x"),
    ("https://www.twitch.tv/videos/12", "twitch", "https://www.twitch.tv/videos/12", "12", None),
    ("https://clips.twitch.tv/Abc-d", "twitch", "https://clips.twitch.tv/Abc-d", "Abc-d", None),
    ("https://substack.com/@jane/note/c-12", "substack", "https://substack.com/note/c-12", "c-12", "jane"),
    ("https://www.linkedin.com/posts/jane_hi-activity-123-ab", "linkedin", "https://www.linkedin.com/feed/update/urn:li:activity:123/", "123", "jane"),
    ("https://gab.com/a/posts/1", "gab", "https://gab.com/a/posts/1", "1", "a"),
    ("https://parler.com/post/0a1b2c3d", "parler", "https://parler.com/post/0a1b2c3d", "0a1b2c3d", None),
    ("https://www.patreon.com/posts/foo-123", "patreon", "https://www.patreon.com/posts/123", "123", None),
    ("https://example.social/@a/109348473847384738", "mastodon", "https://example.social/@a/109348473847384738", "109348473847384738", "a@example.social"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "platform", "address", "native_id", "handle"), POSTS)
def test_a_post_address_is_read_into_its_parts(given, platform, address, native_id, handle):
    post = read_post(given)

    assert (post.platform, post.address, post.native_id, post.handle) == (platform, address, native_id, handle)


ODD = [
    "https://[half/@jane/12345678", "https://[::1]/@jane/12345678", "https://[fe80::1%25eth0]/@jane/12345678", "https://a..b/@jane/12345678",
    f"https://{'a' * 64}.example/@jane/12345678", "https://ex%61mple.org/@jane/12345678", "https://exa mple.org/@jane/12345678",
    "https://example.org\\@jane/12345678", "https://\ud800.example/@jane/12345678", "https://-a.example/@jane/12345678",
    f"https://example.org/@jane/{'1' * 600}", f"https://example.org/@{'j' * 300}/12345678", f"https://www.youtube.com/watch?v={'a' * 600}",
    "https://www.youtube.com/watch?v=a%20b", "https://www.youtube.com/watch?v=%22%3E%3Cscript%3E", "https://www.youtube.com/watch?v=%00",
]  # fmt: skip


@pytest.mark.parametrize("address", ODD)
def test_an_odd_address_is_no_post(address):
    assert read_post(address) is None


@pytest.mark.parametrize("post", POSTS)
def test_a_canonical_address_reads_as_itself(post):
    assert read_post(post[2]).address == post[2]


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/2018/04/story",
        "https://twitter.com/janeroe",
        "youtube.com/@chan",
        "not one",
        "http://[half",
        "",
    ],
)
def test_what_is_no_post_is_none(address):
    assert read_post(address) is None


@pytest.mark.parametrize(
    ("given", "platform", "handle"),
    [
        ("https://twitter.com/janeroe", "twitter", "janeroe"),
        ("www.instagram.com/jane.roe/", "instagram", "jane.roe"),
        ("https://www.youtube.com/@chan", "youtube", "chan"),
        ("https://bsky.app/profile/jane.example", "bluesky", "jane.example"),
        ("https://example.social/@jane", "mastodon", "jane@example.social"),
        ("https://janeroe.substack.com", "substack", "janeroe"),
        ("https://www.twitch.tv/janeroe", "twitch", "janeroe"),
    ],
)
def test_a_profile_address_gives_platform_and_handle(given, platform, handle):
    profile = read_profile(given)

    assert (profile.platform, profile.handle) == (platform, handle)


@pytest.mark.parametrize(
    "address", ["https://twitter.com/search?q=x", "https://example.com/jane", "https://twitter.com/"]
)
def test_an_address_without_a_person_is_no_profile(address):
    assert read_profile(address) is None


def test_both_names_of_x_are_one_platform():
    assert platform_named("Twitter") == platform_named("X") == "twitter"


PLAZA = Platform(
    word="plaza",
    label="The Plaza",
    hosts=("plaza.example",),
    profile="https://plaza.example/{handle}",
    posts=(PostRule(r"/(?P<handle>\w+)/(?P<id>\d+)", "https://plaza.example/{handle}/{id}"),),
)


@pytest.fixture
def plaza(monkeypatch):
    """A platform more: what a new module and its line in the registry bring in."""
    monkeypatch.setattr(known, "PLATFORMS", dict(known.PLATFORMS))
    known.register([PLAZA])
    monkeypatch.setattr(addresses, "PLATFORMS", [*PLATFORMS, PLAZA])


def test_every_module_of_a_platform_is_in_the_registry():
    modules = {path.stem for path in Path(platforms.__file__).parent.glob("*.py")} - {"__init__", "registry"}

    assert {platform.word for platform in PLATFORMS} == modules


def test_people_know_every_platform_and_websites():
    assert [word for word, _ in known.choices()] == [*(platform.word for platform in PLATFORMS), "website"]


def test_a_new_platform_needs_no_migration(plaza, db):
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_a_new_platform_has_posts_and_handles_at_once(plaza, db):
    post = read_post("plaza.example/jane/7")
    row = SocialPost.objects.record(platform=post.platform, address=post.address, handle=post.handle)
    handle = Person.objects.create_named("Jane Roe").add_handle("plaza", "jane")
    row.full_clean()
    handle.full_clean()

    assert (row.platform_label, handle.profile_address) == ("The Plaza", "https://plaza.example/jane")


@pytest.mark.parametrize("row", [SocialPost(platform="agora", text="Hello"), SocialHandle(platform="agora")], ids=str)
def test_an_unknown_platform_is_refused(row, db):
    with pytest.raises(ValidationError) as refused:
        row.full_clean()

    assert "platform" in refused.value.error_dict


def test_a_post_of_a_platform_that_is_gone_from_the_list_stays(plaza, db, monkeypatch):
    SocialPost.objects.record(platform="plaza", address="https://plaza.example/jane/7")
    del known.PLATFORMS["plaza"]

    assert SocialPost.objects.get().platform_label == "plaza"
