"""The environment of the public pages' templates: all that they may ask for, and how they are read (decision 14)."""

from functools import lru_cache

from django.template.defaultfilters import linebreaks_filter, linebreaksbr, truncatechars
from django.urls import get_script_prefix
from django.utils.translation import get_language
from jinja2 import Environment, StrictUndefined

from articles import numbers, sharing, typesetting
from cms import assets
from cms.promos import showing
from people.addresses import address_of

CARDS_KEPT = 2_000  # some four megabytes

FUNCTIONS = {
    "absolute": typesetting.absolute,
    "address_of": address_of,
    "body_parts": typesetting.body_parts,
    "by_article": typesetting.by_article,
    "credits_of": typesetting.credits_of,
    "promos_for": showing.promos_for,
    "scripts": assets.scripts,
    "sections": typesetting.sections,
    "share_links": sharing.share_links,
    "site_language": get_language,
    "static": assets.address,
    "structured_article": typesetting.structured_article,
    "stylesheets": assets.stylesheets,
    "stylesheets_unhashed": assets.stylesheets_unhashed,
}
FILTERS = {
    "as_people_write": numbers.as_people_write,
    "day": typesetting.day,
    "is_long": typesetting.is_long,
    "iso": typesetting.iso,
    "linebreaks": linebreaks_filter,
    "linebreaksbr": linebreaksbr,
    "tone": typesetting.tone,
    "truncatechars": truncatechars,
}


def environment(**options):
    """Made once per process by Django's Jinja2 backend, which gives the options: the loader, and autoescape, on.

    A name that a page was not given, or misspells, is a fault, not an empty place: hence StrictUndefined.
    """
    ours = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    pages = Environment(**options | ours)  # noqa: S701  autoescape is among the options
    pages.globals |= FUNCTIONS
    pages.filters |= FILTERS
    pages.globals["card"] = remembered(pages, "articles/_card.html", "card", CARDS_KEPT)
    return pages


def remembered(pages, template, macro, most):
    """The macro of this name, as a function that keeps what it printed last: for facts that are the same the words are, too.

    So it may be given nothing but plain facts, and look at nothing else that can change.
    """

    @lru_cache(maxsize=most)
    def printed(script_prefix, *facts, **more):
        return getattr(pages.get_template(template).module, macro)(*facts, **more)

    return lambda *facts, **more: printed(get_script_prefix(), *facts, **more)
