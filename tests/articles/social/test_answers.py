"""Answers in the shapes that platforms give, of invented people: what is kept of them, and what is not taken for a post."""

from datetime import UTC, date, datetime

import pytest

from articles.social.answers import FetchedMedia
from articles.social.platforms.registry import BY_WORD

# ruff: noqa: E501 - a sentence of a platform reads best on one row

HOST = "tide.example"
JANE = {
    "username": "jane",
    "acct": "jane",
    "display_name": "Jane Roe :anchor:",
    "emojis": [{"shortcode": "anchor", "url": "https://tide.example/anchor.png"}],
}
PICTURE = {
    "type": "image",
    "url": "https://media.tide.example/1.jpg",
    "description": "A quay at low tide.\nTwo gulls.",
}
STATUS = {
    "id": "111",
    "created_at": "2026-04-27T16:05:00.000Z",
    "edited_at": None,
    "visibility": "public",
    "sensitive": False,
    "spoiler_text": "",
    "language": "en",
    "content": "<p>Low tide.</p>",
    "account": JANE,
    "media_attachments": [],
    "emojis": [],
    "poll": None,
}
QUOTED = {
    "content": "<p>The ferry<br>will sail.</p>",
    "visibility": "public",
    "account": {"display_name": "Harbour Office", "acct": "office@port.example"},
}


def read(platform, answer):
    return BY_WORD[platform].read(answer, HOST)


def status(**facts):
    return read("mastodon", STATUS | facts)


def tweet(words, **facts):
    html = f'<blockquote class="twitter-tweet"><p lang="en" dir="ltr">{words}</p>&mdash; Jane Roe (@janeroe) <a href="https://x.com/janeroe/status/1">April 27, 2018</a></blockquote>'
    return read("twitter", {"author_name": "Jane Roe", "author_url": "https://x.com/janeroe", "html": html} | facts)


def test_a_status_tells_its_author_words_moment_and_language():
    post = status()
    assert (post.status, post.author_name, post.handle, post.text, post.language) == (
        "live",
        "Jane Roe",
        "jane@tide.example",
        "Low tide.",
        "en",
    )
    assert post.posted_at == datetime(2026, 4, 27, 16, 5, tzinfo=UTC)


def test_the_structure_of_a_status_is_kept():
    post = status(
        content="<p>We need:</p><ul><li>rope</li></ul><blockquote>No.</blockquote><pre><code>  a</code></pre><p>End</p>"
    )
    assert post.text == "We need:\n\n• rope\n\n> No.\n\n  a\n\nEnd"


@pytest.mark.parametrize("visibility", ["private", "direct", "local", "mutuals_only"])
def test_a_status_that_not_everybody_may_read_is_private_and_tells_no_words(visibility):
    post = status(visibility=visibility)
    assert (post.status, post.text, post.author_name) == ("private", None, None)


@pytest.mark.parametrize("visibility", ["public", "unlisted", None])
def test_a_status_that_everybody_may_read_is_live(visibility):
    assert status(visibility=visibility).status == "live"


def test_a_content_warning_is_kept_beside_the_words():
    post = status(spoiler_text="Food, and\r\nmore food", sensitive=True)
    assert (post.content_warning, post.text) == ("Food, and\nmore food", "Low tide.")


def test_pictures_marked_as_sensitive_are_so_without_a_warning_too():
    assert status(sensitive=True, media_attachments=[PICTURE]).content_warning == "Sensitive content"


def test_descriptions_of_pictures_are_kept_as_written():
    assert status(media_attachments=[PICTURE, {"type": "unknown", "url": "x"}, None]).media == (
        FetchedMedia("image", "https://media.tide.example/1.jpg", "A quay at low tide.\nTwo gulls."),
    )


def test_a_status_of_pictures_alone_has_no_words_and_that_is_known():
    assert status(content="", media_attachments=[PICTURE]).text == ""


def test_the_choices_of_a_poll_are_words_of_the_post():
    post = status(content="<p>Sail?</p>", poll={"options": [{"title": "Yes", "votes_count": 3}, {"title": "No"}]})
    assert post.text == "Sail?\n\n○ Yes\n○ No"


