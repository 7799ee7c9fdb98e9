"""The addresses of pages by a slug: what reverse() answers, without its search through all that a site answers to."""

import re
from contextvars import ContextVar
from functools import cache

from django.core.signals import request_finished, request_started
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


# Django keeps the prefix where looking it up takes longer than all else here, and a page has a hundred addresses.
_of_this_request = ContextVar("script_prefix", default=None)


def script_prefix():
    """Below which path the site is served, as get_script_prefix() says; within a request that is asked once."""
    return _of_this_request.get() or get_script_prefix()


def _begin(**kwargs):
    _of_this_request.set(get_script_prefix())


def _end(**kwargs):
    _of_this_request.set(None)


request_started.connect(_begin)
request_finished.connect(_end)


def address_of(page, slug=None):
    """The path of the page that goes by this name in the URL configuration, for a slug where it takes one.

    A slug with other letters than ours is left to reverse(), which quotes it or raises NoReverseMatch.
    """
    if slug is None:
        return _path(page, script_prefix())
    if not PLAIN_SLUG.fullmatch(slug):
        return reverse(page, args=[slug])
    before, after = _around_slug(page, script_prefix())
    return f"{before}{slug}{after}"


@cache
def _path(page, script_prefix):
    return reverse(page)


@cache
def _around_slug(page, script_prefix):
    before, _, after = reverse(page, args=["SLUG"]).rpartition("SLUG")
    return before, after
