"""In which language a page speaks, and what on it is in another: the attributes `lang` and `dir`, and Open Graph's locale."""

from functools import cache

import langcodes
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from plumbing.languages.tags import UnknownLanguage, direction_of, language_tag


def site_language_attributes() -> SafeString:
    """The attributes of <html>: what is not said to be in another language is in the site's."""
    return _attributes(settings.LANGUAGE_CODE, "")


def language_attributes(tag: str) -> SafeString:
    """The attributes of an element in the language `tag`; none where it is the site's own or not known."""
    return _attributes(tag, settings.LANGUAGE_CODE)


def stated_language_attributes(tag: str) -> SafeString:
    """The attributes of an element in the language `tag`, for readers of other systems, which know nothing of the site's."""
    return _attributes(tag, "")


def own_language_within(tag: str) -> SafeString:
    """The attributes of our own words where they stand within a text in the language `tag`; none where that is the site's."""
    return _attributes(settings.LANGUAGE_CODE, tag) if language_attributes(tag) else SafeString()


def open_graph_locale(tag: str = "") -> str:
    """A language and a territory, as Open Graph wants them ("en_GB"): the likely territory where the tag names none.

    By default that of the site. See https://ogp.me/#optional.
    """
    return _open_graph_locale(tag or settings.LANGUAGE_CODE, settings.LANGUAGE_CODE)


@cache
def _attributes(tag, around):
    try:
        written = language_tag(tag)
    except UnknownLanguage:
        return SafeString()
    if around and written.lower() in {around.lower(), around.lower().partition("-")[0]}:
        return SafeString()
    has_other_direction = direction_of(written) != direction_of(around or "en")
    direction = f' dir="{direction_of(written)}"' if has_other_direction else ""
    return mark_safe(f' lang="{written}"{direction}')  # noqa: S308  language_tag() lets no markup pass


@cache
def _open_graph_locale(tag, site):
    own, sites = langcodes.get(tag), langcodes.get(site)
    likely = sites if own.language == sites.language and not own.territory else own
    full = likely.maximize()
    return f"{full.language}_{full.territory}"
