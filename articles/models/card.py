"""What a list shows of an article: facts alone, so that two cards with the same facts look the same wherever they stand."""

import json
from datetime import datetime
from typing import NamedTuple

from articles.images.models import Image
from articles.models.kind import KIND_LABELS
from people.pictures.shapes import Focus
from plumbing.web.addresses import address_of

RELATED = ("section", "image")  # rows beside the article, whose columns a card has with their name before them
ANNOTATED = ("author_facts",)


class CardSection(NamedTuple):
    """What a card says of its section. It answers to the names of a Section."""

    pk: int
    slug: str
    name: str

    def get_absolute_url(self):
        return address_of("section", self.slug)


class CardImage(NamedTuple):
    """What a card says of its picture."""

    file: str
    alt: str
    width: int
    height: int
    focal_x: float
    focal_y: float
    renditions: str

    @property
    def url(self):
        return Image.file.field.storage.url(self.file)

    @property
    def focus(self):
        return Focus.at(self.focal_x, self.focal_y)


class Card(NamedTuple):
    """One row of a list, as the database gives it. It answers to the names of an Article."""

    pk: int
    slug: str
    kind: str
    headline: str
    standfirst: str
    published_at: datetime
    share_count: int | None
    language: str
    author_facts: str | None  # JSON, read only when the card is printed
    section_id: int | None
    section_slug: str | None
    section_name: str | None
    image_id: int | None
    image_file: str | None
    image_alt: str | None
    image_width: int | None
    image_height: int | None
    image_focal_x: float | None
    image_focal_y: float | None
    image_renditions: str | None

    def get_absolute_url(self):
        return address_of("article", self.slug)

    @property
    def kind_label(self):
        return KIND_LABELS[self.kind]

    @property
    def authors(self):
        """Dicts with the "name" and "slug" of each, in order."""
        return in_order(json.loads(self.author_facts or "[]"))

    @property
    def author_names(self):
        return [author["name"] for author in self.authors]

    @property
    def section(self):
        """Its CardSection, or None."""
        if self.section_id is None:
            return None
        return CardSection(self.section_id, self.section_slug, self.section_name)

    @property
    def image(self):
        """Its CardImage, or None."""
        if self.image_id is None:
            return None
        return CardImage._make(getattr(self, f"image_{name}") for name in CardImage._fields)


def paths_through(relation):
    """Where `as_named_tuples` finds what a card shows from a row that reaches the article by `relation`, but for what is annotated."""
    own = [name for name in Card._fields if name not in ANNOTATED and name.partition("_")[0] not in RELATED]
    return {name: f"{relation}__{name}" for name in (*own, *RELATED)}


def in_order(author_facts):
    """Facts of authors, given as dicts with their "order", in that order."""
    return sorted(author_facts, key=lambda each: each["order"])
