"""What nobody means, but somebody sends."""

import os

from django.conf import settings

# Of all that could be asked one part in so many is asked: another part for each value, so that every value and every address
# comes in, and another on each of the two databases. HOSTILE_SHARE=1 asks everything on both, for nights.
SHARE = int(os.environ.get("HOSTILE_SHARE", "20"))
HALF = 0 if SHARE == 1 or settings.DATABASES["default"]["ENGINE"].endswith("sqlite3") else 1


def is_in_share(number):
    return number % SHARE == HALF * SHARE // 2


def is_in_half(number):
    """Of what each database could be asked one asks the even and the other the odd."""
    return SHARE == 1 or number % 2 == HALF


NUMBERS = ["0", "-1", "²", "٣", "1e3", str(2**63), "9" * 5000, "NaN"]
MOMENTS = ["0001-01-01", "9999-12-31", "0001-01-01T00:00", "9999-12-31T23:59", "2026-02-30"]
TEXTS = [
    "",
    " ",
    "a\x00b",
    "\ufffd",
    "🎉",
    "'\"><script>alert(1)</script>",
    "%s",
    "../..",
    "_5F",
    "[" * 5000,
    "é" * 6000,
    "\u202e",
]
VALUES = [*NUMBERS, *MOMENTS, *TEXTS]

NESTED = "[" * 50_000 + "]" * 50_000
BODIES = ["", "null", "[]", "{", "{" * 100, '{"a":' * 50_000 + "1" + "}" * 50_000, NESTED, "NaN", "1" * 5000, "\x00"]
BODIES += [
    '{"article": 1e400}',
    '{"article": "\\ud800"}',
    '{"fields": ' + NESTED + "}",
    '{"fields": ' + "[" * 450 + "]" * 450 + "}",
]
# In the place of a field of a JSON body.
THINGS = [None, True, -1, 0, 1.5, 2**31, 2**70, 1e308, [], {}, [None], {"a": {}}, "\ud800", *VALUES]

HEADERS = [
    {"HTTP_HOST": "evil.example"},
    {"HTTP_HOST": "testserver:99999"},
    {"HTTP_HOST": "user@testserver"},
    {"HTTP_HOST": "test server"},
    {"HTTP_HOST": "тест.example"},
    {"HTTP_COOKIE": "sessionid=²; messages=x; csrftoken=%00"},
    {"HTTP_COOKIE": "=;;;=,\x01" + "a" * 4000},
    {"HTTP_COOKIE": 'messages="[[\\"__json_message\\"'},
    {"HTTP_ACCEPT_ENCODING": "gzip;q=²"},
    {"HTTP_ACCEPT": "²/;q=x,,,"},
    {"HTTP_ACCEPT_LANGUAGE": "x-" * 500},
    {"HTTP_IF_NONE_MATCH": '"' * 100},
    {"HTTP_IF_MODIFIED_SINCE": "Thu, 01 Jan 0001 00:00:00 GMT"},
    {"HTTP_AUTHORIZATION": "Bearer ²"},
    {"HTTP_X_FORWARDED_FOR": "²"},
    {"HTTP_X_FORWARDED_PROTO": "gopher"},
    {"HTTP_REFERER": "http://["},
    {"HTTP_ORIGIN": "null"},
    {"HTTP_RANGE": "bytes=²-"},
    {"CONTENT_LENGTH": "-1"},
    {"CONTENT_TYPE": "multipart/form-data"},
    {"CONTENT_TYPE": "multipart/form-data; boundary=" + "x" * 300},
    {"CONTENT_TYPE": "application/json; charset=nonesuch"},
]
