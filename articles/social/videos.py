"""Videos and sound recordings of archived posts: known by their first bytes, and rid of what cameras note in them, such as the place.

Metadata is overwritten where it stands, so that nothing else in the file moves. MP4: ISO/IEC 14496-12; WebM: RFC 8794 and 9559.
"""

from collections.abc import Iterator
from typing import BinaryIO

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

ENDINGS = {"MP4": "mp4", "M4A": "m4a", "WebM": "webm"}
NOTES = {b"udta", b"meta", b"uuid", b"Xtra", b"ID32"}
HOLDERS = {b"moov", b"trak", b"mdia", b"moof", b"traf"}
SEGMENT, CLUSTER, TAGS, ATTACHMENTS = b"\x18\x53\x80\x67", b"\x1f\x43\xb6\x75", b"\x12\x54\xc3\x67", b"\x19\x41\xa4\x69"
VOID = b"\xec"


def strip_metadata(file: BinaryIO, label: str, size: int) -> None:
    """Overwrite the metadata of an MP4, M4A or WebM of `size` bytes. Raises ValidationError for what cannot be read so."""
    try:
        strip_webm(file, 0, size) if label == "WebM" else strip_boxes(file, 0, size)
    except (ValueError, IndexError, RecursionError) as error:
        sentence = _("This %(kind)s file cannot be read: it is damaged. Export or download it again.")
        raise ValidationError(sentence % {"kind": label}) from error
    file.seek(0)


def strip_boxes(file, start, end):
    """Overwrite the metadata boxes of an MP4 between two places. Raises ValidationError for a track of data."""
    for name, at, body, following in boxes(file, start, end):
        if name in NOTES:
            file.seek(at + 4)
            file.write(b"free")
            blank(file, body, following)
        elif name in HOLDERS:
            strip_boxes(file, body, following)
        elif name == b"hdlr":
            file.seek(body + 8)
            if file.read(4) == b"meta":
                raise ValidationError(
                    _(
                        "This video has a data track beside picture and sound, such as where it was taken. Export it"
                        " without that track, or convert it, and upload the result."
                    )
                )


def boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Each box between two places: its name, where it begins, where its content begins, and where the next one does."""
    while start + 8 <= end:
        file.seek(start)
        head = file.read(16)
        size, name, body = int.from_bytes(head[:4], "big"), head[4:8], start + 8
        if size == 1:
            size, body = int.from_bytes(head[8:16], "big"), start + 16
        following = start + size if size else end
        if following < body or following > end:
            raise ValueError(f"a box of {size} bytes at {start}")
        yield name, start, body, following
        start = following


def strip_webm(file, start, end):
    """Overwrite the tags and attachments of a WebM between two places."""
    for name, body, following, is_open in elements(file, start, end):
        if name == SEGMENT:
            strip_webm(file, body, following)
        elif name in (TAGS, ATTACHMENTS) and not is_open and following - start >= 9:
            file.seek(start)
            file.write(VOID + b"\x01" + (following - start - 9).to_bytes(7, "big"))
            blank(file, start + 9, following)
        start = following


def elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int, bool]]:
    """Each element of a WebM between two places: its name, where its content begins, where the next one does, and whether it is
    open, which says nothing of its end. An open cluster is the last. Raises ValueError and IndexError where it is damaged.
    """
    while start < end:
        file.seek(start)
        head = file.read(12)
        width = 9 - head[0].bit_length()
        name, length = head[:width], 9 - head[width].bit_length()
        if width > 4 or length > 8:
            raise ValueError(f"no element at {start}")
        size = int.from_bytes(head[width : width + length], "big") & ((1 << 7 * length) - 1)
        is_open = size == (1 << 7 * length) - 1
        body = start + width + length
        following = end if is_open else body + size
        if following > end:
            raise ValueError(f"an element of {size} bytes at {start}")
        yield name, body, following, is_open
        if name == CLUSTER and is_open:
            return
        start = following


def blank(file, start, end):
    """Write zeros between two places."""
    file.seek(start)
    while start < end:
        start += file.write(bytes(min(65_536, end - start)))
