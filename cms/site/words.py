"""The words of the pages' templates in the one language of the site: {{ _("Share") }}, {% trans %}…{% endtrans %}.

They are Django's translations. Each is looked up once for all pages, since Django asks anew which language is active.
"""

from functools import lru_cache

from django.conf import settings
from django.utils import translation

from plumbing.languages.writing import short_number

MOST_KEPT = 2_000  # for each function; plural forms are kept for each number


def in_the_sites_language(translate):
    """A translating function that speaks the site's language, whichever is active, and keeps what it has found."""

    @lru_cache(maxsize=MOST_KEPT)
    def found(language, *message):
        with translation.override(language):
            return translate(*message)

    return lambda *message: found(settings.LANGUAGE_CODE, *message)


gettext, pgettext = in_the_sites_language(translation.gettext), in_the_sites_language(translation.pgettext)
ngettext, npgettext = in_the_sites_language(translation.ngettext), in_the_sites_language(translation.npgettext)


def install(pages):
    """Give the functions to an environment of Jinja2 that has its extension for them. What they are given is escaped."""
    pages.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)
    pages.globals["_"] = pages.globals["gettext"]


def page_title(name, number):
    """The title of a page of a list, which says the number of all but the first."""
    return gettext("%(title)s, page %(number)s") % {"title": name, "number": number} if number > 1 else str(name)


def shares_in_words(number):
    short = short_number(number, settings.LANGUAGE_CODE)
    return ngettext("%(short)s share", "%(short)s shares", number) % {"short": short}
