import json
from datetime import UTC, datetime

import pytest
from django import forms
from django.core.exceptions import ValidationError

from plumbing.web.untrusted import check_moment, json_from, moment_from, whole_number


@pytest.mark.parametrize("text", ["", "²", "٣", "-1", "1.5", "1e3", "0x1", " 1", str(2**63), "9" * 5000, "NaN"])
def test_what_is_no_number_of_a_database_is_none(text):
    assert whole_number(text) is None


def test_ascii_digits_are_a_number():
    assert whole_number("007") == 7 and whole_number(str(2**63 - 1)) == 2**63 - 1


def test_json_that_is_nested_too_deeply_is_refused_as_any_other_nonsense():
    with pytest.raises(ValueError, match="nested"):
        json_from("[" * 50_000 + "]" * 50_000)


@pytest.mark.parametrize("source", ["", "{", "1" * 5000, b"\xff"])
def test_what_is_no_json_is_refused(source):
    with pytest.raises(ValueError):
        json_from(source)


def test_json_is_read():
    assert json_from(json.dumps({"a": [1]})) == {"a": [1]}


@pytest.mark.parametrize("text", ["0001-01-01T00:00", "9999-12-31T23:59+00:00", "2026-02-30T10:00", "tomorrow", ""])
def test_what_is_no_moment_that_could_be_shown_is_none(text):
    assert moment_from(text) is None


def test_a_moment_without_a_zone_is_the_sites(settings):
    settings.TIME_ZONE = "Europe/London"
    assert moment_from("2026-06-01T10:00") == datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("field", [forms.DateField(), forms.DateTimeField(), forms.SplitDateTimeField()])
@pytest.mark.parametrize("year", ["0001", "9999"])
def test_no_form_takes_a_year_that_cannot_be_shown(field, year):
    typed = f"{year}-12-31"
    with pytest.raises(ValidationError, match="year"):
        field.clean([typed, "23:59"] if isinstance(field, forms.SplitDateTimeField) else typed)


def test_a_mistyped_year_in_a_form_is_told():
    with pytest.raises(ValidationError, match="year 26 "):
        check_moment(datetime(26, 4, 1, tzinfo=UTC))
