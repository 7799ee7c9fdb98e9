"""Pictures as pages print them: of each the smallest file that is large enough where it stands, in the format that a browser takes.

For each place a page says with `sizes` how wide its picture is drawn; tests/browser compares it with what is drawn.
"""

from functools import lru_cache
from typing import NamedTuple

from django.core.files.storage import default_storage
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe

from people.pictures import rendered
from people.pictures.shapes import CARD, PORTRAIT, WHOLE, Shape

DENSEST = 3  # pixels of a screen to one of CSS
TALLEST = 85  # percent of the window's height that a tall picture takes at most (figure.css)

# The width of what stands between the gutters (tokens.css), and from which width of the window on `main` is so many rem wide.
SHEET = "min(93.2vw - 0.4rem, 100vw - 2rem, 77rem)"
MAIN_36, MAIN_38, MAIN_40, MAIN_44 = "39.1em", "41.2em", "43.4em", "47.7em"
MAIN_48, MAIN_60, MAIN_64 = "52em", "64.8em", "69.1em"


class Place(NamedTuple):
    """Where a picture stands.

    shape   in which it is drawn
    sizes   its width in windows of at least so many em, the widest first, as the attribute `sizes` takes them; last of all others
    widest  the largest of these widths, in CSS pixels
    bounds  from which width of the window on how high a tall picture is at most, where it is not TALLEST
    """

    shape: Shape
    sizes: tuple[tuple[str, str], ...]
    widest: int
    bounds: tuple[str, tuple[str, ...]] = ("", ())


# What the style sheets of these places make of the sheet's width.
PLACES = {
    "lead": Place(CARD, ((MAIN_44, f"calc(0.56 * {SHEET})"), ("", SHEET)), 704),
    "wide": Place(
        CARD,
        (
            (MAIN_60, f"calc(0.3692 * {SHEET} - 1.73rem)"),
            (MAIN_38, f"calc(0.6154 * {SHEET} - 1.38rem)"),
            ("", SHEET),
        ),
        610,
    ),
    "feature": Place(
        CARD,
        (
            (MAIN_60, f"calc(0.5 * {SHEET} - 1.75rem)"),
            (MAIN_38, f"calc(0.6154 * {SHEET} - 1.38rem)"),
            ("", SHEET),
        ),
        610,
    ),
    "wide-alone": Place(CARD, ((MAIN_38, f"calc(0.5349 * {SHEET} - 0.8rem)"), ("", SHEET)), 658),
    "feature-alone": Place(
        CARD,
        (
            (MAIN_60, f"calc(0.5 * {SHEET} - 1.75rem)"),
            (MAIN_38, f"calc(0.5349 * {SHEET} - 0.8rem)"),
            ("", SHEET),
        ),
        610,
    ),
    "wide-pair": Place(
        CARD,
        (
            (MAIN_60, f"calc(0.4125 * {SHEET} - 1.83rem)"),
            (MAIN_38, f"calc(0.6875 * {SHEET} - 1.55rem)"),
            ("", SHEET),
        ),
        622,
    ),
    "rest": Place(CARD, ((MAIN_38, f"calc(0.3125 * {SHEET} - 0.7rem)"), ("", SHEET)), 610),
    "led": Place(CARD, ((MAIN_44, f"min(34rem, 0.48 * {SHEET})"), ("", SHEET)), 704),
    "row": Place(CARD, (("", f"min(13rem, 0.3 * {SHEET})"),), 208),
    "columns-1": Place(CARD, (("", f"min(13rem, 0.3 * {SHEET})"),), 208),
    "columns-2": Place(CARD, ((MAIN_40, f"calc(0.5 * {SHEET} - 1.13rem)"), ("", f"calc(0.3 * {SHEET})")), 598),
    "columns-3": Place(CARD, ((MAIN_40, f"calc(0.3333 * {SHEET} - 1.5rem)"), ("", f"calc(0.3 * {SHEET})")), 387),
    "columns-4": Place(
        CARD,
        (
            (MAIN_60, f"calc(0.25 * {SHEET} - 1.69rem)"),
            (MAIN_40, f"calc(0.5 * {SHEET} - 1.13rem)"),
            ("", f"calc(0.3 * {SHEET})"),
        ),
        462,
    ),
    "article": Place(WHOLE, ((MAIN_48, f"calc(0.46 * {SHEET})"), ("", SHEET)), 768, (MAIN_48, ("26rem", "52vh"))),
    "text": Place(WHOLE, (("48em", "37.5rem"), ("", f"min(33rem, {SHEET})")), 600),
    "gallery": Place(
        WHOLE,
        (("48em", "18.375rem"), ("36em", f"calc(0.5 * min(33rem, {SHEET}) - 0.375rem)"), ("", f"min(33rem, {SHEET})")),
        528,
    ),
    "promo-inline": Place(
        WHOLE, (("77.8em", "10.875rem"), ("48em", "34.375rem"), ("", f"calc(min(33rem, {SHEET}) - 3.125rem)")), 550
    ),
    "promo-end": Place(WHOLE, (("", f"calc({SHEET} - 3.125rem)"),), 1_182),
    "promo-home": Place(WHOLE, (("", f"calc({SHEET} - 3.125rem)"),), 1_182),
    "promo-section": Place(WHOLE, (("", f"calc({SHEET} - 3.125rem)"),), 1_182),
    "promo-person": Place(WHOLE, (("", f"calc({SHEET} - 3.125rem)"),), 1_182),
    "promo-banner": Place(WHOLE, (("", "4rem"),), 64),
    "promo-footer": Place(WHOLE, (("", "4rem"),), 64),
    "promo-aside": Place(WHOLE, ((MAIN_64, "12.5rem"), ("", SHEET)), 1_024),
    "byline": Place(PORTRAIT, (("", "3.25rem"),), 52),
    "byline-alone": Place(PORTRAIT, ((MAIN_64, "7rem"), ("", "3.25rem")), 112),
    "columnist": Place(PORTRAIT, (("", "4.5rem"),), 72),
    "found-person": Place(PORTRAIT, (("", "3.5rem"),), 56),
    "person": Place(PORTRAIT, ((MAIN_36, "13rem"), ("", "7rem")), 208),
}