def test_a_quoted_status_stands_below_as_a_quotation():
    content = (
        '<p class="quote-inline">RE: <a href="https://port.example/1">https://port.example/1</a></p><p>Really?</p>'
    )
    post = status(content=content, quote={"state": "accepted", "quoted_status": QUOTED})
    assert post.text == "Really?\n\n> The ferry\n> will sail.\n> — Harbour Office"


@pytest.mark.parametrize(
    "quote", [None, {"state": "deleted", "quoted_status": None}, {"quoted_status": QUOTED | {"visibility": "private"}}]
)
def test_a_quoted_status_that_is_not_told_stays_the_link_that_it_was(quote):
    content = '<p class="quote-inline">RE: https://port.example/1</p><p>Really?</p>'
    assert status(content=content, quote=quote).text == "RE: https://port.example/1\n\nReally?"


def test_words_that_are_passed_on_are_those_of_their_author():
    post = status(content="", reblog=QUOTED)
    assert (post.author_name, post.handle, post.text) == (
        "Harbour Office",
        "office@port.example",
        "The ferry\nwill sail.",
    )


def test_an_edited_status_says_when():
    assert status(edited_at="2026-04-28T10:00:00.000Z").edited_at == datetime(2026, 4, 28, 10, tzinfo=UTC)


def test_x_keeps_all_of_several_paragraphs():
    assert tweet("First.<br><br>Second.</p><p>Third. &amp;amp;").text == "First.\n\nSecond.\n\nThird. &amp;"


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("This Post is from a suspended account. Learn more", "private"),
        ("This Tweet is from an account that no longer exists.", "missing"),
        ("This Post was deleted by the Post author.", "missing"),
        ("You’re unable to view this Post because this account owner limits who can view their Posts.", "private"),
        (
            "Age-restricted adult content. This content might not be appropriate for people under 18 years old.",
            "private",
        ),
        ("The author of this post has requested their posts not be displayed on external sites.", "private"),
        ("[deleted]", "missing"),
        ("[removed by Reddit]", "missing"),
        ("Private video", "private"),
        ("Deleted video", "missing"),
    ],
)
def test_what_stands_in_place_of_a_post_is_not_its_words(words, meaning):
    post = tweet(words)
    assert (post.status, post.text) == (meaning, None)


def test_a_post_about_deleted_posts_is_a_post():
    assert tweet("[deleted] is what it says. Private video killed the star.").status == "live"


def test_titles_keep_their_lines_and_their_length():
    caption = "Watch the ferry leave\n\n#sea " + "la " * 400
    post = read("tiktok", {"title": caption, "author_name": "Ferry Fan", "author_unique_id": "ferryfan"})
    assert (post.text, post.handle) == (caption.strip(), "ferryfan")


def test_a_title_is_no_html():
    assert read("youtube", {"title": "a &amp; <b>b</b>", "author_name": "x"}).text == "a &amp; <b>b</b>"


def test_a_redditor_is_read_from_the_title_not_from_the_card():
    html = '<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/x/">Low tide</a><br> by <a>u/jane</a></blockquote>'
    assert read("reddit", {"title": "Low tide", "author_name": "jane", "html": html}).text == "Low tide"


@pytest.mark.parametrize(
    "data", [{}, {"type": "rich", "html": "<blockquote></blockquote>"}, {"title": "  ", "author_name": 3}]
)
def test_an_answer_that_tells_nothing_of_a_post_is_not_noted_as_one(data):
    assert read("bluesky", data).status == "unknown"


@pytest.mark.parametrize("value", [None, 3, [], {}, "", "x", [None], [3], [{}], {"options": 3}, True])
def test_facts_of_the_wrong_kind_stay_unknown(value):
    names = [
        "account",
        "media_attachments",
        "poll",
        "quote",
        "reblog",
        "content",
        "created_at",
        "spoiler_text",
        "visibility",
    ]
    for name in names:
        assert status(**{name: value}).status in {"live", "private", "unknown"}
    for name in ["html", "title", "author_name", "author_url", "author_unique_id"]:
        assert read("twitter", {name: value}).status in {"live", "unknown"}


def test_a_day_is_read_where_only_that_is_told():
    assert tweet("Low tide.").posted_on == date(2018, 4, 27)
