"""Tells scare quotes, titles of works and words mentioned as words from quoted speech: a list of small rules."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from articles.importing.analysis.names.capital_words import is_heading
from articles.importing.analysis.quotations.speech_beside import is_spoken_after, is_spoken_before, words_of

_MENTION = re.compile(
    r"\b(?:so[- ]called|(?<!with )the (?:\w+ )?(?:word|words|term|terms|phrase|name|adjective|noun|verb|label|slogan|hashtag|expression"
    r"|prefix|euphemism|concept|notion|idea|category)(?: of| like| as)?"
    r"|(?:known|billed|styled|tagged|marketed|listed|filed|defined|rebranded|advertised) (?:as|under)"
    r"|(?:a|the|this|that) (?:kind|sort|form|brand) of)\s*,?\s*$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\bwhat (?:[\w’']+ ){0,3}(?:is|are|was|were)? ?(?:now |often |like to |likes to |used to |be )*call(?:s|ed)?\s*$",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:album|anthem|article|ballad|ballet|blog|book|cartoon|chapter|collection|column|comedy|documentary|drama|episode|essay"
    r"|exhibition|feature|film|game|hit|hymn|lecture|magazine|manifesto|memoir|memo|monologue|movie|musical|novel|op-ed|opera"
    r"|painting|pamphlet|paper|photograph|piece|play|podcast|poem|portrait|programme|program|report|satire|screenplay|sculpture"
    r"|sequel|series|show|single|sitcom|sketch|song|sonnet|story|study|symphony|talk|thriller|thread|title|titled|entitled|track"
    r"|treatise|video|volume|work|headline|headlined|motion|banner|exercise|module|course|tour|campaign|project)s?"
    r"(?: (?:called|titled|entitled|named|headed|headlined|known as))?,?\s*$",
    re.IGNORECASE,
)
_SMALL = set(
    """
a an and as at but by for from if in into is it nor of off on onto or out over per so than that the to up upon
via vs with yet
""".split()
)
_LINKS = "and|or|but|then|even|yet|not|also|as|of|to|the|an?"
_ADDED = re.compile(rf"^[\s,]*(?:(?:{_LINKS})[\s,]+)*$")
_ASIDE = re.compile(r",[^,.;:]{2,60}, $")
_ANSWERED = re.compile(r"re ?:", re.IGNORECASE)  # a letter's "Re: “Town to close the pier”"
_READ = re.compile(r"\b(?:re)?read(?:s|ing)?\s*$")
_SHORT = 4
_VERY_SHORT = 3


@dataclass(frozen=True)
class Marked:
    """A marked stretch with its surroundings; `beside` parts it from the stretch before it, which was speech or was not."""

    words: str
    before: str
    after: str
    beside: str | None
    beside_speech: bool

    @property
    def length(self) -> int:
        return len(words_of(self.words))

    @property
    def is_parted(self) -> bool:
        """Whether its end calls for more: a comma, a question, a dash inside the mark or after it."""
        return self.words.rstrip("’'”\"")[-1:] in ",?!—–" or self.after.startswith((",", " —", "—", " –"))

    @property
    def is_spoken(self) -> bool:
        return is_spoken_after(self.after, self.is_parted) or is_spoken_before(
            self.before, self.after, self.length <= _SHORT
        )


def is_scare(text: str, marked: Marked) -> bool:
    """Whether the marked stretch of the text is no quoted speech, by the first rule that can tell; else by its length."""
    if text.rstrip("”’\"'")[-1:] not in ".,?!:" and marked.length <= 2 * _SHORT and is_heading(text):
        return True
    if _ANSWERED.match(text):
        return True
    answers = (rule(marked) for rule in RULES)
    return next((answer for answer in answers if answer is not None), marked.length <= _SHORT)


def mentioned_as_words(marked: Marked) -> bool | None:
    """The word “woke”, so-called “experts”, what they call “progress”."""
    mentioned = marked.length <= 2 * _SHORT and _MENTION.search(marked.before)
    called = marked.length <= _VERY_SHORT and _CALLED.search(marked.before)
    return True if mentioned or called else None


def title_of_work(marked: Marked) -> bool | None:
    """Capitalised like a title: after the name of a kind of work, or of two words and more with no speech beside them."""
    if not _is_capitalised_as_title(marked.words):
        return None
    if any(shape.search(marked.before) for shape in (_READ, _WORK)) or _WORK.search(_ASIDE.sub(" ", marked.before)):
        return True
    if marked.length == 1 or (marked.words[-1] in ".?!" and _may_be_sentence(marked)):
        return None
    spoken = (marked.is_parted and is_spoken_after(marked.after, True)) or is_spoken_before(
        marked.before, marked.after, True
    )
    return None if spoken else True


def _may_be_sentence(marked: Marked) -> bool:
    """Whether it stands where a sentence can, or is too short to be told from one."""
    before = marked.before.rstrip()
    return not before or before[-1] in '.?!:,”"’—' or marked.length <= _VERY_SHORT


def _is_capitalised_as_title(words: str) -> bool:
    found = words_of(words)
    return bool(found) and found[0][0].isupper() and all(not word[0].islower() or word in _SMALL for word in found)


def speech_beside(marked: Marked) -> bool | None:
    """A verb of speech stands beside it."""
    return False if marked.is_spoken else None


def whole_sentence(marked: Marked) -> bool | None:
    """A sentence with its stop inside, where one can stand; a very short one only after other speech or a colon, or alone."""
    before = marked.before.rstrip()
    opens = not before or before[-1] in '.?!:,”"’—'
    whole = marked.words[:1].isupper() and marked.words[-1:] in ".?!…—"
    if not whole or not (opens or marked.length > _SHORT):
        return None
    alone = not before or before[-1] == ":" or marked.beside_speech
    return False if alone or marked.length > _VERY_SHORT else None


def opens_speech(marked: Marked) -> bool | None:
    """“I ran against it,” the sheriff …: a clause that opens a sentence and ends with a comma."""
    opens = not marked.before.strip() or marked.before.rstrip()[-1] in '.?!”"'
    clause = marked.words[:1].isupper() and marked.words[-1:] == "," and marked.length > 1
    return False if opens and clause else None


def like_the_one_beside(marked: Marked) -> bool | None:
    """One of a row: “corrupt,” “terrible”; (“we hear you,” “we fell short”)."""
    if marked.beside is None or not _ADDED.match(marked.beside):
        return None
    if marked.beside_speech:
        return False
    return True if marked.words[:1].islower() else None


RULES: list[Callable[[Marked], bool | None]] = [
    mentioned_as_words,
    title_of_work,
    speech_beside,
    whole_sentence,
    opens_speech,
    like_the_one_beside,
]
