"""The environment of the public pages' templates: all that they may ask for, and how they are read (decision 14)."""

from django.template.defaultfilters import filesizeformat, linebreaks_filter, linebreaksbr, truncatechars
from jinja2 import Environment, StrictUndefined

from cms.promos import showing
from cms.promos.addresses import calendar_address, go_address
from cms.site import (
    absolute_urls,
    assets,
    dates,
    faces,
    languages,
    macros,
    masthead,
    navigation,
    presentation,
    words,
)
from cms.site.article import body_parts, quote, share_links
from cms.site.feeds import addresses as feeds
from cms.site.linked_data import broadcasts
from cms.site.linked_data import pages as linked_data
from cms.site.lists import archive, people
from cms.site.person import parts
from cms.site.pictures import responsive, sharing
from cms.site.publication import accent, accounts
from cms.site.root_files import licence
from plumbing.web import paging
from plumbing.web.addresses import address_of

FUNCTIONS = {
    "accent_sheet": accent.address,
    "accounts_of": accounts.accounts_of,
    "absolute": absolute_urls.absolute,
    "address_of": address_of,
    "address_on_paper": absolute_urls.address_on_paper,
    "address_of_letter": people.address_of_letter,
    "address_of_month": archive.address_of_month,
    "address_of_part": parts.address_of_part,
    "anchor_of_post": body_parts.anchor_of_post,
    "body_parts": body_parts.body_parts,
    "by_article": presentation.by_article,
    "credits_of": presentation.credits_of,
    "data_of_article": linked_data.data_of_article,
    "data_of_list": linked_data.data_of_list,
    "data_of_page": linked_data.data_of_page,
    "data_of_promo": broadcasts.data_of_promo,
    "data_of_quote": linked_data.data_of_quote,
    "data_of_person": linked_data.data_of_person,
    "feed_of": feeds.of_row,
    "feed_of_corrections": feeds.of_corrections,
    "feed_of_quotes": feeds.of_quotes,
    "feed_of_site": feeds.of_site,
    "calendar_address": calendar_address,
    "font_preloads": faces.font_preloads,
    "go_address": go_address,
    "has_licence": licence.is_set,
    "in_line": navigation.in_line,
    "kind_of_correction": presentation.kind_of_correction,
    "language_attributes": languages.language_attributes,
    "open_graph_locale": languages.open_graph_locale,
    "own_language_within": languages.own_language_within,
    "page_of_quote": quote.page_of_quote,
    "print_picture": responsive.picture,
    "print_portrait": responsive.portrait,
    "page_title": words.page_title,
    "paged": paging.paged,
    "promos_for": showing.promos_for,
    "with_inline_slot": showing.with_inline_slot,
    "scripts": assets.scripts,
    "sections": masthead.sections,
    "menu_links": masthead.menu,
    "footer_groups": masthead.footer,
    "share_picture_of_article": sharing.of_article,
    "share_picture_of_person": sharing.of_person,
    "share_picture_of_quote": sharing.of_quote,
    "share_picture_of_site": sharing.of_site,
    "share_links": share_links.share_links,
    "shares_in_words": words.shares_in_words,
    "site_language_attributes": languages.site_language_attributes,
    "stated_language_attributes": languages.stated_language_attributes,
    "static": assets.address,
    "static_unhashed": assets.address_unhashed,
    "linked_pages": masthead.linked_pages,
    "month_in_words": dates.month_in_words,
    "time_element": dates.time_element,
}
FILTERS = {
    "as_a_whole": presentation.as_a_whole,
    "day": dates.day,
    "filesize": filesizeformat,
    "is_long": presentation.is_long,
    "iso": dates.iso,
    "linebreaks": linebreaks_filter,
    "linebreaksbr": linebreaksbr,
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
