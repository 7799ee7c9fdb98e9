"""What pages tell machines of the shows and events that their promos announce, beside the graph of the page itself."""

from cms.promos.schedule import DAYS
from cms.site.linked_data.script import as_json, known, moment, script

DAY_NAMES = dict(zip(DAYS, ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), strict=True))
TYPES = {"show": "BroadcastEvent", "event": "Event"}


def data_of_promo(shown):
    """A script element with a node for what is on now, or next; "" for a promo without times, or that is neither show nor event."""
    airing, promo = shown.airing or shown.coming, shown.promo
    if promo.kind not in TYPES or airing is None:
        return ""
    node = {
        "@type": TYPES[promo.kind],
        "name": promo.variant_title or promo.name,
        "description": promo.variant_text,
        "url": promo.variant_address,
        "startDate": moment(airing.local_start),
        "endDate": moment(airing.local_end),
        "location": place_of(airing),
        "performer": promo.presenter and {"@type": "Person", "name": promo.presenter.name},
        "eventSchedule": [repeated(weekly) for weekly in promo.schedule.weekly],
    }
    live = {"isLiveBroadcast": shown.airing is not None} if promo.kind == "show" else {}
    return script([as_json(known(node) | live)])


def place_of(airing):
    if not airing.venue:
        return None
    return known({"@type": "Place", "name": airing.venue, "address": airing.venue_address})


def repeated(weekly):
    """A weekly time in schema.org’s words."""
    return known(
        {
            "@type": "Schedule",
            "repeatFrequency": "P1W",
            "byDay": f"https://schema.org/{DAY_NAMES[weekly.day]}",
            "startTime": weekly.time.isoformat(timespec="minutes"),
            "duration": weekly.minutes and f"PT{weekly.minutes}M",
            "scheduleTimezone": weekly.zone,
        }
    )
