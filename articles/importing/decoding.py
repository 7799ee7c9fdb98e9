"""From a file's bytes to its text, or one clear line that says why not."""

import html
import re

from articles.importing.record import Unreadable
from plumbing.text.normalizing import normalized

NOT_TEXT = (
    (b"%PDF", "a PDF document"), (b"PK\x03\x04", "a zip archive or an office document"), (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"), (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "a Rich Text document"), (b"\xd0\xcf\x11\xe0", "an old Word document"), (b"bplist", "a web archive"),
)  # fmt: skip
HTML_START = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
FENCED = re.compile(r"(?ms)(^(?:```|~~~)[^\n]*\n.*?^(?:```|~~~)[ \t]*$)")
ENTITY = re.compile(
    r"&(?:#\d{2,5}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|lt|gt|[lr][sd]quo|[mn]dash|hellip|bull|middot);", re.I
)
# UTF-8 once read as Windows-1252: "â€™", "Ã©", "Â ".
TWICE_ENCODED = re.compile(
    r"(?:[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[€„][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¢¦])+"
)
# What English prose needs of Windows-1252 beyond ASCII, the undefined bytes and rare signs left out.
SENSIBLE_1252 = re.compile(r"[‘’“”–—…•·€£¥§©®™°½¼¾¡¿«»àáâãäåæçèéêëìíîïñòóôöøùúûüßœÀÁÂÄÅÆÇÈÉÊËÍÎÑÓÔÖØÚÜŒŠšŽž\xa0\xad]")
LINE_ENDS = re.compile(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
NO_WIDTH = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]")
SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
FEW = 0.005


def decode(data: bytes) -> tuple[str, str]:
    """The text of a file with plain line ends and spaces, and a note when its encoding had to be guessed.

    Takes UTF-8, UTF-16 with a byte order mark, and Windows-1252 where it reads sensibly (docs/contracts.md).
    Raises Unreadable for what is empty, binary, HTML or in an encoding that cannot be told.
    """
    text, note = _read(data)
    text = plain(text)
    if not text.strip():
        raise Unreadable("the file is empty")
    return text, note


def as_written(data: bytes) -> tuple[str, str]:
    """The same, with the text as it stands there but for its line ends: for formats in which spaces and references mean something."""
    text, note = _read(data)
    return LINE_ENDS.sub("\n", text), note


def _read(data: bytes) -> tuple[str, str]:
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Unreadable("the file is empty")
    for start, what in NOT_TEXT:
        if data.startswith(start):
            raise Unreadable(f"not plain text: {what}")
    text, note = _decoded(data)
    if HTML_START.match(text):
        raise Unreadable("not plain text: an HTML page (save it as text)")
    return text, note


def plain(text: str) -> str:
    """Text with line ends, spaces, entities and twice-encoded signs put right, and no invisible characters."""
    text = LINE_ENDS.sub("\n", TWICE_ENCODED.sub(_decoded_again, text))
    if ENTITY.search(text):
        # Of code, references are what somebody wants to show.
        parts = FENCED.split(text)
        text = "".join(part if at % 2 else LINE_ENDS.sub("\n", html.unescape(part)) for at, part in enumerate(parts))
    text = SPACES.sub(" ", NO_WIDTH.sub("", text))
    return normalized("NFC", text)


def _decoded(data: bytes) -> tuple[str, str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return data.decode("utf-16"), ""
        except UnicodeDecodeError as error:
            raise Unreadable("starts as UTF-16 but is broken") from error
    if b"\x00" in data[:4096]:
        raise Unreadable("not plain text: it holds zero bytes (a binary file, or UTF-16 without its mark)")
    controls = sum(byte < 32 and byte not in b"\t\n\r\v\f\x1b" for byte in data)
    if controls > len(data) * FEW:
        raise Unreadable("not plain text: it is full of control characters")
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        return _windows_text(data, error.start), "read as Windows-1252, since it is not UTF-8"


def _windows_text(data: bytes, first_bad: int) -> str:
    line = data[:first_bad].count(b"\n") + 1
    fault = Unreadable(f"not UTF-8 (line {line}), and in no encoding that can be told: save it as UTF-8")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise fault from error
    foreign = [sign for sign in text if ord(sign) > 127]
    odd = [sign for sign in foreign if not SENSIBLE_1252.match(sign)]
    letters = sum(sign.isalpha() for sign in text)
    if odd or re.search(r"[a-z][ÒÓÔÕ][a-z ]|[^\W\d_a-zA-Z]{4}", text) or len(foreign) > letters * 0.12 + 6:
        raise fault
    return text


def _decoded_again(match: re.Match[str]) -> str:
    raw = b"".join(
        bytes([ord(sign)]) if "\x7f" < sign < "\xa0" else sign.encode("cp1252", "replace") for sign in match[0]
    )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
