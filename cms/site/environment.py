"""The environment of the public pages' templates: all that they may ask for, and how they are read (decision 14)."""

from django.template.defaultfilters import linebreaks_filter, linebreaksbr, truncatechars
from django.utils.translation import get_language
from jinja2 import Environment, StrictUndefined

from articles import languages
from cms.promos import showing
from cms.site import assets, macros, masthead, typesetting
from cms.site import short_numbers as numbers
from cms.site.article import share_links as sharing
from cms.site.person import parts as person_page
from plumbing.web.addresses import address_of

FUNCTIONS = {
    "absolute": typesetting.absolute,
    "address_of": address_of,
    "address_of_part": person_page.address_of_part,
    "body_parts": typesetting.body_parts,
    "anchor_of_post": typesetting.anchor_of_post,
    "by_article": typesetting.by_article,
    "credits_of": typesetting.credits_of,
    "other_direction": languages.other_direction,
    "promos_for": showing.promos_for,
    "scripts": assets.scripts,
    "sections": masthead.sections,
    "share_links": sharing.share_links,
    "site_language": get_language,
    "static": assets.address,
    "structured_article": typesetting.structured_article,
    "stylesheets": assets.stylesheets,
    "stylesheets_unhashed": assets.stylesheets_unhashed,
}
FILTERS = {
    "as_a_whole": typesetting.as_a_whole,
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
    pages.globals |= macros.functions(pages)
    return pages
