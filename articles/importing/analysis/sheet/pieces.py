"""The sheet that the steps of reading work on: the text's paragraphs in order, each claimed by at most one step."""

from dataclasses import dataclass, field
from datetime import date

from articles.importing.analysis.sheet.paragraphs import Paragraph
from articles.importing.record import Doubt, FoundAuthor, FoundHandle, FoundPost, FoundPromo


@dataclass
class Piece:
    """A paragraph and what it was found to be; an empty role is the body's, as long as nobody claims it.

    Roles: headline, standfirst, byline, date, furniture, caption, post, bio, promo, heading, item, numbered, rule.
    """

    text: str
    line: int
    gap: bool = True
    role: str = ""
    post: int | None = None  # which of the sheet's posts stands here

    @property
    def is_free(self) -> bool:
        return not self.role


@dataclass
class Sheet:
    pieces: list[Piece]
    headline: str = ""
    standfirst: str | None = None
    kind: str | None = None
    authors: list[FoundAuthor] = field(default_factory=list)
    handles: list[FoundHandle] = field(default_factory=list)
    posts: list[FoundPost] = field(default_factory=list)
    promos: list[FoundPromo] = field(default_factory=list)
    share_count: int | None = None
    comment_count: int | None = None
    published_on: date | None = None
    tags: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    body_start: int = 0  # the first piece after headline, byline and their like

    @classmethod
    def of(cls, paragraphs: tuple[Paragraph, ...]) -> "Sheet":
        return cls([Piece(paragraph.text, paragraph.line, paragraph.gap) for paragraph in paragraphs])

    def doubt(self, what: str, why: str, line: int = 0) -> None:
        self.doubts.append(Doubt(what, why, line))

    def next_free(self, index: int) -> int | None:
        """The place of the piece right after `index`, if it is free."""
        return index + 1 if index + 1 < len(self.pieces) and self.pieces[index + 1].is_free else None

    def free(self) -> list[int]:
        return [index for index, piece in enumerate(self.pieces) if piece.is_free]
