"""Lists of words within a sentence, as the language of the page joins them."""

from collections.abc import Iterable

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from plumbing.languages import writing


def listed(words: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c"; "" for nothing."""
    return writing.listed([str(word) for word in words], get_language() or "en")


def separated(words: Iterable[str]) -> str:
    """ "a, b, c": what is told beside each other without being a sentence."""
    return pgettext("between the items of a list", ", ").join(str(word) for word in words)


def quoted(word) -> str:
    """A name or a title in the quotation marks of the language: “a”."""
    return _("“%(words)s”") % {"words": word}
