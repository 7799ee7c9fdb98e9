"""The icons of the site: of the picture that SITE_ICON names or editors have chosen, else drawn of the first letter of its name."""

from functools import lru_cache
from io import BytesIO

from django.core.files.storage import default_storage
from django.http import HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from PIL import Image, ImageColor, ImageDraw, ImageFont, ImageOps

from cms.site.publication.shown import the_publication
from plumbing.text.normalizing import normalized

ICO_SIZES = (16, 32, 48)
DRAWN_AT = 4  # times the size, and made smaller: smooth edges
PAPER = (252, 252, 251)
LETTER, WEIGHT = 0.8, 0.02  # of the width of the icon: height of the type, thickness that is added to its strokes
KEPT_FOR = 24 * 3600
# A name that begins with one of these is known by its next word.
ARTICLES = set("the a an le la les der die das el los las il lo gli o os as de het".split())
# The emblem stands in for a letter that the font has not: a newspaper, on a grid of 32, as in static/images/favicon.svg.
EMBLEM = [(8, 6, 24, 9), (8, 10, 24, 11), (8, 13, 15, 21), (17, 13, 24, 15), (17, 16, 24, 18), (17, 19, 24, 21)]
EMBLEM += [(8, 23, 24, 24), (8, 26, 19, 27)]


def png(size):
    """The view of the icon of this many pixels."""

    @require_safe
    def view(request):
        return answer(png_bytes(size, *facts()), "image/png")

    return view


@require_safe
def ico(request):
    return answer(ico_bytes(*facts()), "image/x-icon")


def answer(content, media_type):
    response = HttpResponse(content, content_type=media_type)
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    return response


def facts():
    """What icons are made of: a file, and the name and colour of the drawn one. No name of an upload is ever given again."""
    publication = the_publication()
    file = publication.icon_file or (default_storage.path(publication.icon) if publication.icon else "")
    return file, publication.name, publication.accent


@lru_cache(maxsize=8)
def png_bytes(size, file, name, accent):
    out = BytesIO()
    icon(size, file, name, accent).save(out, "PNG", optimize=True)
    return out.getvalue()


@lru_cache(maxsize=2)
def ico_bytes(file, name, accent):
    icons, out = [icon(size, file, name, accent) for size in ICO_SIZES], BytesIO()
    icons[-1].save(out, "ICO", sizes=[(size, size) for size in ICO_SIZES], append_images=icons[:-1])
    return out.getvalue()


def icon(size, file, name, accent):
    """An Image of this many pixels each way."""
    if file:
        with Image.open(file) as picture:
            return ImageOps.fit(picture.convert("RGBA"), (size, size), Image.Resampling.LANCZOS)
    large = size * DRAWN_AT
    drawn = Image.new("RGB", (large, large), ImageColor.getrgb(accent))
    pen = ImageDraw.Draw(drawn)
    letter = initial(name)
    if letter:
        draw_letter(pen, letter, large)
    else:
        for edges in EMBLEM:
            pen.rectangle([edge * large / 32 for edge in edges], fill=PAPER)
    return drawn.resize((size, size), Image.Resampling.LANCZOS)


def draw_letter(pen, letter, width):
    font, stroke = ImageFont.load_default(width * LETTER), width * WEIGHT
    left, top, right, bottom = pen.textbbox((0, 0), letter, font=font, stroke_width=stroke)
    middle = ((width - left - right) / 2, (width - top - bottom) / 2)
    pen.text(middle, letter, fill=PAPER, font=font, stroke_width=stroke, stroke_fill=PAPER)


def initial(name):
    """The first letter or digit of a name, without its accents, if Pillow's own font has it; "" otherwise."""
    words = normalized("NFD", name).upper().split()
    telling = words[1:] if len(words) > 1 and words[0].lower() in ARTICLES else words
    letter = next((sign for sign in "".join(telling) if sign.isalnum()), "")
    font = ImageFont.load_default(20)
    missing = bytes(font.getmask("\U0010fffe"))
    return letter if letter and bytes(font.getmask(letter)) != missing else ""
