"""What a file is, told by its first bytes. What it is called is only asked where the bytes of many kinds begin alike."""

from dataclasses import dataclass
from typing import BinaryIO

from django.utils.translation import gettext_lazy as _

HEAD = 1_024  # bytes that are looked at

# Where the bytes stand, what they are, what editors call such a file.
SIGNATURES = (
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (8, b"WEBP", "WebP"),
    (0, b"%PDF", "PDF"),
    (0, b"%!PS", "PostScript"),
    (0, b"8BPS", "Photoshop (PSD)"),
    (0, b"BM", "BMP"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"II+\x00", "TIFF"),
    (0, b"MM\x00+", "TIFF"),
    (0, b"FUJIFILMCCD-RAW", "camera raw"),
    (0, b"IIRO", "camera raw"),
    (0, b"IIRS", "camera raw"),
    (0, b"IIU\x00", "camera raw"),
    (0, b"\x00\x00\x01\x00", "ICO"),
    (0, b"\xff\x0a", "JPEG XL"),
    (4, b"JXL \r\n", "JPEG XL"),
    (4, b"jP  \r\n", "JPEG 2000"),
    (0, b"\x1aE\xdf\xa3", "Matroska"),
    (8, b"AVI ", "AVI"),
    (0, b"OggS", "Ogg"),
    (0, b"ID3", "MP3"),
    (0, b"\xff\xfb", "MP3"),
    (0, b"\xff\xfa", "MP3"),
    (0, b"\xff\xf3", "MP3"),
    (0, b"\xff\xf2", "MP3"),
    (0, b"\xff\xf1", "AAC"),
    (0, b"\xff\xf9", "AAC"),
    (0, b"fLaC", "FLAC"),
    (8, b"WAVE", "WAV"),
    (0, b"WEBVTT", "WebVTT"),
    (0, b"\xef\xbb\xbfWEBVTT", "WebVTT"),
    (0, b"PK\x03\x04", "a ZIP or Office file"),
    (0, b"\x1f\x8b", "a compressed file"),
)
# The brands of files in boxes (ISO/IEC 14496-12, section 4.3): the first of these that the file names says what it is.
BRANDS = (
    ({b"avif", b"avis"}, "AVIF"),
    ({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}, "HEIC"),
    ({b"crx "}, "camera raw"),
    ({b"qt  "}, "QuickTime"),
    ({b"M4A ", b"M4B "}, "M4A"),
    ({b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"M4V ", b"dash", b"MSNV"}, "MP4"),
)
# Raw pictures of most makers begin as TIFF does.
RAW_ENDINGS = (".arw", ".cr2", ".dng", ".nef", ".nrw", ".orf", ".pef", ".raw", ".rw2", ".srw")
EXPORT = _("Export it as JPEG (a photograph) or PNG (a drawing) and upload that.")
NO_PICTURE = _("Choose a picture instead.")
A_VIDEO = _("That is a video or a sound recording.")
ADVICE = {
    "SVG": _("Export it as PNG, in the size in which it will be shown, and upload that."),
    "PDF": _("Export the page as PNG or JPEG and upload that."),
    "WebVTT": NO_PICTURE,
    "a web page": NO_PICTURE,
    "a ZIP or Office file": NO_PICTURE,
    "a compressed file": NO_PICTURE,
}
# Kinds that have no name of their own.
DESCRIBED = {
    "camera raw": _("camera raw"),
    "a web page": _("a web page"),
    "a ZIP or Office file": _("a ZIP or Office file"),
    "a compressed file": _("a compressed file"),
}
VIDEOS = frozenset({"MP4", "WebM", "M4A", "MP3", "AAC", "FLAC", "WAV", "QuickTime", "Matroska", "AVI", "Ogg"})


@dataclass(frozen=True)
class FileKind:
    """`label` is what editors call it, "" for what nobody knows; `advice` is what to do when it is not taken."""

    label: str

    @property
    def is_video(self) -> bool:
        return self.label in VIDEOS

    @property
    def advice(self) -> str:
        return str(A_VIDEO if self.is_video else ADVICE.get(self.label, EXPORT))

    @property
    def shown(self) -> str:
        """What editors call it, in their language."""
        return str(DESCRIBED.get(self.label, self.label))


def kind_of(file: BinaryIO, name: str = "") -> FileKind:
    """What kind of file this is. Reads its beginning, and leaves it rewound."""
    file.seek(0)
    head = file.read(HEAD)
    file.seek(0)
    label = _of_boxes(head) or _of_signature(head) or _of_markup(head)
    if label == "TIFF" and name.lower().endswith(RAW_ENDINGS):
        label = "camera raw"
    if label == "Matroska" and b"webm" in head[:64]:
        label = "WebM"
    return FileKind(label)


def _of_boxes(head: bytes) -> str:
    if head[4:8] != b"ftyp":
        return ""
    end = min(int.from_bytes(head[:4], "big"), len(head))
    named = [head[8:12], *(head[at : at + 4] for at in range(16, end, 4))]
    return next((label for brand in named for brands, label in BRANDS if brand in brands), "")


def _of_signature(head: bytes) -> str:
    return next((label for at, mark, label in SIGNATURES if head.startswith(mark, at)), "")


def _of_markup(head: bytes) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if not text.startswith(b"<"):
        return ""
    return "SVG" if b"<svg" in text else "a web page" if b"<html" in text or b"<!doctype html" in text else ""
