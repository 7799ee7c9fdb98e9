"""Rules that find the speaker after the quotation: “…,” wrote X; “…,” X told the paper; “…,” according to X."""

from articles.importing.analysis.attribution.clause_words import (
    BE,
    PREPOSITIONS,
    is_adverb,
    is_finite_at,
    is_verb_at,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Token
from articles.importing.analysis.attribution.links import CLEAR, DIRECT, INNER_MARKS, LIKELY, Context, Link
from articles.importing.analysis.attribution.subjects import Subject, read_subject, read_subject_after_verb
from articles.importing.analysis.words.reporting_verbs import (
    SPEECH_NOUNS,
    borrows,
    form_of,
    is_naming,
    is_phrase,
    is_saying,
)

_OBJECTS = {"it", "him", "her", "them", "this", "that", "me", "us"}
_TO_HEARERS = {("ask", "past"), ("ask", "present"), ("tell", "past"), ("tell", "present")}
_SHORT_HEARER = 7


def according_to(context: Context) -> Link | None:
    """“…,” according to X."""
    tokens = _trimmed(context.after)
    if _words(tokens, 2) != ["according", "to"]:
        return None
    subject = read_subject_after_verb(tokens, 2)
    return Link(subject, CLEAR, '"according to" after it') if subject else None


def in_the_words_of(context: Context) -> Link | None:
    """“…,” in X's words; “…,” in the words of X."""
    tokens = _trimmed(context.after)
    if _words(tokens, 1) != ["in"]:
        return None
    found = read_subject(tokens, 1)
    if not found or "words" not in found[0].words.split() and "phrase" not in found[0].words.split():
        return None
    return Link(found[0], CLEAR, f'"in {found[0].words}" after it')


def as_somebody_put_it(context: Context) -> Link | None:
    """“…,” as X put it; “…,” as X has called them."""
    tokens = _trimmed(context.after)
    if _words(tokens, 1) != ["as"]:
        return None
    found = read_subject(tokens, 1)
    if not found or not is_finite_at(tokens, found[1]):
        return None
    return Link(found[0], CLEAR, f'"as … {tokens[found[1]].lower}" after it')


def verb_first(context: Context) -> Link | None:
    """“…,” wrote X in 2017; “…” said the paper's editor, Jane Roe."""
    tokens = _trimmed(context.after)
    start = 1 if tokens and is_adverb(tokens[0]) else 0
    if not tokens[start:] or tokens[start].kind != "word" or not _is_saying_verb(tokens, start):
        return None
    next_place = start + (2 if is_phrase(tokens[start].lower, _lower(tokens, start + 1)) else 1)
    if _lower(tokens, next_place) in {"by", *_OBJECTS}:
        return None
    subject = read_subject_after_verb(tokens, next_place)
    return Link(subject, DIRECT, f'the verb "{tokens[start].lower}" after it') if subject else None


def _is_saying_verb(tokens: list[Token], index: int) -> bool:
    verb, following = tokens[index].lower, _lower(tokens, index + 1)
    if is_phrase(verb, following):
        return True
    return is_saying(verb) and tense_at(tokens, index) in {"past", "present"}


def subject_first(context: Context) -> Link | None:
    """“…,” X told the paper; “…?” she asked; “…,” X, a professor at Leeds, has said."""
    if not context.ends_open:
        return None
    tokens = _trimmed(context.after) or (
        context.following if context.quote.text.rstrip(INNER_MARKS)[-1:] in "?!…—" else []
    )
    found = read_subject(tokens, 0) if tokens else None
    if not found or not is_finite_at(tokens, found[1]) or _is_passive(tokens, found[1]):
        return None
    if borrows(tokens[found[1]].lower) and not found[0].is_document:
        return None
    if _opens_clause_of_its_own(tokens, found[1], in_next_sentence=tokens is context.following):
        return None
    return Link(found[0], DIRECT, f'the verb "{tokens[found[1]].lower}" after it')


def _is_passive(tokens: list[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    while before and is_adverb(before) and index > 1:
        index -= 1
        before = tokens[index - 1]
    return bool(before and before.lower in BE and tense_at(tokens, index) != "ing")


def _opens_clause_of_its_own(tokens: list[Token], verb: int, in_next_sentence: bool) -> bool:
    """Whether the verb has words of its own to report: “…,” X said that the plan was dead."""
    following = tokens[verb + 1 : verb + 2]
    if is_naming(tokens[verb].lower) and not is_saying(tokens[verb].lower):
        return not (following and following[0].lower in _OBJECTS)
    own = bool(following) and (
        following[0].lower in {"that", "he", "she", "they", "it"} or following[0].kind == "quote"
    )
    own = own or (bool(following) and following[0].is_mark(":"))
    return own or (in_next_sentence and bool(following) and not _is_mere_attribution(tokens, verb))


def _is_mere_attribution(tokens: list[Token], verb: int) -> bool:
    """Whether a sentence after “…?” only says who asked: “…?” X asked the mayor; “…?” X wrote in a letter."""
    following = tokens[verb + 1]
    to_hearer = form_of(tokens[verb].lower) in _TO_HEARERS and len(tokens) <= verb + _SHORT_HEARER
    return following.is_mark(".,") or following.lower in PREPOSITIONS or to_hearer


def it_was_said(context: Context) -> Link | None:
    """“…” was X's verdict; “…” is how X put it; “…” were the words that X used."""
    tokens = context.after
    if not tokens or tokens[0].lower not in {"is", "was", "are", "were"}:
        return None
    if _lower(tokens, 1) in {"how", "what"}:
        found = read_subject(tokens, 2)
        good = found and is_verb_at(tokens, found[1])
        return (
            Link(found[0], CLEAR, f'"{tokens[0].lower} {_lower(tokens, 1)} … {tokens[found[1]].lower}" after it')
            if good
            else None
        )
    found = read_subject(tokens, 1)
    if found and found[0].kind in {"person", "pronoun"} and found[0].words.split()[-1].lower() in SPEECH_NOUNS:
        return Link(found[0], CLEAR, f'"{found[0].words}" after it')
    return None


def signed(context: Context) -> Link | None:
    """“…” — X, at the end of a paragraph."""
    tokens = context.after or context.following
    if len(tokens) < 2 or not tokens[0].is_mark("—–-") or tokens[1].kind != "person" or tokens[1].is_possessive:
        return None
    if len(tokens) > 2 and not tokens[2].is_mark(",.("):
        return None
    return Link(Subject("person", tokens[1].person, tokens[1].text, tokens[1].start), LIKELY, "the name under it")


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Without the comma or the dash that parts the words from the quotation."""
    return tokens[1:] if tokens and tokens[0].is_mark(",—–") else tokens


def _words(tokens: list[Token], count: int) -> list[str]:
    return [token.lower for token in tokens[:count]]


def _lower(tokens: list[Token], index: int) -> str:
    return tokens[index].lower if index < len(tokens) else ""


AFTER = (according_to, in_the_words_of, as_somebody_put_it, verb_first, subject_first, it_was_said, signed)
