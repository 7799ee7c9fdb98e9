"""The addresses of pages by a slug: what reverse() answers, without its search through all that a site answers to."""

import re
from functools import cache

from django.urls import get_script_prefix, register_converter, reverse

PLAIN_SLUG = re.compile(r"[-a-zA-Z0-9_]+")


class SlugOfAnyScript:
    """What a slug may be made of (slugs.slug_for): of ASCII, what Django's has; else whatever is no space.

    No character fits both alternatives: one that did would let a long address be tried in endlessly many ways.
    """

    regex = r"(?:[-0-9A-Za-z_]|[^\x00-\x7f\s])+"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(SlugOfAnyScript, "page")


def address_of(page, slug=None):
    """The path of the page that goes by this name in the URL configuration, for a slug where it takes one.

    A slug with other letters than ours is left to reverse(), which quotes it or raises NoReverseMatch.
    """
    return _path(page, get_script_prefix()) if slug is None else addresses_of(page)(slug)


def addresses_of(page):
    """A function from slugs to the paths of these pages: for long lists, since to find out where the site lies takes most of the time."""
    return _addresses_of(page, get_script_prefix())


@cache
def _path(page, script_prefix):
    return reverse(page)


@cache
def _addresses_of(page, script_prefix):
    before, _, after = reverse(page, args=["SLUG"]).rpartition("SLUG")

    def of_slug(slug):
        return f"{before}{slug}{after}" if PLAIN_SLUG.fullmatch(slug) else reverse(page, args=[slug])

    return of_slug
