"""What editors choose for a front, as plain facts: a draft keeps it as JSON, a version as rows."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime

TOP = 4  # the lead, and three that stand by
MOST_HELD = 6  # more could empty a place that is filled by itself


@dataclass(frozen=True)
class Pin:
    """An article (its number) in a place of the top or, without the words and the picture, held back."""

    article: int
    order: int = 0
    until: datetime | None = None
    headline: str = ""
    image: int | None = None


@dataclass(frozen=True)
class Content:
    """`top`: Pins, whose order 0 leads; `bands`: numbers of sections in their order, empty for that of the menu; `held`: Pins."""

    top: tuple[Pin, ...] = ()
    bands: tuple[int, ...] = ()
    held: tuple[Pin, ...] = ()

    def to_json(self) -> dict:
        return {"top": list(map(_plain, self.top)), "bands": list(self.bands), "held": list(map(_plain, self.held))}


def from_json(facts: dict) -> Content:
    """What `to_json` gave."""
    top, held = (tuple(map(_pin, facts.get(name, ()))) for name in ("top", "held"))
    return Content(top, tuple(facts.get("bands", ())), held)


def from_places(places: Iterable) -> Content:
    """Of the FrontPlaces of a version."""
    of = {kind: [place for place in places if place.kind == kind] for kind in ("top", "band", "held")}
    top, held = (
        tuple(Pin(each.article_id, each.order, each.until, each.headline, each.image_id) for each in of[kind])
        for kind in ("top", "held")
    )
    return Content(top, tuple(each.section_id for each in of["band"]), held)


def _plain(pin):
    return asdict(pin) | {"until": pin.until and pin.until.isoformat()}


def _pin(facts):
    return Pin(**facts | {"until": facts["until"] and datetime.fromisoformat(facts["until"])})
