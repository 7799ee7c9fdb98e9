"""The macros that print the parts of pages, as functions that every template may call without importing them.

An import is looked up anew for each page and each part of it: a tenth of what it took to render an article.
"""

from functools import cache, lru_cache

from django.conf import settings
from django.urls import get_script_prefix

TEMPLATES = {
    "air": "promos/_air.html",
    "author_box": "articles/_author.html",
    "band": "cms/_band.html",
    "breadcrumb": "_breadcrumb.html",
    "caption": "articles/_caption.html",
    "card": "articles/_card.html",
    "colophon": "_colophon.html",
    "columns": "articles/_columns.html",
    "feed_addresses": "feeds/_addresses.html",
    "feed_article": "feeds/_text.html",
    "feed_correction": "feeds/_text.html",
    "feed_links": "feeds/_links.html",
    "feed_recording": "feeds/_recording.html",
    "feed_said": "feeds/_text.html",
    "handles": "people/_handles.html",
    "label": "articles/_label.html",
    "letters_nav": "lists/_register.html",
    "list_head": "lists/_head.html",
    "listing": "articles/_listing.html",
    "lists_of_site": "_menu.html",
    "masthead": "_masthead.html",
    "menu": "_menu.html",
    "most_read_band": "articles/_most_read.html",
    "pagination": "_pagination.html",
    "person_part": "people/_part.html",
    "post_media": "articles/_post_media.html",
    "print_corrections": "articles/_corrections.html",
    "print_promo": "promos/_promo.html",
    "print_promos": "promos/_promos.html",
    "quoted": "people/_quoted.html",
    "register": "lists/_register.html",
    "result_byline": "search/_result_facts.html",
    "result_label": "search/_result_facts.html",
    "said": "lists/_said.html",
    "search_box": "search/_box.html",
    "search_result": "search/_result.html",
    "share": "articles/_share.html",
    "social_post": "articles/_post.html",
}
BLOCKS = "articles/blocks/{}.html"

# Of these, what was printed last is kept, so many of each; a card takes some two kilobytes.
KEPT = {
    "card": 2_000,
    "colophon": 10,
    "feed_addresses": 1_000,
    "feed_links": 500,
    "masthead": 200,
    "print_promo": 500,
    "result_byline": 2_000,
    "result_label": 2_000,
}


def functions(pages):
    """All of them by their names, for an environment of Jinja2."""
    plain = {name: macro(pages, template, name) for name, template in TEMPLATES.items() if name not in KEPT}
    kept = {name: remembered(macro(pages, TEMPLATES[name], name), most) for name, most in KEPT.items()}
    return plain | kept | {"print_block": blocks(pages)}


def macro(pages, template, name):
    @cache
    def found():
        # At the first use, since macros are known to each other.
        return getattr(pages.get_template(template).module, name)

    return lambda *facts, **more: found()(*facts, **more)


def remembered(printed, most):
    """A function that keeps what it printed for the last facts: where they are the same, the words are, too.

    So it may be given nothing but plain facts, never a model's instance (which equals another state of its row), and may look
    at nothing else that can change.
    """
    # Addresses begin with the prefix under which a request came; words are in the language of the site.
    kept = lru_cache(maxsize=most)(lambda script_prefix, language, *facts, **more: printed(*facts, **more))
    return lambda *facts, **more: kept(get_script_prefix(), settings.LANGUAGE_CODE, *facts, **more)


def blocks(pages):
    """A function that prints a part of a body by the macro of its block."""
    known = cache(lambda name: macro(pages, BLOCKS.format(name), name))
    return lambda part: known(part["block"])(part)