def picture(image, place: str, *, alt: str, css: str = "", is_first: bool = False) -> SafeString:
    """The element of a picture of the library: a row of Image, or what a card says of one.

    place     a name of PLACES
    is_first  whether readers see it as soon as the page is there, so that it is fetched first and not when they come to it
    """
    name = getattr(image.file, "name", image.file)
    drawn = rendered.current(image.renditions or "", name, image.focus)
    loading = mark_safe('fetchpriority="high"' if is_first else 'loading="lazy"')  # noqa: S308  both are ours
    if drawn is None or not drawn.endings:
        return original(name, focused(css, image.focus), alt, image.width, image.height, loading)
    return sources(drawn, PLACES[place], css, conditional_escape(alt), loading)


def portrait(person, place: str, *, alt: str = "", css: str = "portrait", is_first: bool = False) -> SafeString:
    """The element of a person's portrait, of whom it is known that they have one.

    `place` as above. `is_first`: whether it is on the first screen, so that it is fetched at once; but after what is larger.
    """
    name, width = person.portrait.name, PLACES[place].widest
    drawn = rendered.current(person.portrait_renditions, name, person.portrait_focus)
    loading = mark_safe('fetchpriority="low"' if is_first else 'loading="lazy"')  # noqa: S308  both are ours
    if drawn is None or not drawn.endings:
        return original(name, focused(css, person.portrait_focus), alt, width, width, loading)
    return sources(drawn, PLACES[place], css, conditional_escape(alt), loading)


def original(name, css, alt, width, height, loading):
    """The picture as it was uploaded: it moves, or nothing has been drawn of it yet."""
    return format_html(
        '<img class="{}" src="{}" alt="{}" width="{}" height="{}" {} decoding="async">',
        *(css, default_storage.url(name), alt, width, height, loading),
    )


def focused(css, focus):
    """The classes of a picture that the style sheet cuts."""
    return f"{css} focus focus-{focus.place}".strip()


@lru_cache(maxsize=5_000)
def sources(drawn, place, css, alt, loading):
    """The element with all files from which a browser chooses."""
    across, down = place.shape.size_within(drawn.width, drawn.height)
    if place.shape is PORTRAIT:
        across = down = place.widest
    sizes = sizes_of(place, across / down)
    space = f"placeholder-{drawn.tone}" if drawn.tone else ""
    plain, *others = [listed(drawn, place, ending) for ending in drawn.endings]
    first = rendered.files(drawn, place.shape, drawn.endings[0], place.widest)[-1][0]
    avif = format_html('<source type="image/avif" srcset="{}" sizes="{}">', others[0], sizes) if others else ""
    return format_html(
        '<picture>{}<img class="{}" src="{}" srcset="{}" sizes="{}" alt="{}" width="{}" height="{}" {} decoding="async"></picture>',
        *(avif, f"{css} {space}".strip(), first, plain, sizes, alt, across, down, loading),
    )


def sizes_of(place, ratio):
    """The attribute `sizes` for a picture of that ratio of width to height: a tall one is as wide as the window's height lets it be."""
    widths = [(least, bounded(width, place, least, ratio) if ratio < 1 else width) for least, width in place.sizes]
    return ", ".join(f"(min-width: {least}) {width}" if least else width for least, width in widths)


def bounded(width, place, least, ratio):
    """The width of a tall picture where `sizes` says `least`."""
    heights = place.bounds[1] if place.bounds[0] == least and least else (f"{TALLEST}vh",)
    return f"min({', '.join([width, *(f'{ratio:.3f} * {height}' for height in heights)])})"


def listed(drawn, place, ending):
    """The files of a format, as the attribute srcset lists them."""
    files = rendered.files(drawn, place.shape, ending, place.widest * DENSEST)
    return ", ".join(f"{address} {width}w" for address, width in files)
