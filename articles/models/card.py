"""What a list shows of an article: facts alone, so that two cards with the same facts look the same wherever they stand."""

import json
from datetime import datetime
from typing import NamedTuple

from articles.images.models import Image
from articles.models.kind import KIND_LABELS
from articles.models.section import Section
from plumbing.web.addresses import address_of


class Card(NamedTuple):
    """One row of a list, as the database gives it. It answers to the names of an Article."""

    pk: int
    slug: str
    kind: str
    headline: str
    standfirst: str
    published_at: datetime
    share_count: int | None
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
        """A Section with what a label says of it, or None."""
        if self.section_id is None:
            return None
        return Section(pk=self.section_id, slug=self.section_slug, name=self.section_name)

    @property
    def image(self):
        """An Image with what a card says of it, or None."""
        if self.image_id is None:
            return None
        facts = {name: getattr(self, f"image_{name}") for name in ("file", "alt", "width", "height")}
        return Image(pk=self.image_id, focal_x=self.image_focal_x, focal_y=self.image_focal_y, **facts)


def in_order(author_facts):
    """Facts of authors, given as dicts with their "order", in that order."""
    return sorted(author_facts, key=lambda each: each["order"])
