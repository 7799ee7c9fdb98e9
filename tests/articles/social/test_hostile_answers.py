"""Whatever a platform, or whoever passes for one, answers: its cost is in line with its length, and what is kept can be kept."""

import json
from contextlib import suppress
from itertools import product

import pytest

from articles.social import archive as archive_module
from articles.social.addresses import read_post
from articles.social.archive import archive
from articles.social.fetch import fetch_post
from articles.social.limited_network import FetchError
from articles.social.safe_http import Answer

STATUS = {
    "visibility": "public",
    "content": "<p>Low tide.</p>",
    "created_at": "2026-04-27T16:05:00Z",
    "edited_at": "2026-04-27T16:05:00Z",
    "account": {"acct": "jane", "username": "jane", "display_name": "Jane", "emojis": [{"shortcode": "quay"}]},
    "media_attachments": [{"type": "image", "url": "https://tide.example/1.png", "description": "A quay."}],
    "poll": {"options": [{"title": "Ebb"}]},
    "quote": {"quoted_status": {"content": "Flood.", "visibility": "public", "account": {"acct": "ann"}}},
    "language": "en",
    "sensitive": True,
    "spoiler_text": "Tides",
}
OEMBED = {
    "title": "Low tide.",
    "author_name": "Jane Roe",
    "author_url": "https://x.com/janeroe",
    "author_unique_id": "janeroe",
    "html": '<blockquote><p lang="en">Low tide.</p><a>April 27, 2018</a></blockquote>',
}
ANSWERS = {
    "https://tide.example/@jane/111111111": STATUS,
    "https://x.com/janeroe/status/123": OEMBED,
    "https://www.tiktok.com/@ferryfan/video/7111111111111111111": OEMBED,
}
ODD = [
    *(None, True, 0, -1, 1.5, float("nan"), float("inf"), 10**400, [], [[]], [None], [{}], ["a"], {}, {"a": 1}),
    *("", " ", "\x00", "\ud800", "a\udfff", "a" * 300, "http://[", "http://\ud800/", "<", "<p>\ud800</p>", "<p>&#xd800;&#0;</p>"),
    '<blockquote><p lang="a_b">a\x01\x0b</p><a>April 31, 2018</a></blockquote>',
    *("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2026-01-01T00:00:00+99:99"),
]  # fmt: skip


def read(address, answer):
    content = json.dumps(answer).encode()
    return fetch_post(read_post(address), lambda asked: Answer(200, "application/json", content, asked))


def places_in(value, place=()):
    yield place
    for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield from places_in(value[key], (*place, key))


def with_value(answer, place, value):
    if not place:
        return value
    copy = answer.copy()
    copy[place[0]] = with_value(answer[place[0]], place[1:], value)
    return copy


def test_no_value_anywhere_in_an_answer_stops_its_reader():
    for address, answer in ANSWERS.items():
        for place, value in product(places_in(answer), ODD):
            with suppress(FetchError):  # no object
                post = read(address, with_value(answer, place, value))
                assert repr(post).encode(), (address, place, value)


@pytest.mark.django_db
def test_what_no_column_holds_is_left_out_of_what_is_kept(monkeypatch):
    address = "https://tide.example/@jane/111111111"
    account = {"acct": "\ud800\x00" + "a" * 300, "display_name": "\ud800\x00" + "a" * 300}
    hostile = STATUS | {
        "account": account,
        "language": "x" * 36,
        "content": "\ud800\x00a",
        "spoiler_text": "\ud800\x00a",
    }
    monkeypatch.setattr(archive_module, "fetch_post", lambda post: read(address, hostile))
    post, problem = archive(address)
    post.refresh_from_db()
    assert (problem, post.language, post.content_warning, len(post.author_name)) == ("", "", "?a", 200)
    assert post.handle == "jane@tide.example"


def test_a_picture_keeps_the_whole_of_a_long_address():
    address = f"https://tide.example/{'a' * 500}.png"
    (picture,) = read(next(iter(ANSWERS)), STATUS | {"media_attachments": [{"type": "image", "url": address}]}).media
    assert picture.address == address


@pytest.mark.parametrize(
    "answer",
    [
        STATUS | {"account": {"display_name": "a" * 500_000, "emojis": [{"shortcode": ""}] * 20_000}},
        OEMBED | {"html": f"<blockquote>{'<p><button>' * 120}{'a ' * 400_000}"},
    ],
    ids=["a name and its emoji", "paragraphs within each other"],
)
def test_what_is_kept_of_an_answer_is_no_more_than_what_came(answer):
    content = len(json.dumps(answer))
    for address in ANSWERS:
        post = read(address, answer)
        assert len(post.text or "") + len(post.author_name or "") <= content
