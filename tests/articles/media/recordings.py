"""Small recordings, made by hand: as much of each format as our reading of it looks at."""

import struct
import wave
from io import BytesIO

from tests.articles.social.video_files import box, element


def wav(seconds=2, tone=0):
    """Silence, but for one sample, so that two are not the same."""
    out = BytesIO()
    with wave.open(out, "wb") as file:
        file.setparams((1, 1, 8_000, 0, "NONE", ""))
        file.writeframes(bytes([tone]) + bytes([128]) * (8_000 * seconds - 1))
    return out.getvalue()


def mp3(seconds=2):
    """Frames of 32 kbit/s, 144 bytes each."""
    return (b"\xff\xfb\x10\xc4" + bytes(100)) * round(seconds * 44_100 / 1_152)


def mp4(width=640, height=360, seconds=3, is_turned=False, handler=b"vide"):
    matrix = struct.pack(
        ">9i", *((0, 65536, 0, -65536, 0, 0) if is_turned else (65536, 0, 0, 0, 65536, 0)), 0, 0, 1 << 30
    )
    measures = struct.pack(">2I", width << 16, height << 16)
    head = box(b"tkhd", bytes(40) + matrix + measures)
    trak = box(b"trak", head + box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(12))))
    mvhd = box(b"mvhd", bytes(12) + struct.pack(">2I", 1_000, seconds * 1_000) + bytes(80))
    return box(b"ftyp", b"isom" + bytes(4) + b"isom") + box(b"moov", mvhd + trak) + box(b"mdat", b"pictures")


def webm(width=640, height=360, seconds=3):
    info = element(b"\x15\x49\xa9\x66", element(b"\x44\x89", struct.pack(">d", seconds * 1_000)))
    film = element(b"\xe0", element(b"\xb0", struct.pack(">H", width)) + element(b"\xba", struct.pack(">H", height)))
    tracks = element(b"\x16\x54\xae\x6b", element(b"\xae", film if width else b""))
    head = element(b"\x1aE\xdf\xa3", element(b"\x42\x82", b"webm"))
    return head + element(b"\x18\x53\x80\x67", info + tracks + element(b"\x1f\x43\xb6\x75", b"pictures"))
