"""The environment of the public pages' templates: all that they may ask for, and how they are read (decision 14)."""

from django.template.defaultfilters import linebreaks_filter, linebreaksbr, truncatechars
from django.utils.translation import get_language
from jinja2 import Environment, StrictUndefined

from cms.promos import showing
from cms.site import absolute_urls, assets, dates, macros, masthead, presentation, short_numbers, words
from cms.site.article import body_parts, json_ld, share_links
from cms.site.person import parts
from plumbing.languages import tags
from plumbing.web.addresses import address_of

FUNCTIONS = {
    "absolute": absolute_urls.absolute,
    "address_of": address_of,
    "address_of_part": parts.address_of_part,
    "anchor_of_post": body_parts.anchor_of_post,
    "body_parts": body_parts.body_parts,
    "by_article": presentation.by_article,
    "credits_of": presentation.credits_of,
    "json_ld": json_ld.json_ld,
    "other_direction": tags.other_direction,
    "promos_for": showing.promos_for,
    "scripts": assets.scripts,
    "sections": masthead.sections,
    "share_links": share_links.share_links,
    "site_language": get_language,
    "static": assets.address,
    "static_unhashed": assets.address_unhashed,
}
FILTERS = {
    "as_a_whole": presentation.as_a_whole,
    "day": dates.day,
    "is_long": presentation.is_long,
    "iso": dates.iso,
    "linebreaks": linebreaks_filter,
    "linebreaksbr": linebreaksbr,
    "short_number": short_numbers.short_number,
    "tone": presentation.tone,
    "truncatechars": truncatechars,
}


def environment(**options):
    """Made once per process by Django's Jinja2 backend, which gives the options: the loader, and autoescape, on.

    A name that a page was not given, or misspells, is a fault, not an empty place: hence StrictUndefined.
    """
    ours = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    pages = Environment(**options | ours, extensions=["jinja2.ext.i18n"])  # noqa: S701  autoescape is among the options
    pages.policies["ext.i18n.trimmed"] = True
    words.install(pages)
    pages.globals |= FUNCTIONS
    pages.filters |= FILTERS
    pages.globals |= macros.functions(pages)
    return pages
