"""A colour profile for print, made by hand: Pillow makes none for CMYK. ICC.1:2022, sections 7.2, 7.3 and 10.10."""

import struct
from itertools import product


def cmyk_profile():
    """A profile whose inks look quite unlike what a conversion without a profile makes of them."""
    to_lab = _lut(4, 3, [_lab(*inks) for inks in product((0, 1), repeat=4)])
    to_inks = _lut(3, 4, [_inks(*lab) for lab in product((0, 1), repeat=3)])
    tags = [(b"desc", _text(b"Test press")), (b"A2B0", to_lab), (b"B2A0", to_inks), (b"wtpt", _white())]
    table, body, at = struct.pack(">I", len(tags)), b"", 128 + 4 + 12 * len(tags)
    for name, content in tags:
        table += name + struct.pack(">II", at + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    size = 128 + len(table) + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"test", 0x02400000, b"prtr", b"CMYK", b"Lab ") + b"\0" * 12 + b"acsp"
    head += b"\0" * 28 + struct.pack(">iii", 0xF6D6, 0x10000, 0xD32D)
    return head + b"\0" * (128 - len(head)) + table + body


def _lut(ways_in, ways_out, grid):
    """A lut8Type of two points a side, with straight curves at both ends."""
    straight = bytes(range(256))
    head = b"mft1\0\0\0\0" + bytes([ways_in, ways_out, 2, 0])
    head += struct.pack(">9i", *(0x10000 if i % 4 == 0 else 0 for i in range(9)))
    return head + straight * ways_in + b"".join(map(bytes, grid)) + straight * ways_out


def _lab(c, m, y, k):
    """Muted inks on white paper, as bytes of L*, a* and b*."""
    light = max(0, 255 - 90 * c - 90 * m - 25 * y - 200 * k)
    grey = 1 - 0.9 * k
    return light, round(128 + grey * (45 * m - 30 * c)), round(128 + grey * (70 * y - 40 * c - 10 * m))


def _inks(light, a, b):
    return 255 - 255 * a, 255 * a, 255 * b, 255 - 255 * light


def _text(words):
    return b"desc\0\0\0\0" + struct.pack(">I", len(words) + 1) + words + b"\0" + b"\0" * 78


def _white():
    return b"XYZ \0\0\0\0" + struct.pack(">iii", 0xF6D6, 0x10000, 0xD32D)
