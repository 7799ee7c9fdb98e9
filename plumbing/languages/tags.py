"""Languages of texts, as BCP 47 names them, and the direction in which they are written."""

import re

import langcodes
from django.conf import settings

from plumbing.text.refusals import Refusal
from plumbing.text.sentences import gettext_noop

_SHAPE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_RIGHT_TO_LEFT = frozenset("ar arc arz ckb dv fa he iw ks nqo pnb ps rhg sd syr ug ur yi".split())
_SCRIPTS_RIGHT_TO_LEFT = frozenset("adlm arab hebr mand nkoo rohg samr syrc thaa".split())


LIKELY = gettext_noop("“%(code)s” is not a language code. Did you mean “%(meant)s”?")
UNKNOWN = gettext_noop("“%(code)s” is not a language code. Use one such as “en-GB”, “fr” or “ar”.")


class UnknownLanguage(Refusal):
    """No tag of a language; its text says what one looks like."""


def language_tag(written: str) -> str:
    """The tag as it is written by convention (en-GB). Raises UnknownLanguage for what is none, or names nothing."""
    tag = written.strip()
    if not _SHAPE.fullmatch(tag) or not langcodes.tag_is_valid(tag):
        likely = tag.replace("_", "-")
        is_likely = bool(_SHAPE.fullmatch(likely)) and langcodes.tag_is_valid(likely)
        if is_likely:
            meant = langcodes.get(likely, normalize=False).to_tag()
            raise UnknownLanguage(LIKELY, code=tag[:40], meant=meant)
        raise UnknownLanguage(UNKNOWN, code=tag[:40])
    return langcodes.get(tag, normalize=False).to_tag()


def direction_of(tag: str) -> str:
    """ "rtl" or "ltr": by the script that the tag names, else by its language."""
    language, *others = tag.lower().split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), None)
    is_from_right = script in _SCRIPTS_RIGHT_TO_LEFT if script else language in _RIGHT_TO_LEFT
    return "rtl" if is_from_right else "ltr"


def site_language() -> str:
    """The tag of the language in which the site speaks: what is new is taken to be in it."""
    return language_tag(settings.LANGUAGE_CODE)
