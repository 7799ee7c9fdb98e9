"""From bytes to text, and the one line that says why not."""

import pytest

from articles.importing.decoding import decode
from articles.importing.record import Unreadable


def test_utf_8_is_read_with_and_without_its_mark():
    assert decode("A café".encode())[0] == decode("A café".encode("utf-8-sig"))[0] == "A café"


def test_utf_16_is_read_by_its_mark():
    assert decode("A café".encode("utf-16")) == ("A café", "")


def test_windows_text_is_read_and_said_so():
    text, note = decode("“It’s a café,” she said – twice.".encode("cp1252"))

    assert text == "“It’s a café,” she said – twice."
    assert "Windows-1252" in note


@pytest.mark.parametrize(
    "data", ["Привет, как дела сегодня".encode("koi8-r"), "こんにちは世界です".encode("shift-jis"), b"don\xd5t look"]
)
def test_an_encoding_that_cannot_be_told_is_refused_with_its_line(data):
    with pytest.raises(Unreadable, match=r"not UTF-8 \(line 2\)"):
        decode(b"A headline\n" + data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\ufeff\n".encode(), "empty"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"%PDF-1.4", "PDF"),
        (b"text\x00with\x00zeros", "zero bytes"),
        (bytes(range(1, 32)) * 9, "control characters"),
        (b"\xff\xfe\x41", "UTF-16"),
        (b"<!DOCTYPE html><p>Hello", "HTML"),
    ],
)
def test_what_is_no_text_gets_one_clear_line(data, why):
    with pytest.raises(Unreadable, match=why) as caught:
        decode(data)

    assert "\n" not in str(caught.value)


def test_line_ends_and_spaces_become_plain():
    assert decode("one\r\ntwo\rthree\u2028four\u00a0five\u2009six".encode())[0] == "one\ntwo\nthree\nfour five six"


def test_invisible_characters_go():
    assert decode("so\u00adft, ze\u200bro, ma\ufeffrk".encode())[0] == "soft, zero, mark"


def test_text_that_was_encoded_twice_is_repaired():
    assert decode("It’s a café".encode().decode("cp1252").encode())[0] == "It’s a café"


def test_entities_are_read():
    assert decode(b"Fish &amp; chips &#8217; &nbsp;&mdash; R&D")[0] == "Fish & chips ’  — R&D"


def test_entities_are_left_in_code_that_shows_them():
    text, _ = decode(b"Salt &amp; tide\r\n\r\n```\r\n<b> is &lt;b&gt;\r\n```\r\n\r\nFish &amp; chips")
    assert text == "Salt & tide\n\n```\n<b> is &lt;b&gt;\n```\n\nFish & chips"
