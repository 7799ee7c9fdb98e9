"""What a rule of attribution looks at, and what it answers."""

from dataclasses import dataclass

from articles.importing.analysis.attribution.clauses import Token
from articles.importing.analysis.attribution.subjects import Subject
from articles.importing.analysis.quotations.finding import Quotation

DIRECT = 0.95
CLEAR = 0.85
LIKELY = 0.75
INNER_MARKS = "’'”\""  # that close a quotation within the quotation


@dataclass(frozen=True)
class Context:
    """A quotation within its sentence: the tokens before it, those after it, and those of the sentence that follows.

    `paragraph` is where the tokens before it stand: the paragraph before, where that one leads in with a colon.
    """

    quote: Token
    paragraph: int
    before: list[Token]
    after: list[Token]
    following: list[Token]

    @property
    def ends_open(self) -> bool:
        """Whether the quotation's end calls for more: a comma, a question, a dash, or a comma after the mark."""
        return self.quote.text.rstrip(INNER_MARKS)[-1:] in ",?!—–-…" or bool(
            self.after and self.after[0].is_mark(",—–")
        )


@dataclass(frozen=True)
class Link:
    """A tie between a quotation and the subject that speaks it; `how` is said in the report."""

    subject: Subject
    confidence: float
    how: str


def nobody(words: str) -> Subject:
    """A subject that is nobody by name."""
    return Subject("nobody", "", words, -1)


@dataclass(frozen=True)
class Attributed:
    """A quotation with its speaker's full name, or None; how sure that is (0 to 1), and how it was found or why not."""

    quotation: Quotation
    speaker: str | None
    confidence: float
    how: str
