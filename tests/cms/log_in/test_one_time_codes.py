"""Codes of an app are those of RFC 6238 and of every app."""

import base64

import pytest

from cms.log_in.second_factor import one_time_codes

SECRET = base64.b32encode(b"12345678901234567890").decode()


@pytest.mark.parametrize(
    ("moment", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")]
)
def test_a_code_is_the_one_of_the_standard(moment, code):
    """Appendix B of RFC 6238, in six digits."""
    assert one_time_codes.step_of(SECRET, code, moment) == moment // 30


def test_a_clock_may_be_half_a_minute_wrong_and_no_more():
    steps = [one_time_codes.step_of(SECRET, one_time_codes.code_at(SECRET, 100 + by), 3000) for by in range(-2, 3)]
    assert steps == [None, 99, 100, 101, None]


@pytest.mark.parametrize("typed", ["", "28708", "2870822", "28708２", "٢٨٧٠٨٢", "abcdef", "-87082"])
def test_what_is_no_code_is_none(typed):
    assert one_time_codes.step_of(SECRET, typed, 59) is None


def test_spaces_in_a_code_do_not_count():
    assert one_time_codes.step_of(SECRET, " 287 082 ", 59) == 1


def test_apps_are_told_whose_the_secret_is():
    said = one_time_codes.address_for_apps(SECRET, "edith", "The Tide & Co")
    assert said == f"otpauth://totp/The%20Tide%20%26%20Co%3Aedith?secret={SECRET}&issuer=The%20Tide%20%26%20Co"
