"""Quotes: that readers are told whose words they are."""

from django.utils.text import Truncator

from articles.body.quotations import quotations_of
from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _

SHOWN = 60  # characters of a quote in a message


def without_speaker(candidate):
    """Quotes that are linked to nobody. A block quote whose line below says who it was needs no link."""
    numbers = {element: number for number, block in enumerate(candidate.blocks) for element in block.iter()}
    for quotation in quotations_of(candidate.root):
        element = quotation.elements[0]
        if quotation.text and quotation.speaker is None and not _says_whose(element):
            message, action = _("This quote has no speaker: “%(words)s”."), _("Choose who said it.")
            words = Truncator(quotation.text).chars(SHOWN)
            yield Issue(message, action, block=numbers[element], facts={"words": words})


def _says_whose(element):
    caption = element.find(".//figcaption")
    return caption is not None and bool(caption.text_content().strip())
