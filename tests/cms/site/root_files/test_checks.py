"""Settings that programs would misunderstand are told of, each with what to do."""

from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image

from cms.site.root_files import checks

LICENCE = '<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license/></content></rsl>'
ALL = [
    checks.accent_is_a_colour,
    checks.icon_can_be_read,
    checks.content_signals_are_known,
    checks.licence_is_in_rsl,
    checks.security_contact_can_be_reached,
    checks.security_contact_expires,
    checks.index_now_key_is_well_made,
]


def faults():
    return [fault.id.removeprefix("broadside.") for check in ALL for fault in check(None)]


def in_days(number):
    return (timezone.now() + timedelta(days=number)).date().isoformat()


def test_a_site_that_sets_nothing_has_no_fault():
    assert faults() == []


def test_a_site_that_sets_everything_well_has_no_fault(settings, tmp_path):
    settings.SITE_ACCENT, settings.SITE_ICON = "#124578", str(tmp_path / "icon.png")
    Image.new("RGB", (512, 512)).save(settings.SITE_ICON)
    settings.CONTENT_SIGNAL, settings.RSL_LICENCE = "search=yes, ai-input=yes,ai-train=no", LICENCE
    settings.SECURITY_CONTACT, settings.SECURITY_EXPIRES = ["a@example.org", "tel:+44-1"], in_days(300)
    settings.INDEXNOW_KEY = "a1b2c3d4"
    assert faults() == []


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("SITE_ACCENT", "reddish", "E030"),
        ("SITE_ICON", "/nowhere/icon.png", "E031"),
        ("CONTENT_SIGNAL", "ai-train=maybe", "E032"),
        ("CONTENT_SIGNAL", "everything=no", "E032"),
        ("RSL_LICENCE", "<rsl>", "E033"),
        ("RSL_LICENCE", "<licence/>", "E033"),
        ("INDEXNOW_KEY", "short", "E036"),
        ("INDEXNOW_KEY", "with spaces in it", "E036"),
    ],
)
def test_a_wrong_value_is_named(settings, name, value, fault):
    setattr(settings, name, value)
    assert faults() == [fault]


def test_a_small_icon_is_told_of(settings, tmp_path):
    settings.SITE_ICON = str(tmp_path / "icon.png")
    Image.new("RGB", (512, 400)).save(settings.SITE_ICON)
    assert faults() == ["W031"]


def test_signals_beside_rules_of_ones_own_are_told_of(settings):
    settings.CONTENT_SIGNAL, settings.ROBOTS_TXT = "search=yes", "User-agent: *\nDisallow:"
    assert faults() == ["W032"]


@pytest.mark.parametrize(("days", "fault"), [(-1, "W035"), (400, "W036")])
def test_a_contact_that_is_over_or_far_ahead_is_told_of(settings, days, fault):
    settings.SECURITY_CONTACT, settings.SECURITY_EXPIRES = ["a@example.org"], in_days(days)
    assert faults() == [fault]


def test_a_contact_that_nobody_can_use_and_that_does_not_say_until_when_is_an_error(settings):
    settings.SECURITY_CONTACT = ["call us"]
    assert faults() == ["E034", "E035"]
