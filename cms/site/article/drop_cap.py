"""Marks the first paragraph of an article for a drop cap, which the style sheets set."""

import re

from django.utils.html import strip_tags

FIRST_PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
# The underline of a link would cross the enlarged letter, so only the rest of the link keeps it.
LINK_FIRST = re.compile(r'(<p class="opens"><a [^>]*)>(\w)([^<]+)</a>')
LONG_ENOUGH = 150  # characters: three lines of the measure, so that the drop cap has text beside it


def with_drop_cap(html):
    """The HTML with its first paragraph classed "opens", if it begins with one that is long enough; else as it is."""
    paragraph = FIRST_PARAGRAPH.match(html)
    if paragraph is None or len(strip_tags(paragraph[1])) < LONG_ENOUGH:
        return html
    return LINK_FIRST.sub(r'\1 class="opens__link">\2<span>\3</span></a>', f'<p class="opens">{html[3:]}', count=1)
