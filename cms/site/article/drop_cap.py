"""The first paragraph of a text, made ready for a large initial."""

import re

from django.utils.html import strip_tags

FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
# A letter within a link would carry the link's line below its own foot: only the rest of the words keeps it.
LINK_FIRST = re.compile(r'(<p class="opens"><a [^>]*)>(\w)([^<]+)</a>')
LONG_ENOUGH = 150  # characters: three lines of the measure, so that the initial has text beside it


def set_initial(html):
    """The HTML with its first paragraph classed "opens", if it begins with one that is long enough; else as it is."""
    paragraph = FIRST_PARAGRAPH.match(html)
    if paragraph is None or len(strip_tags(paragraph[1])) < LONG_ENOUGH:
        return html
    return LINK_FIRST.sub(r'\1 class="opens__link">\2<span>\3</span></a>', f'<p class="opens">{html[3:]}', count=1)
