"""Quotes: that readers are told whose words they are, and that what is set large stands in the text."""

from django.utils.text import Truncator

from articles.body.anchors import folded
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


def pulled_from_elsewhere(candidate):
    """Pull quotes with words that are not in the text: whoever hears it, or reads it in a feed, never gets them."""
    text = folded(candidate.compiled.text)
    for number, block in enumerate(candidate.blocks):
        if block.get("data-block") == "pull":
            words = " ".join(part.text_content() for part in block)
            pieces = [piece for each in words.split("…") if (piece := folded(each))]
            if any(f" {piece} " not in f" {text} " for piece in pieces):
                message = _("The words of this pull quote are not in the text: “%(words)s”.")
                facts = {"words": Truncator(" ".join(words.split())).chars(SHOWN)}
                yield Issue(message, _("Write them as they stand there."), block=number, facts=facts)


def _says_whose(element):
    caption = element.find(".//figcaption")
    return caption is not None and bool(caption.text_content().strip())
