"""The micro-cache of deploy/nginx.conf: who gets a page from it, which answers it keeps, and for how long."""

import time

import pytest

from plumbing.page_cache.serving.addresses import is_anonymous
from tests.deploy.asking import from_cache, is_hit, save, together


def test_a_page_that_many_ask_for_comes_from_nginx(reader, facts):
    assert "The Ferry Question" in from_cache(reader, facts.article).text


def test_a_second_after_a_save_nobody_sees_the_page_from_before(reader, editor, facts):
    assert "Politics" in from_cache(reader, facts.section).text
    assert save(editor, facts.section_form, name="Ships", description="", order=0).status_code == 302
    saved_at = asked_at = time.monotonic()
    while asked_at <= saved_at + 1:
        asked_at = time.monotonic()
        answer = reader.get(facts.section)
    assert "Ships" in answer.text and "Politics" not in answer.text


def test_addresses_that_differ_in_their_query_are_kept_apart(reader):
    assert from_cache(reader, "/odd/public?a=1").text != from_cache(reader, "/odd/public?a=2").text


@pytest.mark.parametrize("path", ["cookie", "private", "no-store", "silent", "varying"])
def test_an_answer_that_is_not_for_everybody_is_not_kept(reader, path):
    answers = together(reader, f"/odd/{path}")
    assert not any(map(is_hit, answers)) and len({answer.text for answer in answers}) == len(answers)


@pytest.mark.parametrize(
    "headers", [{"Authorization": "Bearer x"}, {"Cookie": "a=b; sessionid=c"}, {"Cookie": "messages=d"}]
)
def test_who_can_be_told_from_others_passes_by_the_cache(reader, headers):
    assert not is_anonymous({f"HTTP_{name.upper()}": value for name, value in headers.items()})
    answers = together(reader, "/odd/public", headers=headers)
    assert not any(map(is_hit, answers)) and len({answer.text for answer in answers}) == len(answers)


def test_who_has_another_cookie_gets_the_page_of_everybody(reader, facts):
    assert is_hit(from_cache(reader, facts.article, headers={"Cookie": "theme=dark"}))


def test_who_asks_for_markdown_gets_it_though_the_page_is_kept(reader, facts):
    assert is_hit(from_cache(reader, facts.article))
    answer = reader.get(facts.article, headers={"Accept": "text/markdown, text/html;q=0.9"})
    assert not is_hit(answer) and answer.headers["Content-Type"] == "text/markdown; charset=utf-8"
    assert is_hit(from_cache(reader, facts.article))


def test_who_is_logged_in_gets_pages_of_their_own(editor, facts):
    answer = editor.get(facts.article)
    assert "private" in answer.headers["Cache-Control"] and "Server-Timing" in answer.headers


def test_a_preview_is_not_kept(reader, facts):
    answers = [reader.get(facts.preview) for _ in range(4)]
    assert "The Tide Table" in answers[0].text and "no-store" in answers[0].headers["Cache-Control"]
    assert not any(map(is_hit, answers))


def test_what_is_sent_is_not_kept(reader):
    assert not any(map(is_hit, together(reader, "/odd/public", method="POST")))


def test_a_head_is_answered_from_the_cache_without_a_body(reader, facts):
    page = from_cache(reader, facts.article)
    head = from_cache(reader, facts.article, method="HEAD")
    assert head.content == b"" and head.headers["Content-Length"] == page.headers["Content-Length"]


def test_who_has_the_page_already_is_told_so_from_the_cache(reader, facts):
    etag = from_cache(reader, facts.article).headers["ETag"]
    answer = from_cache(reader, facts.article, headers={"If-None-Match": etag})
    assert answer.status_code == 304 and answer.content == b""


def test_a_page_that_is_not_there_is_kept_too(reader):
    assert from_cache(reader, "/articles/nonesuch/").status_code == 404


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("br;q=1.0, gzip;q=0.8", "br"),
        ("GZIP", "gzip"),
        ("gzip, br;q=0", "gzip"),
        ("gzip;q=0", None),
        ("gzip;q=0.0, br", "br"),
        ("identity", None),
    ],
)
def test_each_reader_gets_the_form_that_they_take(reader, facts, accepted, sent):
    from_cache(reader, facts.article)
    from_cache(reader, facts.article, headers={"Accept-Encoding": "identity"})
    answer = from_cache(reader, facts.article, headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == sent and "The Ferry Question" in answer.text
    assert answer.headers["Vary"] == "Accept-Encoding, Accept"
