"""The choice of a time zone."""

from django import forms
from lxml import html

from cms.promos.admin.zone_field import ZoneField


class OwnZone(forms.Form):
    zone = ZoneField(first=lambda: "The publication’s: <here>", required=False, help_text="By whose clocks.")


def select(form):
    return html.fromstring(str(form["zone"]))


def test_the_zone_that_is_kept_is_the_one_chosen():
    chosen = select(OwnZone({"zone": "America/New_York"})).xpath("option[@selected]")
    assert [(option.get("value"), option.text) for option in chosen] == [("America/New_York", "America/New York")]


def test_without_a_zone_of_its_own_the_first_words_are_chosen():
    [chosen] = select(OwnZone()).xpath("option[not(@value) or @value='']")
    assert chosen.text == "The publication’s: <here>"


def test_the_select_has_the_name_the_id_and_the_help_of_any_field():
    found = select(OwnZone({}))
    assert (found.get("name"), found.get("id"), found.get("aria-describedby")) == (
        "zone",
        "id_zone",
        "id_zone_helptext",
    )


def test_a_name_that_is_no_zone_is_refused():
    assert "zone" in OwnZone({"zone": "Europe/Nowhere"}).errors


def test_a_moment_of_one_row_does_not_choose_for_the_next():
    assert len(select(OwnZone({"zone": "Europe/London"})).xpath("option[@selected]")) == 1
    assert len(select(OwnZone({"zone": "Europe/Paris"})).xpath("option[@selected]")) == 1
