"""The pages that list what belongs to no single row."""

from cms.site.lists import all_series, corrections, people, quotes

PAGES = [people.PAGE, quotes.PAGE, all_series.PAGE, corrections.PAGE]
