"""Paper, flat shapes and printed grain: what every picture of the invented magazine is made of."""

from random import Random

from PIL import Image, ImageChops, ImageDraw

SCALE = 2  # shapes are drawn twice as large and then reduced, which is the cheapest way to smooth edges


class Canvas:
    """A sheet on which shapes are laid, in the units of the finished picture.

    A box is (left, top, right, bottom), a circle (x, y, radius), a shade (colour, angle, strength): a second
    colour stippled over the shape, gathered at the bottom (angle 0), right (90), top (180) or left (270).
    The same size, ground and seed always give the same grain.
    """

    def __init__(self, size, ground, seed):
        self.size = size
        self.random = Random(seed)  # noqa: S311 - grain, not a secret
        self.sheet = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), ground)
        self.pen = ImageDraw.Draw(self.sheet)
        coarse = (size[0] // 2, size[1] // 2)  # a finer grain costs three times the bytes and shows no better
        grain = Image.frombytes("L", coarse, self.random.randbytes(coarse[0] * coarse[1]))
        self.noise = grain.resize(size, Image.Resampling.BILINEAR)

    def polygon(self, points, colour, shade=None):
        self._lay("polygon", [_scaled(point) for point in points], colour, shade)

    def rectangle(self, box, colour, shade=None):
        self._lay("rectangle", [_scaled(box[:2]), _scaled(box[2:])], colour, shade)

    def rounded(self, box, radius, colour, shade=None):
        self._lay("rounded_rectangle", [_scaled(box[:2]), _scaled(box[2:])], colour, shade, radius * SCALE)

    def ellipse(self, box, colour, shade=None):
        self._lay("ellipse", [_scaled(box[:2]), _scaled(box[2:])], colour, shade)

    def circle(self, circle, colour, shade=None):
        self.ellipse(_box(circle), colour, shade)

    def ground(self, colour, angle, strength):
        """Stipple the whole sheet."""
        self.rectangle((0, 0, *self.size), None, (colour, angle, strength))

    def line(self, points, colour, width):
        """A line with round ends and joints."""
        scaled = [_scaled(point) for point in points]
        self.pen.line(scaled, fill=colour, width=round(width * SCALE), joint="curve")
        radius = width * SCALE / 2 - 0.5
        for x, y in (scaled[0], scaled[-1]):
            self.pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)

    def ring(self, circle, colour, width):
        self.pen.ellipse(_scaled(_box(circle)), outline=colour, width=round(width * SCALE))

    def arc(self, circle, angles, colour, width):
        self.pen.arc(_scaled(_box(circle)), *angles, fill=colour, width=round(width * SCALE))

    def slice(self, circle, angles, colour):
        self.pen.pieslice(_scaled(_box(circle)), *angles, fill=colour)

    def finish(self):
        """The picture in its own size, with the tooth of the paper over everything."""
        picture = self.sheet.reduce(SCALE)
        tooth = self.noise.point([124 + value * 8 // 255 for value in range(256)])
        return ImageChops.overlay(picture, Image.merge("RGB", (tooth, tooth, tooth)))

    def _lay(self, kind, points, colour, shade, *more):
        if colour:
            getattr(self.pen, kind)(points, *more, fill=colour)
        if shade:
            self._stipple(kind, points, shade, more)

    def _stipple(self, kind, points, shade, more):
        colour, angle, strength = shade
        box = _bounds(points, self.sheet.size)
        if box is None:
            return
        size = (box[2] - box[0], box[3] - box[1])
        mask = Image.new("L", size)
        moved = [(x - box[0], y - box[1]) for x, y in points]
        getattr(ImageDraw.Draw(mask), kind)(moved, *more, fill=255)
        small = tuple(-(-side // SCALE) for side in size)
        corner = (box[0] // SCALE, box[1] // SCALE)
        noise = self.noise.crop((*corner, corner[0] + small[0], corner[1] + small[1]))
        wash = _slope(angle, strength).resize(small)
        dots = ImageChops.subtract(wash, noise, 1 / 6)
        ink = Image.blend(wash, dots, 0.5).resize(size, Image.Resampling.BILINEAR)
        self.sheet.paste(colour, box, ImageChops.multiply(mask, ink))


def _slope(angle, strength):
    """A soft gradient that is empty at one side and `strength` (0 to 1) at the other."""
    turned = Image.linear_gradient("L").rotate(angle, Image.Resampling.BILINEAR)
    middle = turned.crop((38, 38, 218, 218))
    return middle.point([max(0, min(255, round((value - 38) / 180 * 255 * strength))) for value in range(256)])


def _scaled(numbers):
    return tuple(round(number * SCALE) for number in numbers)


def _box(circle):
    x, y, radius = circle
    return (x - radius, y - radius, x + radius, y + radius)


def _bounds(points, size):
    left = max(0, min(x for x, _ in points)) // SCALE * SCALE
    top = max(0, min(y for _, y in points)) // SCALE * SCALE
    right = min(size[0], max(x for x, _ in points) + 1)
    bottom = min(size[1], max(y for _, y in points) + 1)
    return (left, top, right, bottom) if right > left and bottom > top else None
