"""Marks the first paragraph of an article for a drop cap, which the style sheets set."""

import re
from unicodedata import bidirectional

from django.utils.html import strip_tags

FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
# The underline of a link would cross the enlarged letter, so only the rest of the link keeps it.
LINK_FIRST = re.compile(r'(<p class="opens"><a [^>]*)>(\w)([^<]+)</a>')
FROM_THE_RIGHT = {
    "R",
    "AL",
}  # Unicode's classes of Hebrew and Arabic letters: the latter join the next, and must not stand alone
LONG_ENOUGH = 150  # characters: three lines of the measure, so that the drop cap has text beside it


def with_drop_cap(html):
    """The HTML with its first paragraph classed "opens", if it begins with one that is long enough; else as it is."""
    paragraph = FIRST_PARAGRAPH.match(html)
    text = strip_tags(paragraph[1]).strip() if paragraph else ""
    if len(text) < LONG_ENOUGH or bidirectional(text[0]) in FROM_THE_RIGHT:
        return html
    return LINK_FIRST.sub(r'\1 class="opens__link">\2<span>\3</span></a>', f'<p class="opens">{html[3:]}', count=1)
