"""What the steps of reading work on: the text's paragraphs in order, each labelled by at most one step, and what was found."""

from dataclasses import dataclass, field
from datetime import date

from articles.importing.analysis.labels.paragraphs import Paragraph
from articles.importing.record import Doubt, FoundAuthor, FoundHandle, FoundPost, FoundPromo


@dataclass
class LabelledParagraph:
    """A paragraph and what it was found to be; an empty role is the body's, as long as nobody claims it.

    Roles: headline, standfirst, byline, date, furniture, caption, post, bio, promo, heading, item, numbered, rule.
    """

    text: str
    line: int
    gap: bool = True
    role: str = ""
    post: int | None = None  # which of the analysis's posts stands here

    @property
    def is_free(self) -> bool:
        return not self.role


@dataclass
class Analysis:
    """A text in its labelled paragraphs, with the facts that the steps have found so far."""

    paragraphs: list[LabelledParagraph]
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
    body_start: int = 0  # the first paragraph after headline, byline and their like

    @classmethod
    def of(cls, paragraphs: tuple[Paragraph, ...]) -> "Analysis":
        return cls([LabelledParagraph(paragraph.text, paragraph.line, paragraph.gap) for paragraph in paragraphs])

    def doubt(self, what: str, why: str, line: int = 0) -> None:
        self.doubts.append(Doubt(what, why, line))

    def next_free(self, index: int) -> int | None:
        """The place of the paragraph right after `index`, if it is free."""
        return index + 1 if index + 1 < len(self.paragraphs) and self.paragraphs[index + 1].is_free else None

    def free(self) -> list[int]:
        return [index for index, paragraph in enumerate(self.paragraphs) if paragraph.is_free]
