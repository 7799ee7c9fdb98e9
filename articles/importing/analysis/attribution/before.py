"""Rules that find the speaker before the quotation: X wrote: “…”; X called it “…”; in X's words, “…”."""

from articles.importing.analysis.attribution.clause_words import (
    BE,
    is_adverb,
    is_auxiliary,
    is_finite_at,
    is_verb_at,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Piece
from articles.importing.analysis.attribution.governing_verbs import governing_verb, only_links
from articles.importing.analysis.attribution.links import CLEAR, DIRECT, LIKELY, Link, Spot, nobody
from articles.importing.analysis.attribution.main_subjects import main_subject, subject_of_verb
from articles.importing.analysis.attribution.subjects import Subject, read_subject, read_subject_after_verb
from articles.importing.analysis.words.reporting_verbs import SPEECH_NOUNS, borrows, is_phrase

_LEAD_WORDS = 7


def quoted_as_saying(spot: Spot) -> Link | None:
    """quoted X as saying “…”; X was quoted as saying “…”."""
    words = [piece.lower for piece in spot.before]
    if not {"as", "saying"} <= set(words[-4:]) or not {"quoted", "quotes", "quote"} & set(words):
        return None
    quoted = max(words.index(form) for form in ("quoted", "quotes", "quote") if form in words)
    if quoted and words[quoted - 1] in BE:
        subject = subject_of_verb(spot.before, quoted, takes_passive=True)
    else:
        subject = read_subject_after_verb(spot.before, quoted + 1)
    return Link(subject, CLEAR, '"quoted as saying" before it') if subject else None


def by_agent(spot: Spot) -> Link | None:
    """was described by X as “…”; was called “…” by X."""
    passive = any(piece.lower in BE for piece in spot.before)
    for index in range(len(spot.before) - 1, -1, -1):
        if is_verb_at(spot.before, index) and tense_at(spot.before, index) == "past":
            verb = spot.before[index].lower
            rest = spot.before[index + 1 :]
            if rest and rest[0].lower == "by":
                return None if rest[1:] and rest[1].lower.endswith("ing") else _agent(rest, verb)
            if passive and spot.after and spot.after[0].lower == "by" and len(rest) <= _LEAD_WORDS:
                return _agent(spot.after, verb)
            return None
    return None


def _agent(pieces: list[Piece], verb: str) -> Link:
    subject = read_subject_after_verb(pieces, 1) or nobody("an agent without a name")
    return Link(subject, CLEAR, f'"{verb} by" beside it')


def verb_before(spot: Spot) -> Link | None:
    """X wrote: “…”; X said it was “…”; X called the plan “…”; calling it “…”; “…,” X said, “…”."""
    verb = governing_verb(spot.before)
    if verb is None:
        return None
    word = spot.before[verb].lower
    subject = subject_of_verb(spot.before, verb)
    how = f'the verb "{word}" before it'
    if borrows(word) and not (subject and subject.is_document):
        return Link(_borrowed_from(spot.before, verb), CLEAR, how)
    if subject:
        return Link(subject, DIRECT if _is_beside(spot.before, verb) else CLEAR, how)
    if spot.before[verb - 1 : verb] and spot.before[verb - 1].kind == "quote":
        subject = read_subject_after_verb(spot.before, verb + 1)
        return Link(subject, DIRECT, how) if subject else None
    if _is_blamed_for(spot.before, verb):
        return Link(read_subject_after_verb(spot.before, verb - 2), CLEAR, how)
    if _depends_on_main_clause(spot.before, verb):
        subject = main_subject(spot.before, verb)
        return Link(subject, LIKELY, how) if subject else Link(nobody("no clear subject"), LIKELY, how)
    return Link(nobody(f'the verb "{word}" without a clear subject'), LIKELY, how)


def _borrowed_from(pieces: list[Piece], verb: int) -> Subject:
    """Whose words somebody quotes: those of the person right after the verb, or nobody's by name."""
    subject = read_subject_after_verb(pieces, verb + 1)
    return subject if subject and subject.kind == "person" else nobody("the words of somebody else")


def _is_beside(pieces: list[Piece], verb: int) -> bool:
    return only_links(pieces[verb + 1 :]) or pieces[-1].is_mark(":,")


def _is_blamed_for(pieces: list[Piece], verb: int) -> bool:
    """ "scolded Smith for calling it": the words are Smith's."""
    blamed = pieces[verb - 2 : verb]
    return len(blamed) > 1 and blamed[1].lower == "for" and blamed[0].kind == "person" and not blamed[0].is_possessive


def _depends_on_main_clause(pieces: list[Piece], verb: int) -> bool:
    """A verb without a subject of its own: "and wrote", ", calling", "by saying", "went on to say"."""
    index = verb - 1
    while index >= 0 and (is_adverb(pieces[index]) or is_auxiliary(pieces[index])):
        index -= 1
    if index < 0:
        return tense_at(pieces, verb) == "ing"
    before = pieces[index]
    if before.lower == "to":
        return not any(piece.lower in _STEERING for piece in pieces[:index])
    if before.is_mark(","):
        return tense_at(pieces, verb) in {"ing", "past"}
    if tense_at(pieces, verb) == "ing":
        return before.kind == "quote" or before.lower in {
            "by",
            "and",
            "before",
            "after",
            "while",
            "when",
            "then",
            "in",
            "without",
            "but",
        }
    return before.lower in {"and", "then", "but"}


_STEERING = set(
    """
ask asked asks tell told tells urge urged urges want wanted wants order ordered orders persuade persuaded force
forced allow allowed invite invited encourage encouraged expect expected beg begged require required instruct
instructed prompt prompted lead led get got cause caused
""".split()
)


def owned_words(spot: Spot) -> Link | None:
    """X's verdict was “…”; in X's words, “…”; her answer: “…”; a tweet from X: “…”."""
    for start in range(len(spot.before)):
        found = read_subject(spot.before, start)
        if not found or found[0].kind not in {"person", "pronoun"} or len(found[0].words.split()) == 1:
            continue
        noun = {word.lower() for word in found[0].words.split()} & SPEECH_NOUNS
        led_in = spot.paragraph != spot.quote.quotation.paragraph
        if noun and (led_in or _points_at_quote(spot.before[found[1] :])):
            return Link(found[0], CLEAR, f'"{found[0].words}" before it')
    return None


def _points_at_quote(rest: list[Piece]) -> bool:
    if rest and rest[-1].is_mark(":"):
        return not any(is_verb_at(rest, index) or piece.is_mark(",;") for index, piece in enumerate(rest))
    return only_links(rest) or [piece.lower for piece in rest] in (["read"], ["reads"], ["said"], ["reading"])


def with_the_words(spot: Spot) -> Link | None:
    """X posted a photo with the caption “…”; X signed off with the words “…”."""
    words = [piece.lower for piece in spot.before if not piece.is_mark(",:")]
    if words[-3:-1] != ["with", "the"] or words[-1] not in SPEECH_NOUNS:
        return None
    subject = main_subject(spot.before, len(spot.before) - 1)
    return Link(subject, LIKELY, f'"with the {words[-1]}" before it') if subject else None


def according_before(spot: Spot) -> Link | None:
    """According to X, “…”."""
    words = [piece.lower for piece in spot.before]
    if "according" not in words or not spot.before[-1].is_mark(",:"):
        return None
    start = words.index("according") + 2
    subject = read_subject_after_verb(spot.before, start)
    parted = sum(piece.is_mark(",:") for piece in spot.before[start:]) > 1
    return Link(subject, CLEAR, '"according to" before it') if subject and not parted else None


def name_and_colon(spot: Spot) -> Link | None:
    """X: “…”; X, in 2015: “…”; X on the new rules: “…”."""
    pieces = spot.before
    if len(pieces) < 2 or len(pieces) > _LEAD_WORDS or not pieces[-1].is_mark(":"):
        return None
    first = pieces[0]
    if first.kind != "person" or first.is_possessive or any(piece.kind == "person" for piece in pieces[1:]):
        return None
    if not (pieces[1].is_mark(":,(") or pieces[1].lower in {"on", "in", "again"} or is_adverb(pieces[1])):
        return None
    return Link(Subject("person", first.person, first.text, first.start), LIKELY, "the name and colon before it")


def had_this_to_say(spot: Spot) -> Link | None:
    """X had this to say: “…”; X went further: “…”."""
    pieces = spot.before
    if not pieces or not pieces[-1].is_mark(":,"):
        return None
    for index in range(len(pieces) - 1):
        if is_phrase(pieces[index].lower, pieces[index + 1].lower):
            subject = subject_of_verb(pieces, index)
            later = any(
                is_verb_at(pieces, place) and pieces[place].lower != "say" for place in range(index + 2, len(pieces))
            )
            return (
                Link(subject, CLEAR, f'"{pieces[index].lower} {pieces[index + 1].lower}" before it')
                if subject and not later
                else None
            )
    return None


def inserted(spot: Spot) -> Link | None:
    """The plan, she argued, is “…”: a clause of speech between two commas, and nobody else's verb after it."""
    commas = [index for index, piece in enumerate(spot.before) if piece.is_mark(",")]
    for first, last in zip(commas, commas[1:], strict=False):
        clause = spot.before[first + 1 : last]
        verb = len(clause) - 1
        if not clause or not is_finite_at(clause, verb) or borrows(clause[verb].lower):
            continue
        found = read_subject(clause, 0)
        rest = spot.before[last + 1 :]
        if found and found[1] == verb and not any(is_verb_at(rest, index) for index in range(len(rest))):
            return Link(found[0], CLEAR, f'"{clause[verb].lower}" between commas before it')
    return None


BEFORE = (
    quoted_as_saying,
    by_agent,
    had_this_to_say,
    owned_words,
    with_the_words,
    verb_before,
    inserted,
    according_before,
    name_and_colon,
)
