"""A recording on its way into the library: known by its bytes, rid of what cameras note in it, and measured."""

import hashlib
import struct
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from tinytag import TinyTag, TinyTagException

from articles.media.containers import Measures, of_mp4, of_webm
from articles.social.videos import strip_metadata
from people.pictures.kinds import kind_of

LARGEST = 200 * 1024 * 1024  # bytes; deploy/nginx.conf lets as many pass
# What browsers play, and how such a file is named.
ENDINGS = {"MP3": "mp3", "M4A": "m4a", "Ogg": "ogg", "WAV": "wav", "FLAC": "flac", "MP4": "mp4", "WebM": "webm"}
WITH_NOTES = frozenset({"M4A", "MP4", "WebM"})
SOUND_IN_OGG = (b"OpusHead", b"\x01vorbis", b"\x7fFLAC")
BROKEN = (
    *(TinyTagException, ValueError, LookupError, ArithmeticError, TypeError, OSError, RecursionError),
    struct.error,
)


@dataclass(frozen=True)
class Recording:
    """What was read. `ending` names the file by what it is; `title` is what the file says of itself, "" for most; seconds are 0
    where the file does not tell them, width and height where it has no picture.
    """

    kind: str
    ending: str
    hash: str
    size: int
    title: str = ""
    duration: int = 0
    width: int = 0
    height: int = 0

    @property
    def columns(self) -> dict[str, str | int]:
        """Its facts by the columns of a MediaFile."""
        return {name: getattr(self, name) for name in ("kind", "hash", "size", "duration", "width", "height")}


def read_recording(upload: UploadedFile) -> Recording:
    """Look through an upload, and overwrite where it stands what a camera has noted in it. Raises ValidationError for what browsers
    do not play, what is damaged and what is too large. Leaves the file rewound.
    """
    if upload.size > LARGEST:
        sentence = _("This file has %(size)s MB; a recording may have %(most)s MB. Export it with a lower bit rate.")
        raise ValidationError(sentence % {"size": -(-upload.size >> 20), "most": LARGEST >> 20})
    label = _label_of(upload)
    if label in WITH_NOTES:
        strip_metadata(upload, label, upload.size)
    try:
        title, measures = _measured(upload, label)
    except BROKEN as error:
        sentence = _("This %(kind)s file cannot be read: it is damaged. Export or download it again.")
        raise ValidationError(sentence % {"kind": label}) from error
    upload.seek(0)
    digest = hashlib.file_digest(upload, "sha256").hexdigest()
    upload.seek(0)
    return Recording(
        "video" if measures.width else "audio",
        ENDINGS[label],
        digest,
        upload.size,
        " ".join(title.split())[:200],
        min(round(measures.seconds), 2_000_000_000) if measures.seconds > 0 else 0,
        measures.width,
        measures.height,
    )


def _label_of(upload):
    kind = kind_of(upload, upload.name or "")
    head = upload.read(512)
    upload.seek(0)
    if kind.label in ENDINGS and (kind.label != "Ogg" or any(mark in head for mark in SOUND_IN_OGG)):
        return kind.label
    formats = _("Upload sound as MP3, M4A, Ogg (Opus, Vorbis), WAV or FLAC, or a video as MP4 or WebM.")
    this = _("This is %(kind)s.") % {"kind": kind.shown} if kind.label else _("This file is none of them.")
    raise ValidationError(f"{formats} {this}")


def _measured(upload, label):
    """What the file says of its title, and its Measures."""
    if label == "WebM":
        return "", of_webm(upload, upload.size)
    upload.seek(0)
    # Of these formats the library knows the bytes; a name only helps it with those that begin alike.
    tag = TinyTag.get(filename=f"recording.{ENDINGS[label]}", file_obj=upload.file)
    size = of_mp4(upload, upload.size) if label == "MP4" else Measures()
    if label != "MP4" and not tag.duration:
        raise ValueError("no sound in it")
    return tag.title or "", size._replace(seconds=tag.duration or 0)
