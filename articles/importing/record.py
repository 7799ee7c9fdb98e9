"""What an importer has found in a foreign file, as plain facts: no ORM, nothing saved.

Every found thing knows the line it stood on and how sure the reading is (0 to 1). None is "unknown".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from articles.importing.blocks import Block, Paragraph, Picture, Text, pictures_of, plain_text_of, texts_of


class Unreadable(ValueError):
    """The file holds no article; the message is one line for the operator."""


@dataclass(frozen=True)
class FoundHandle:
    """An account of a person. Only the platform is known when the text says "on YouTube" and no more."""

    person: str
    platform: str
    handle: str | None = None
    address: str | None = None
    line: int = 0
    confidence: float = 0.9


@dataclass(frozen=True)
class FoundAuthor:
    name: str
    role: str = ""
    bio: str = ""
    email: str = ""
    line: int = 0
    confidence: float = 0.9


@dataclass(frozen=True)
class FoundPost:
    platform: str
    author: str | None = None
    handle: str | None = None
    address: str | None = None
    native_id: str | None = None
    text: str | None = None
    posted_on: date | None = None
    posted_at: datetime | None = None
    line: int = 0
    confidence: float = 0.9


@dataclass(frozen=True)
class FoundPromo:
    """kind: show, subscription, newsletter, donation, membership, event or book.

    air: {"days": ["mon", …], "time": "16:00", "zone": "America/New_York"}, for a show whose hours are told.
    """

    kind: str
    title: str
    text: str
    address: str | None = None
    call_to_action: str = ""
    air: Mapping | None = None
    line: int = 0
    confidence: float = 0.9


@dataclass(frozen=True)
class FoundPerson:
    name: str
    forms: frozenset[str]
    confidence: float = 0.9
    line: int = 0


@dataclass(frozen=True)
class FoundQuote:
    """A run of quoted words: where it stands in the article's texts, and who said it (None: not certain)."""

    text: str
    speaker: str | None
    paragraph: int
    start: int
    end: int
    how: str = ""
    line: int = 0
    confidence: float = 0.9
    continues: bool = False


@dataclass(frozen=True)
class Doubt:
    what: str
    why: str
    line: int = 0


@dataclass(frozen=True)
class FoundMention:
    person: str
    paragraph: int
    start: int
    end: int


@dataclass(frozen=True)
class FoundArticle:
    headline: str
    blocks: tuple[Block, ...]
    standfirst: str | None = None
    kind: str | None = None
    authors: tuple[FoundAuthor, ...] = ()
    handles: tuple[FoundHandle, ...] = ()
    posts: tuple[FoundPost, ...] = ()
    promos: tuple[FoundPromo, ...] = ()
    people: tuple[FoundPerson, ...] = ()
    mentions: tuple[FoundMention, ...] = ()
    quotes: tuple[FoundQuote, ...] = ()
    share_count: int | None = None
    comment_count: int | None = None
    published_on: date | None = None
    tags: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    furniture: tuple[tuple[int, str], ...] = ()
    unsure: tuple[Doubt, ...] = ()
    source_name: str = ""
    # By the label that stands in the texts as [^label].
    footnotes: Mapping[str, Paragraph] = field(default_factory=dict)
    lead: Picture | None = None
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[Text, ...]:
        """The body's paragraphs and list items in order, without headings: what quotes and mentions count in."""
        return tuple(text for block in self.blocks for text in texts_of(block))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The words of the texts, as the analysis reads them."""
        return tuple(text.text for text in self.texts)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """Those of the body, then the one above it."""
        within = (picture for block in self.blocks for picture in pictures_of(block))
        return (*within, *filter(None, [self.lead]))

    @property
    def body(self) -> str:
        """The body as plain text, paragraphs apart by a blank line, posts, promos and pictures left out, footnotes last."""
        notes = (f"[^{label}]: {note.text}" for label, note in self.footnotes.items())
        return "\n\n".join([*(words for block in self.blocks if (words := plain_text_of(block))), *notes])
