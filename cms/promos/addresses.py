"""Where the links of promos lead: to ourselves first, so that a click is counted with script and without (going.py)."""

from django.urls import reverse

ROUTE = "go/<int:promo>/<int:variant>/<slug:placement>/"
CALENDAR_ROUTE = "promos/<int:promo>.ics"


def go_address(promo_id: int, variant_id: int, placement: str) -> str:
    """The address that counts a click on a variant in a placement, and leads on to where the promo leads."""
    return reverse("go", args=[promo_id, variant_id, placement])


def calendar_address(promo_id: int) -> str:
    """The address of the file with the times of a show or an event (calendars.py)."""
    return reverse("promo-calendar", args=[promo_id])
