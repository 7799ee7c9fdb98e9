"""The accent colour on pages: a small style sheet of its own, at an address that says which colour, so that it is kept for ever.

It sets what static/css/tokens.css has for the spot colour. Where the chosen colour could not be read (WCAG 2.2, 1.4.3), it has a
shade of it that can, by day a darker and by night a lighter one.
"""

from math import atan2, cbrt, degrees, hypot

from django.http import HttpResponse
from django.urls import path, register_converter, reverse
from django.views.decorators.http import require_safe
from PIL import ImageColor

from cms.site.pictures.cards.canvas import readable
from cms.site.publication.models.publication import ACCENT

# The grounds on which it is printed: --sheet of tokens.css, which is nearer to any accent than --paper.
BY_DAY, BY_NIGHT = "#f3f2f0", "#1a1d22"
ON_SPOT = {BY_DAY: "99% 0.002 100", BY_NIGHT: "17.5% 0.008 265"}  # --lch-paper
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable", "X-Content-Type-Options": "nosniff"}
SHEET = """:root {{ --lch-spot: {day}; --lch-on-spot: {on_day}; }}
@media (prefers-color-scheme: dark) {{ :root {{ --lch-spot: {night}; --lch-on-spot: {on_night}; }} }}
"""


class ColourConverter:
    regex = "[0-9a-f]{6}"

    def to_python(self, value):
        return f"#{value}"

    def to_url(self, value):
        return value.removeprefix("#").lower()


register_converter(ColourConverter, "colour")


@require_safe
def style_sheet(request, accent):
    return HttpResponse(sheet(accent), content_type="text/css; charset=utf-8", headers=FOR_EVER)


def address(accent):
    """Where its style sheet is; "" for the accent that tokens.css has."""
    return "" if accent.lower() == ACCENT else reverse("accent", args=[accent])


def sheet(accent):
    day, night = shades(accent)
    return SHEET.format(day=oklch(day), on_day=ON_SPOT[BY_DAY], night=oklch(night), on_night=ON_SPOT[BY_NIGHT])


def shades(accent):
    """What is printed of it by day and by night, each at least 4.5 : 1 on its ground."""
    return readable(accent, BY_DAY), readable(accent, BY_NIGHT)


def oklch(colour):
    """A colour of sRGB in the words of CSS Color 4: lightness, chroma and hue, as in "52.3% 0.1991 28.7"."""
    red, green, blue = (linear(value / 255) for value in ImageColor.getrgb(colour)[:3])
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return f"{lightness * 100:.2f}% {hypot(a, b):.4f} {degrees(atan2(b, a)) % 360:.2f}"


def linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


route = path("accent/<colour:accent>.css", style_sheet, name="accent")
