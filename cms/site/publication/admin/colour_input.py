"""The input of a colour: typed or pasted as designers write it down, or chosen in the browser's own picker beside it."""

import re

from django import forms

DIGITS = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")


class ColourInput(forms.TextInput):
    """Without script it is a field for words; with it, the picker follows the words and the words follow the picker."""

    template_name = "admin/publication/_colour_input.html"

    class Media:
        js = [forms.Script("js/admin/colour-field.js", type="module")]


def as_written_in_full(colour: str) -> str:
    """A colour such as "C52", "#c52" or "CC5522" as "#cc5522"; other words as they are."""
    found = DIGITS.fullmatch(colour.strip().lower())
    if not found:
        return colour
    digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
    return f"#{digits}"
