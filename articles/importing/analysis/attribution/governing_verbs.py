"""Finds the verb of speech that governs a quotation after it: near, and with nothing between that parts them."""

from articles.importing.analysis.attribution.clause_words import (
    CONJUNCTIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    is_adverb,
    is_auxiliary,
    is_time,
    is_verb_at,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Token
from articles.importing.analysis.words.reporting_verbs import form_of

_FARTHEST = 18
_LONGEST_MANNER = 8
_TURNS = {"and", "but", "while", "before", "until", "whereupon"}
_LINKS = set(
    """
that as a an the it was is were and be of his her their simply just to are
""".split()
)


_TO_HEARERS = set(
    """
tell ask inform remind warn assure advise urge write promise reassure answer challenge text email message taunt beg
lecture instruct order
""".split()
)


def governing_verb(tokens: list[Token]) -> int | None:
    """The nearest verb of speech before the quotation, unless something between them parts them."""
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 1 - _FARTHEST), -1):
        if tokens[index].kind == "quote" and not only_links(tokens[index + 1 :]):
            return None
        if is_verb_at(tokens, index) and not _is_used_as_participle(tokens, index):
            return index if _leads_to_quote(tokens, index) else None
    return None


def _is_used_as_participle(tokens: list[Token], index: int) -> bool:
    """ "the attached note", "a promised land": a past form between an article and its noun is no verb."""
    return (
        index > 0
        and tense_at(tokens, index) == "past"
        and tokens[index - 1].lower in {"the", "a", "an", "his", "her", "their", "its"}
    )


def _leads_to_quote(tokens: list[Token], verb: int) -> bool:
    between = tokens[verb + 1 :]
    if between and between[-1].is_mark(":"):
        return not any(token.is_mark(";.!?") for token in between) and not _tells_on(between)
    core = between[:-1] if between and between[-1].is_mark(",") else between
    if core and (core[0].lower == "with" or (core is not between and not _may_have_hearer(tokens[verb], core))):
        return False
    if any(token.is_mark(";:.!?—–") for token in core) or not _commas_close(core, core is not between):
        return False
    return not any(_opens_other_clause(core, index) for index in range(len(core)))


def _tells_on(between: list[Token]) -> bool:
    """Whether the sentence goes on to what somebody else does before its colon."""
    turn = next((index for index, token in enumerate(between) if token.lower in _TURNS), len(between))
    return any(token.kind == "person" or token.lower in {"he", "she", "they"} for token in between[turn:])


def _may_have_hearer(verb: Token, core: list[Token]) -> bool:
    """Whether what stands between verb and comma can be hearer, time or place: "told the crowd,", "said on Monday,"."""
    form = form_of(verb.lower)
    beside = core[0].lower in PREPOSITIONS or is_adverb(core[0]) or is_time(core[0]) or core[0].is_mark(",")
    return beside or only_links(core) or bool(form and form[0] in _TO_HEARERS)


def _opens_other_clause(core: list[Token], index: int) -> bool:
    """Whether a conjunction parts what follows from the verb; "and" between two persons does not."""
    if core[index].lower not in CONJUNCTIONS - {"that", "how", "what"} or only_links(core[index + 1 :]):
        return False
    return not (
        core[index].lower == "and"
        and core[index - 1].kind == "person"
        and any(p.kind == "person" for p in core[index + 1 :])
    )


def _commas_close(core: list[Token], is_closed: bool) -> bool:
    """Whether commas in between only set off a phrase: "wrote, in a letter to the paper, that"; "said, very quietly,"."""
    commas = [index for index, token in enumerate(core) if token.is_mark(",")]
    if not commas:
        return True
    first = core[commas[0] + 1] if commas[0] + 1 < len(core) else None
    phrase = first is not None and (
        first.lower in PREPOSITIONS or is_adverb(first) or _is_manner(core[commas[0] + 1 :])
    )
    return phrase and (len(commas) + is_closed == 2 or commas[-1] == len(core) - 1)


def _is_manner(tokens: list[Token]) -> bool:
    """ "says, loud enough for the gallery,": a few words without a person or a verb of their own."""
    return len(tokens) <= _LONGEST_MANNER and all(
        token.kind == "word"
        and token.lower not in SUBJECT_PRONOUNS | CONJUNCTIONS
        and not is_verb_at(tokens, index)
        and not is_auxiliary(token)
        for index, token in enumerate(tokens)
        if not token.is_mark(",")
    )


def only_links(tokens: list[Token]) -> bool:
    """Whether nothing but words like "that it was a" stands here."""
    return all(token.lower in _LINKS or token.is_mark(",:") for token in tokens)
