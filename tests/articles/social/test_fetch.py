"""Answers in the shapes that the platforms really give, over a real server on loopback."""

import json
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

import pytest

from articles.social import safe_http
from articles.social.addresses import read_post
from articles.social.fetch import BusyError, fetch_post
from articles.social.limited_network import UNREACHABLE
from articles.social.safe_http import FetchError
from tests.loopback import serving, speaking

X = "https://x.com/janeroe/status/123"
X_ANSWER = {
    "url": X,
    "author_name": "Jane Roe",
    "author_url": "https://x.com/janeroe",
    "html": '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The tide is out.<br>So am I. &amp; <a href="https://t.co/a">more</a></p>'
    '&mdash; Jane Roe (@janeroe) <a href="https://x.com/janeroe/status/123?ref_src=x">April 27, 2018</a></blockquote>\n',
    "width": 550,
    "height": None,
    "type": "rich",
    "cache_age": "3153600000",
    "provider_name": "X",
}
BLUESKY_ANSWER = {
    "type": "rich",
    "author_name": "Ann Po",
    "author_url": "https://bsky.app/profile/ann.example.org",
    "html": '<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:x/app.bsky.feed.post/3k" data-bluesky-cid="b">'
    '<p lang="en">Low tide.</p>&mdash; Ann Po (<a href="https://bsky.app/profile/did:plc:x">@ann.example.org</a>) '
    '<a href="https://bsky.app/profile/did:plc:x/post/3k">March 3, 2025 at 4:15 PM</a></blockquote>',
}
TIKTOK_ANSWER = {
    "title": "Watch the ferry leave #sea",
    "author_name": "Ferry Fan",
    "author_unique_id": "ferryfan",
    "width": "100%",
    "html": '<blockquote class="tiktok-embed"><section></section></blockquote>',
}
MASTODON_ANSWER = {
    "created_at": "2026-04-27T16:05:00.000Z",
    "language": "en",
    "content": "<p>First.</p><p>Second<br>line.</p>",
    "account": {"display_name": "Jane Roe", "acct": "jane", "username": "jane"},
}


def fetched(address, answer, status=200):
    body = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    post = read_post(address)

    class Anything(dict):
        def get(self, path, default=None):
            return (status, "application/json", body)

    with serving(Anything()) as site:

        def get(asked):
            return safe_http.get(f"{site}{urlsplit(asked).path}", lambda ip, port: True)

        return fetch_post(post, get)


def test_x_tells_author_words_and_day():
    post = fetched(X, X_ANSWER)
    assert (post.status, post.author_name, post.handle, post.posted_on, post.language) == (
        "live",
        "Jane Roe",
        "janeroe",
        date(2018, 4, 27),
        "en",
    )
    assert post.text == "The tide is out.\nSo am I. & more"


def test_bluesky_tells_author_words_and_day():
    post = fetched("https://bsky.app/profile/ann.example.org/post/3k", BLUESKY_ANSWER)
    assert (post.handle, post.text, post.posted_on) == ("ann.example.org", "Low tide.", date(2025, 3, 3))


def test_tiktok_tells_its_words_in_the_title():
    post = fetched("https://www.tiktok.com/@ferryfan/video/7111111111111111111", TIKTOK_ANSWER)
    assert (post.handle, post.text) == ("ferryfan", "Watch the ferry leave #sea")


def test_mastodon_is_asked_for_the_status_itself():
    post = fetched("https://example.social/@jane/111111111111111111", MASTODON_ANSWER)
    assert post.text == "First.\n\nSecond\nline."
    assert post.posted_at == datetime(2026, 4, 27, 16, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "meaning"), [(404, "missing"), (410, "missing"), (403, "private"), (401, "private")]
)
def test_a_refusal_says_what_became_of_the_post(status, meaning):
    assert fetched(X, {"error": "Sorry, you are not authorized to see this status."}, status).status == meaning


@pytest.mark.parametrize(
    ("address", "status", "answer"),
    [
        ("https://example.social/@jane/111111111111111111", 401, {"error": "This API requires an authenticated user"}),
        ("https://example.social/@jane/111111111111111111", 404, b"<html>Not found</html>"),
        ("https://www.reddit.com/r/x/comments/abc/", 403, b"<html>whoa there, pardner!</html>"),
        (X, 403, b"<html>blocked</html>"),
        (X, 200, {"error": "Something went wrong"}),
        (X, 500, {"error": "Internal"}),
    ],
)
def test_a_refusal_of_the_question_says_nothing_of_the_post(address, status, answer):
    with pytest.raises(FetchError, match="no usable answer"):
        fetched(address, answer, status)


def test_a_status_that_is_not_found_is_missing():
    answer = {"error": "Record not found"}
    assert fetched("https://example.social/@jane/111111111111111111", answer, 404).status == "missing"


def test_a_private_video_is_private():
    assert fetched("https://www.youtube.com/watch?v=abcdefghijk", b"Unauthorized", 401).status == "private"


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (b"120", 120),
        (b"999999999999", 30 * 86400),
        (b"Fri, 01 Jan 2021 00:00:00 GMT", 0),
        (b"soon", None),
        (b"", None),
        (b"Fri, 01 Jan 99999999999999999999 00:00:00 GMT", None),
    ],
)
def test_a_busy_platform_says_how_long_it_wants_to_be_left_alone(header, seconds):
    answer = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: %s\r\nContent-Length: 0\r\n\r\n" % header
    with speaking(answer) as (site, _), pytest.raises(BusyError) as refusal:
        fetch_post(read_post(X), lambda asked: safe_http.get(f"{site}/", lambda ip, port: True))
    assert refusal.value.pause == (None if seconds is None else timedelta(seconds=seconds))


@pytest.mark.parametrize("answer", [b"<html>blocked</html>", b"", b"[]", b"null"])
def test_an_answer_that_is_no_object_is_no_fact(answer):
    with pytest.raises(FetchError, match="no usable answer"):
        fetched(X, answer)


@pytest.mark.parametrize(
    "answer", [{}, {"html": None}, {"html": "", "author_name": 3, "author_url": []}, {"html": "<p>"}]
)
def test_missing_facts_stay_unknown(answer):
    assert fetched(X, answer).author_name is None


@pytest.mark.parametrize("address", ["https://www.instagram.com/p/Cabc123/", "https://www.threads.com/@a/post/Cabc123"])
def test_platforms_that_let_nobody_keep_a_copy_are_not_asked(address):
    with pytest.raises(FetchError, match="does not allow copies"):
        fetch_post(read_post(address), lambda asked: pytest.fail("asked"))


def test_that_a_platform_cannot_be_reached_is_said_in_one_clause():
    def unreachable(address):
        raise FetchError(UNREACHABLE)

    with pytest.raises(FetchError, match=r"^We could not reach X\. Type"):
        fetch_post(read_post("https://x.com/jane/status/1"), unreachable)
