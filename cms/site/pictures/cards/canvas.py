"""A card while it is drawn: its colours, lines of text, rules, and how it is written as a file."""

from io import BytesIO
from typing import NamedTuple

from PIL import Image, ImageColor, ImageDraw

from cms.site.pictures.cards import faces, lines
from cms.site.pictures.cards.lines import Box

WIDTH, HEIGHT, MARGIN = 1200, 630, 72  # what https://ogp.me leaves open, and all networks show whole
LARGEST_FILE = 100_000  # bytes
CAPITALS = 0.78  # the height of a capital with what stands above it, in sizes
LEAST_CONTRAST = 4.5
QUALITIES = (88, 80, 70, 55)


class Colours(NamedTuple):
    paper: str
    ink: str
    quiet: str
    rule: str


# Those of static/css/tokens.css, by day and by night.
LIGHT = Colours(paper="#fcfcfa", ink="#13161c", quiet="#4c5058", rule="#ccced2")
DARK = Colours(paper="#0f1014", ink="#e5e5e0", quiet="#a8abb1", rule="#3a3d44")


class Canvas:
    """Of 1200 × 630 pixels, which are counted from the top, and from the side where the publication's lines begin.

    `site` is the publication's name: one that is written from the right mirrors the card. `accent` is its colour.
    """

    def __init__(self, colours: Colours, site: str, accent: str):
        self.colours, self.spot = colours, readable(accent, colours.paper)
        self.is_mirrored = faces.face_for(site, faces.SERIF) in faces.FROM_THE_RIGHT
        self.picture = Image.new("RGB", (WIDTH, HEIGHT), colours.paper)
        self.pen = ImageDraw.Draw(self.picture)

    def text(self, words: str, at: tuple[int, int], size: int, stack=faces.SANS, colour="", width=0, anchor="start"):
        """One line that begins at a point, or ends there (`anchor`: "start" or "end"); cut where it is longer than `width`."""
        words = " ".join(words.split())
        if not words:
            return
        name = faces.face_for(words, stack)
        if width:
            box = Box(width, size, size, size, 1)
            words = lines.set_within(words, box, lambda part, pixels: measured(name, part, pixels)).lines[0]
        font = faces.font(name, size)
        is_at_the_right = self.is_mirrored == (anchor == "start")
        place = (WIDTH - at[0] if self.is_mirrored else at[0], at[1])
        self.pen.text(
            place, words, font=font, fill=colour or self.colours.ink, anchor="rs" if is_at_the_right else "ls"
        )

    def block(self, words: str, box: Box, start: int, top: int, is_centred=False):
        """A text within a box, in the serif; it begins at the side of its own script. Returns where it ends."""
        name = faces.face_for(words, faces.SERIF)
        size, found = lines.set_within(words, box, lambda part, pixels: measured(name, part, pixels))
        font, step = faces.font(name, size), size * box.leading
        direction, anchor = ("rtl", "rs") if name in faces.FROM_THE_RIGHT else ("ltr", "ls")
        left = self._left(start, box.width)
        top += (box.height - step * len(found)) / 2 if is_centred else 0
        for at, line in enumerate(found):
            # The first line hangs by its capitals, so that sizes do not move the edge of the text.
            place = (left + box.width if anchor == "rs" else left, top + size * CAPITALS + at * step)
            self.pen.text(place, line, font=font, fill=self.colours.ink, anchor=anchor, direction=direction)
        return round(top + step * len(found))

    def bar(self, start: int, top: int, width: int, height: int, colour: str):
        left = self._left(start, width)
        self.pen.rectangle((left, top, left + width - 1, top + height - 1), fill=colour)

    def paste(self, picture: Image.Image, start: int, top: int):
        self.picture.paste(picture, (self._left(start, picture.width), top))

    def _left(self, start, width):
        return WIDTH - start - width if self.is_mirrored else start

    def jpeg(self) -> bytes:
        return jpeg_of(self.picture, LARGEST_FILE)


def measured(name: str, words: str, size: int) -> float:
    return faces.font(name, size).getlength(words)


def readable(accent: str, paper: str) -> str:
    """The accent, or a lighter or darker one of its kind that can be read on the paper (WCAG 2.2, 1.4.3)."""
    ground, colour = ImageColor.getrgb(paper), ImageColor.getrgb(accent)[:3]
    far = (0, 0, 0) if luminance(ground) > 0.2 else (255, 255, 255)
    for share in range(11):
        mixed = tuple(round(a + (b - a) * share / 10) for a, b in zip(colour, far, strict=True))
        bright, dark = sorted((luminance(mixed), luminance(ground)), reverse=True)
        if (bright + 0.05) / (dark + 0.05) >= LEAST_CONTRAST:
            break
    return "#{:02x}{:02x}{:02x}".format(*mixed)


def luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance as WCAG defines it."""
    linear = (c / 12.92 if (c := value / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for value in colour)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def jpeg_of(picture: Image.Image, largest: int) -> bytes:
    """The picture as a JPEG of at most so many bytes, if a lower quality can bring that about."""
    for quality in QUALITIES:
        out = BytesIO()
        # Writing suffers most where colours are halved.
        picture.save(out, "jpeg", quality=quality, optimize=True, progressive=True, subsampling="4:4:4")
        if out.tell() <= largest:
            break
    return out.getvalue()
