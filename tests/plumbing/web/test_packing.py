"""Answers that are packed for their way, though nothing keeps them."""

import gzip

import brotli
import pytest
from django.http import HttpResponse

from plumbing.web.packing import pack

BODY = b"word " * 200


def packed(rf, said, body=BODY):
    return pack(rf.get("/", headers={"Accept-Encoding": said}), HttpResponse(body))


@pytest.mark.parametrize(
    ("said", "coding", "unpack"),
    [
        ("gzip, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("zstd", None, bytes),
        ("", None, bytes),
    ],
)
def test_a_reader_gets_the_smallest_form_that_they_take(rf, said, coding, unpack):
    response = packed(rf, said)
    assert response.headers.get("Content-Encoding") == coding and response.headers["Vary"] == "Accept-Encoding"
    assert unpack(response.content) == BODY


def test_a_short_answer_stays_as_it_is(rf):
    assert packed(rf, "br", b"word").content == b"word"
