"""Where readers see a picture cut to a shape: for forms, which show what each place makes of a focal point."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from people.pictures.shapes import CARD, PORTRAIT, SHARED, Shape


class Place(NamedTuple):
    label: str | Promise
    shape: Shape
    is_round: bool = False


OF_LIBRARY = (
    Place(_("Front page and lists"), CARD),
    Place(_("When shared"), SHARED["16x9"]),
    Place(_("Search engines"), SHARED["1x1"]),
)
OF_PORTRAITS = (Place(_("With articles"), PORTRAIT, is_round=True), Place(_("When shared"), PORTRAIT))


def as_facts(places: Sequence[Place]) -> list[dict[str, Any]]:
    """What static/js/admin/focal-point.js takes, in the language of now."""
    return [{"label": str(place.label), "ratio": place.shape.ratio, "isRound": place.is_round} for place in places]
