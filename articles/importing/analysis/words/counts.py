"""Counts as sites print them: "23.7K", "1.2M", "12,345"."""

import re

SCALE = {"": 1, "k": 1_000, "m": 1_000_000}


def read_count(text: str) -> int | None:
    """ "23.7K" as 23700; None when the text is no count."""
    match = re.fullmatch(r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?) ?(?P<scale>[KkMm]?)\+?", text.strip())
    if not match:
        return None
    return round(float(match["number"].replace(",", "")) * SCALE[match["scale"].lower()])
