"""What a page knows of a promo that may stand on it: facts alone, so that what was printed for the same facts can be kept."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from articles.models.card import CardImage
from cms.promos import wording
from cms.promos.models.choices import KIND_LABELS, Placement
from cms.promos.models.variant import ACTIONS
from cms.promos.schedule import Airing, Break, Schedule
from plumbing.web.addresses import address_of

PLACEMENTS = tuple(Placement.values)  # an enumeration gathers them at each asking
SCHEDULES_KEPT = 200


@dataclass(frozen=True)
class Air:
    """An AirTime without its row."""

    day: str
    time: time
    zone: str
    minutes: int | None


class Presenter(NamedTuple):
    """What a promo says of whoever presents the show. It answers to the names of a Person."""

    slug: str
    name: str

    def get_absolute_url(self):
        return address_of("person", self.slug)


class PromoFacts(NamedTuple):
    """A promo with one of its variants, for one page. choose.Candidate is what it answers to."""

    pk: int
    slug: str
    name: str
    kind: str
    is_active: bool
    starts_at: datetime | None
    ends_at: datetime | None
    priority: int
    shows_banner: bool
    shows_inline: bool
    shows_aside: bool
    shows_end: bool
    shows_home: bool
    shows_section: bool
    shows_person: bool
    shows_footer: bool
    inline_percent: int | None
    test_starts_on: date | None
    test_ends_on: date | None
    frequency: str
    pages_between: int
    audience: str
    reach: str | None
    air_facts: str | None  # JSON
    date_facts: str | None  # JSON
    break_facts: str | None  # JSON
    presenter_id: int | None
    presenter_slug: str | None
    presenter_name: str | None
    variant_id: int
    variant_title: str
    variant_text: str
    variant_call_to_action: str
    variant_address: str
    variant_weight: int
    variant_is_control: bool
    image_id: int | None
    image_file: str | None
    image_alt: str | None
    image_width: int | None
    image_height: int | None
    image_focal_x: float | None
    image_focal_y: float | None
    image_renditions: str | None

    @property
    def placements(self):
        return frozenset(word for word in PLACEMENTS if getattr(self, f"shows_{word}"))

    @property
    def schedule(self):
        return schedule_of(self.air_facts or "[]", self.date_facts or "[]", self.break_facts or "[]")

    @property
    def kind_label(self):
        return KIND_LABELS[self.kind]

    @property
    def schedule_label(self):
        return wording.schedule_label(self.schedule.weekly)

    @property
    def spoken_schedule(self):
        return wording.spoken_label(self.schedule.weekly)

    @property
    def action_label(self):
        return self.variant_call_to_action or ACTIONS[self.kind]

    @property
    def presenter(self):
        """Its Presenter, or None."""
        if self.presenter_id is None:
            return None
        return Presenter(self.presenter_slug, self.presenter_name)

    @property
    def image(self):
        """Its CardImage, or None."""
        if self.image_id is None:
            return None
        return CardImage._make(getattr(self, f"image_{name}") for name in CardImage._fields)


@lru_cache(maxsize=SCHEDULES_KEPT)
def schedule_of(air_facts, date_facts, break_facts):
    """The Schedule that these lists in JSON tell, each in the order of its rows."""
    airs, dates, breaks = (sorted(json.loads(facts), key=_number) for facts in (air_facts, date_facts, break_facts))
    return Schedule(
        tuple(Air(each["day"], time.fromisoformat(each["time"]), each["zone"], each["minutes"]) for each in airs),
        tuple(_airing(each) for each in dates),
        tuple(Break(date.fromisoformat(each["first_on"]), date.fromisoformat(each["last_on"])) for each in breaks),
    )


def _airing(facts):
    when = _moment(facts["starts_at"]), _moment(facts["ends_at"]), facts["zone"]
    return Airing(*when, facts["venue"], facts["venue_address"])


def _number(facts):
    return facts["id"]


def _moment(words):
    """A moment as a database writes it into JSON: SQLite without its zone, which is UTC."""
    moment = datetime.fromisoformat(words)
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
