"""The body: that there is one, and that its links and headings serve those who do not see the page, too."""

from django.utils.translation import gettext as _

from articles.preflight.issue import Issue

LEVELS = {"h2": 2, "h3": 3}
HEADLINE = 1  # the level of the article's headline on its page


def empty(candidate):
    if not candidate.document.body:
        yield Issue(_("An article needs a text before readers can see it."), _("Write it below the headline."))


def empty_links(candidate):
    """Links without a letter or digit to read out, and links within the page to a place that it does not have."""
    anchors = {f"#{quote.anchor}" for quote in candidate.compiled.references.quotes}
    for number, block in enumerate(candidate.blocks):
        for link in block.iter("a"):
            words, address = link.text_content().strip(), link.get("href", "")
            if not any(map(str.isalnum, words)):
                message = _("A link to {address} has no words.").format(address=address)
                yield Issue(message, _("Write what it leads to, or remove the link."), block=number)
            elif address.startswith("#") and address not in anchors:
                message = _("The link “{words}” leads nowhere.").format(words=words)
                yield Issue(message, _("Give it an address, or remove the link."), block=number)


def heading_order(candidate):
    """A heading that is more than one level below the one before it; before the first one stands the headline."""
    above = HEADLINE
    for number, block in enumerate(candidate.blocks):
        for heading in block.iter(*LEVELS):
            level = LEVELS[heading.tag]
            if level > above + 1:
                message = _("The heading “{words}” skips a level.").format(words=heading.text_content().strip())
                yield Issue(message, _("Make it an H2, or put one above it."), block=number)
            above = level
