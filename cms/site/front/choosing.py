"""What editors have chosen for a front, as its page asks: one question, of which the clock alone decides what still holds."""

from collections import namedtuple
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.db.models import Q

from articles.models import Article, Card, Image
from articles.models.article import is_seen_at
from articles.models.article_queryset import author_facts
from articles.models.card import CardImage, paths_through
from cms.site.front.content import TOP, Content
from cms.site.front.models import FrontPlace
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.page_cache.watching import will_change_at

# Of the place; the words and the picture of its own take those of the article's card away.
OWN = ("version", "shown_from", "place_kind", "place_order", "place_until", "place_headline", "place_section")
PICTURE = tuple(f"picture_{name}" for name in ("id", *CardImage._fields))
SEEN = ("status", "withdrawn_at")
Row = namedtuple("Row", (*OWN, *PICTURE, *SEEN, *Card._fields))
PATHS = {
    "shown_from": "version__shown_from",
    "place_kind": "kind",
    "place_order": "order",
    "place_until": "until",
    "place_headline": "headline",
    "place_section": "section",
    "picture": "image",
    "status": "article__status",
    "withdrawn_at": "article__withdrawn_at",
} | paths_through("article")


@dataclass(frozen=True)
class Chosen:
    """`top`: Cards by their place, 0 leads; `bands`: numbers of sections in their order; `held`: numbers of articles."""

    top: dict[int, Card] = field(default_factory=dict)
    bands: tuple[int, ...] = ()
    held: frozenset[int] = frozenset()

    @property
    def taken(self) -> frozenset[int]:
        """What no place is filled with by itself: what is held back, or pinned elsewhere."""
        return self.held | {card.pk for card in self.top.values()}

    def free(self, cards: Sequence[Card]) -> list[Card]:
        """Those that places may be filled with by themselves."""
        taken = self.taken
        return [card for card in cards if card.pk not in taken]

    def filled(self, cards: Sequence[Card], places: int) -> list[Card]:
        """The pinned in their places, and in the others the `cards`, which are free, in their order."""
        left = iter(cards)
        found = (self.top.get(place) or next(left, None) for place in range(places))
        return [card for card in found if card is not None]

    def in_order(self, sections: Sequence) -> list:
        """The sections in the order of the bands; one that is new, behind them."""
        at = {pk: place for place, pk in enumerate(self.bands)}
        return sorted(sections, key=lambda section: at.get(section.pk, len(at)))


def chosen(request, section, now) -> Chosen:
    """For the front page (None) or the section of this number; on a page that previews a draft of it (as_of.py), by that."""
    draft = getattr(getattr(request, "as_of", None), "draft", None)
    if draft and draft.section_id == section:
        return of_content(draft.chosen, now)
    return of_rows(places(section, now), now)


def of_rows(rows: Sequence[Row], now) -> Chosen:
    """Notes when the clock will change the answer."""
    newest = max(((row.shown_from, row.version) for row in rows), default=None)
    rows = [row for row in rows if (row.shown_from, row.version) == newest]
    moments = [moment for row in rows for moment in (row.place_until, row.published_at, row.withdrawn_at)]
    will_change_at(min((moment for moment in moments if moment and moment > now), default=None))
    standing = [row for row in rows if row.place_until is None or row.place_until > now]
    seen = [row for row in standing if row.pk and is_seen_at(now, row.status, row.published_at, row.withdrawn_at)]
    bands = sorted((row.place_order, row.place_section) for row in standing if row.place_section)
    return Chosen(
        {row.place_order: card_of(row) for row in seen if row.place_kind == "top"},
        tuple(section for _, section in bands),
        frozenset(row.pk for row in standing if row.place_kind == "held"),
    )


def card_of(row: Row) -> Card:
    card = Card._make(row[-len(Card._fields) :])
    if row.place_headline:
        card = card._replace(headline=row.place_headline)
    if row.picture_id:
        card = card._replace(**{f"image_{name[8:]}": getattr(row, name) for name in PICTURE})
    return card


def of_content(content: Content, now) -> Chosen:
    """Of a draft. Asks anew each time: only editors look at it."""
    pins = {pin.article: pin for pin in content.top if pin.until is None or pin.until > now}
    cards = {card.pk: card for card in Article.objects.published(now).filter(pk__in=pins).order_by().as_cards()}
    pictures = images({pin.image for pin in pins.values()})
    top = {}
    for pk, card in cards.items():
        pin = pins[pk]
        own = {"headline": pin.headline} if pin.headline else {}
        top[pin.order] = card._replace(**own | pictures.get(pin.image, {}))
    held = frozenset(pin.article for pin in content.held if pin.until is None or pin.until > now)
    return Chosen({place: card for place, card in top.items() if place < TOP}, content.bands, held)


def images(keys) -> dict[int, dict]:
    """What cards say of the pictures with these keys."""
    rows = Image.objects.filter(pk__in=[key for key in keys if key]).values("pk", *CardImage._fields)
    return {row["pk"]: {f"image_{name.replace('pk', 'id')}": value for name, value in row.items()} for row in rows}


@prepared
def places(section, now):
    holding = Q(version__shown_until=None) | Q(version__shown_until__gt=now)
    rows = FrontPlace.objects.filter(holding, version__section=section, version__shown_from__lte=now)
    rows = rows.annotate(author_facts=author_facts("article", as_text=True))
    return as_named_tuples(rows.order_by(), Row, **PATHS)
