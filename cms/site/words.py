"""The words of the pages' templates in the one language of the site: {{ _("Share") }}, {% trans %}…{% endtrans %}.

They are Django's translations. Each is looked up once for all pages, since Django asks anew which language is active.
"""

from functools import cache

from django.core.signals import setting_changed
from django.dispatch import receiver
from django.utils import translation

gettext, pgettext = cache(translation.gettext), cache(translation.pgettext)
KEPT = [gettext, pgettext]


def install(pages):
    """Give the functions to an environment of Jinja2 that has its extension for them. What they are given is escaped."""
    pages.install_gettext_callables(
        gettext, translation.ngettext, newstyle=True, pgettext=pgettext, npgettext=translation.npgettext
    )
    pages.globals["_"] = pages.globals["gettext"]


@receiver(setting_changed)
def forget_words(setting, **kwargs):
    """Settings change in tests alone."""
    if setting in {"LANGUAGE_CODE", "LOCALE_PATHS"}:
        for kept in KEPT:
            kept.cache_clear()
