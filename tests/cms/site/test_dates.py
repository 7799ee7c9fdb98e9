from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from django.utils.formats import date_format

from cms.site.dates import day, iso


def test_a_day_is_written_in_words():
    assert day("2026-11-23") == "23 November 2026"


def test_what_is_no_day_stays_as_it_is():
    assert day("soon") == "soon"


def test_a_moment_is_told_by_the_clock_of_the_publication(settings):
    settings.TIME_ZONE = "Pacific/Auckland"
    moment = datetime(2026, 11, 23, 21, 30, tzinfo=UTC)
    assert (day(moment), iso(moment)) == ("24 November 2026", "2026-11-24T10:30:00+13:00")


@pytest.mark.parametrize("language", ["en-gb", "de", "ru"])
def test_a_day_is_told_in_the_language_of_the_publication_as_django_tells_it(settings, language):
    settings.LANGUAGE_CODE = language
    told = day(date(2026, 3, 2))
    with translation.override(language):
        assert told == date_format(date(2026, 3, 2))
