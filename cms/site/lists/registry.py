"""The pages that list what belongs to no single row."""

from cms.site.lists import all_series, all_tags, archive, corrections, month, people, quotes

PAGES = [
    people.PAGE,
    quotes.PAGE,
    archive.PAGE,
    month.PAGE,
    all_series.PAGE,
    all_tags.PAGE,
    corrections.PAGE,
]
