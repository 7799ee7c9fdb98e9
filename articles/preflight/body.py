"""The body: that there is one, and that its links and headings serve those who do not see the page, too."""

from articles.body.contents import headings_in
from articles.preflight.issue import Issue
from plumbing.text.sentences import gettext_noop as _

LEVELS = {"h2": 2, "h3": 3}
HEADLINE = 1  # the level of the article's headline on its page


def empty(candidate):
    if not candidate.document.body:
        yield Issue(_("An article needs a text before readers can see it."), _("Write it below the headline."))


def empty_links(candidate):
    """Links without a letter or digit to read out, and links within the page to a place that it does not have."""
    places = [*candidate.compiled.references.quotes, *headings_in(candidate.compiled.parts)]
    anchors = {f"#{place.anchor}" for place in places}
    for number, block in enumerate(candidate.blocks):
        for link in block.iter("a"):
            words, address = link.text_content().strip(), link.get("href", "")
            if not any(map(str.isalnum, words)):
                message = _("A link to %(address)s has no words.")
                action = _("Write what it leads to, or remove the link.")
                yield Issue(message, action, block=number, facts={"address": address})
            elif address.startswith("#") and address not in anchors:
                message, action = _("The link “%(words)s” leads nowhere."), _("Give it an address, or remove the link.")
                yield Issue(message, action, block=number, facts={"words": words})


def heading_order(candidate):
    """A heading that is more than one level below the one before it; before the first one stands the headline."""
    above = HEADLINE
    for number, block in enumerate(candidate.blocks):
        for heading in block.iter(*LEVELS):
            level = LEVELS[heading.tag]
            if level > above + 1:
                message, action = _("The heading “%(words)s” skips a level."), _("Make it an H2, or put one above it.")
                yield Issue(message, action, block=number, facts={"words": heading.text_content().strip()})
            above = level
