"""Which files of the house faces browsers are to fetch before they have read the style sheet (static/css/faces.css, decision 213)."""

from functools import lru_cache

from django.conf import settings
from django.utils.html import format_html_join
from langcodes import Language

from cms.site import assets

LINK = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin>'
NAMES = ["newsreader", "public-sans"]
# Languages whose words are nearly all in the basic letters, and those that do with the accented letters of Western Europe beside them.
BASIC = {"en"}
WESTERN = {
    *(
        "af",
        "ca",
        "da",
        "de",
        "es",
        "eu",
        "fi",
        "fr",
        "ga",
        "gl",
        "id",
        "is",
        "it",
        "ms",
        "nb",
        "nl",
        "nn",
        "no",
        "pt",
        "sv",
        "sw",
    )
}


def font_preloads(faces):
    """Links to the files of these faces with the letters of the site's language; none where that is not written in Latin letters."""
    return links(settings.LANGUAGE_CODE) if faces == "house" else ""


@lru_cache(maxsize=10)
def links(language):
    paths = [f"fonts/{name}-{part}.woff2" for part in parts(language) for name in NAMES]
    return format_html_join("\n", LINK, ((assets.address(path),) for path in paths))


def parts(tag):
    """The parts of a face that a language needs: ["basic", "western"]."""
    language = Language.get(tag).maximize()
    if language.script != "Latn":
        return []
    if language.language in BASIC:
        return ["basic"]
    return ["basic", "western"] if language.language in WESTERN else ["basic", "western", "latin-ext"]
