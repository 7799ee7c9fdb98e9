"""The inks: seven for each section, so that a section is known by its colour before it is read."""

from typing import NamedTuple


class Palette(NamedTuple):
    ink: str
    deep: str
    mid: str
    soft: str
    pale: str
    warm: str
    sun: str


PALETTES = {
    "politics": Palette("#18223a", "#2c3f63", "#58759c", "#a9b9c6", "#f3e8d3", "#c8432d", "#e2a83d"),
    "culture": Palette("#2a1530", "#5a1f3f", "#a5304a", "#dfa08c", "#f7ead7", "#e0653a", "#e5b148"),
    "ideas": Palette("#16302c", "#275348", "#5e8f77", "#b3c8a5", "#f6eed9", "#dd6a4d", "#e8b84e"),
    "technology": Palette("#141f38", "#23506b", "#3a8f97", "#a7d0c6", "#eef1e0", "#f0603f", "#f2b84b"),
    "world": Palette("#0f2a3f", "#1d4c68", "#3c7f97", "#a8c7c4", "#f6ecd5", "#cb5f3c", "#e9b155"),
    "sport": Palette("#12332f", "#1d5a4a", "#4d9560", "#b9d29b", "#f6efd9", "#ec6a2c", "#f3c046"),
}
