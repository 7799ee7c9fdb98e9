"""What the boxes and elements of a film tell: its width and height as it is shown, and of a WebM how long it plays.

MP4: ISO/IEC 14496-12; WebM: RFC 8794 and 9559. A library reads the durations of all other formats.
"""

import struct
from typing import BinaryIO, NamedTuple

from articles.social.videos import boxes, elements

SEGMENT, INFO, SCALE, DURATION = b"\x18\x53\x80\x67", b"\x15\x49\xa9\x66", b"\x2a\xd7\xb1", b"\x44\x89"
TRACKS, TRACK, VIDEO = b"\x16\x54\xae\x6b", b"\xae", b"\xe0"
ACROSS, DOWN = {b"\xb0", b"\x54\xb0"}, {b"\xba", b"\x54\xba"}  # the latter as it is to be displayed
HOLDERS = {SEGMENT, INFO, TRACKS, TRACK, VIDEO}
NANOSECOND = 1_000_000_000


class Measures(NamedTuple):
    """Pixels, 0 × 0 for sound alone, and seconds, 0 where they are not told."""

    width: int = 0
    height: int = 0
    seconds: float = 0


def of_mp4(file: BinaryIO, size: int) -> Measures:
    """Its width and height. Raises ValueError for what is damaged."""
    for head, is_video in _tracks(file, 0, size):
        if is_video and len(head) >= 44:
            width, height = (int.from_bytes(head[at : at + 2], "big") for at in (-8, -4))
            # The matrix turns it by a quarter where its first number is 0: telephones are held upright.
            is_turned = not any(head[-44:-40]) and any(head[-40:-36])
            return Measures(height, width) if is_turned else Measures(width, height)
    return Measures()


def _tracks(file, start, end):
    """The head of each track, and whether it is a film's."""
    for name, _, body, following in boxes(file, start, end):
        if name == b"moov":
            yield from _tracks(file, body, following)
        elif name == b"trak":
            yield _track(file, body, following)


def _track(file, start, end):
    head, is_video = b"", False
    for name, _, body, following in boxes(file, start, end):
        if name == b"tkhd":
            file.seek(body)
            head = file.read(min(following - body, 200))
        elif name == b"mdia":
            is_video = is_video or _is_video(file, body, following)
    return head, is_video


def _is_video(file, start, end):
    for name, _, body, _ in boxes(file, start, end):
        if name == b"hdlr":
            file.seek(body + 8)
            return file.read(4) == b"vide"
    return False


def of_webm(file: BinaryIO, size: int) -> Measures:
    """Raises ValueError or IndexError for what is damaged."""
    facts = {"scale": 1_000_000, "duration": 0.0, "width": 0, "height": 0}
    _read_webm(file, 0, size, facts)
    seconds = facts["duration"] * facts["scale"] / NANOSECOND
    return Measures(facts["width"], facts["height"], seconds)


def _read_webm(file, start, end, facts):
    for name, body, following, _ in elements(file, start, end):
        if name in HOLDERS:
            _read_webm(file, body, following, facts)
        elif name in {SCALE, DURATION} | ACROSS | DOWN and 0 < following - body <= 8:
            file.seek(body)
            _note(name, file.read(following - body), facts)


def _note(name, value, facts):
    if name == DURATION:
        facts["duration"] = struct.unpack(">f" if len(value) == 4 else ">d", value)[0]
    elif name == SCALE:
        facts["scale"] = int.from_bytes(value, "big")
    else:
        facts["width" if name in ACROSS else "height"] = int.from_bytes(value, "big")
