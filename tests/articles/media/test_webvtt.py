import pytest

from articles.media.webvtt import BadCaptions, check_captions

FINE = """WEBVTT - Tide

NOTE by hand

STYLE
::cue { color: red }

one
00:01.000 --> 00:04.000 line:0
Low tide.

01:00:00.000 --> 01:00:01.500
High tide.
"""


@pytest.mark.parametrize(
    "text", [FINE, "\ufeff" + FINE, FINE.replace("\n", "\r\n"), "WEBVTT\n\n00:01.000 --> 00:02.000\n"]
)
def test_well_formed_captions_are_taken(text):
    check_captions(text.encode())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1\n00:00:01,000 --> 00:00:02,000\nTide\n", "These captions are SubRip"),
        ("Low tide.", "Line 1 of the captions has to be “WEBVTT”"),
        ("WEBVTT\n\nLow tide.\n", "Line 3 of the captions has no times"),
        ("WEBVTT\n\none\n0:1.0 --> 00:02.000\nTide", "The times in line 4"),
        ("WEBVTT\n\n00:02.000 --> 00:01.000\nTide", "In line 3 of the captions the end does not come after"),
        ("WEBVTT\n\n00:02.000 --> 00:03.000\nTide\n\n00:01.000 --> 00:02.000\n", "The caption in line 6 begins before"),
        ("WEBVTT\n\nNOTE nothing\n", "There is no caption"),
    ],
)
def test_what_is_not_says_in_which_line(text, words):
    with pytest.raises(BadCaptions, match=words):
        check_captions(text.encode())


def test_captions_in_another_encoding_are_refused():
    with pytest.raises(BadCaptions, match="UTF-8"):
        check_captions("WEBVTT\n\n00:01.000 --> 00:02.000\nÉté".encode("latin-1"))
