"""Small videos, made by hand: as many boxes or elements as our reading of them looks at."""

PLACE = b"+51.5007-000.1246/"


def box(name, content=b""):
    return (8 + len(content)).to_bytes(4, "big") + name + content


def track(handler=b"vide", *more):
    return box(
        b"trak", box(b"tkhd", bytes(20)) + box(b"mdia", box(b"hdlr", bytes(8) + handler + bytes(12))) + b"".join(more)
    )


def mp4(*tracks, brand=b"isom"):
    """An MP4 that notes the place in each way that cameras know."""
    notes = box(b"udta", box(b"\xa9xyz", PLACE)) + box(b"meta", PLACE)
    moov = box(b"moov", box(b"mvhd", bytes(20)) + b"".join(tracks or [track(b"vide", box(b"udta", PLACE))]) + notes)
    return box(b"ftyp", brand + bytes(4) + brand) + moov + box(b"uuid", PLACE) + box(b"mdat", b"pictures and sound")


def element(name, content=b""):
    return name + b"\x01" + len(content).to_bytes(7, "big") + content


def webm():
    head = element(b"\x1aE\xdf\xa3", element(b"\x42\x82", b"webm"))
    tags = element(b"\x12\x54\xc3\x67", PLACE)
    return head + element(
        b"\x18\x53\x80\x67", element(b"\x15\x49\xa9\x66", b"info") + tags + element(b"\x1f\x43\xb6\x75", b"pictures")
    )
