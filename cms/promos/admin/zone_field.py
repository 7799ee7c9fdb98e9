"""A time zone in a form: a choice among some 550."""

from functools import cache

from django import forms
from django.utils.html import format_html, format_html_join

from cms.promos import zones


class ZoneSelect(forms.Select):
    """A select that writes its options without a template for each, which took two thirds of the time of the promo form."""

    def render(self, name, value, attrs=None, renderer=None):
        """As that of any widget; `value` is the name of a zone."""
        chosen = "" if value is None else str(value)
        options = [
            format_html('<option value="{}" selected>{}</option>', each, label) if each == chosen else option
            for each, label, option in options_of(tuple(self.choices))
        ]
        said = {"name": name} | self.attrs | (attrs or {})
        # True is an attribute without a value, which may as well have its own name.
        attributes = format_html_join(
            "", ' {}="{}"', ((key, key if it is True else it) for key, it in said.items() if it)
        )
        return format_html("<select{}>{}</select>", attributes, format_html_join("", "{}", zip(options)))


class ZoneField(forms.ChoiceField):
    widget = ZoneSelect

    def __init__(self, *, first=None, **options):
        """`first` returns the words for no zone of one's own; without it, one has to be chosen."""
        super().__init__(choices=lambda: [*([("", first())] if first else []), *choices()], **options)


@cache
def choices():
    return tuple((name, name.replace("_", " ")) for name in sorted(zones.names()) if "/" in name or name == "UTC")


@cache
def options_of(choices):
    """(value, words, option that is not chosen) of each choice."""
    return tuple(
        (value, label, format_html('<option value="{}">{}</option>', value, label)) for value, label in choices
    )
