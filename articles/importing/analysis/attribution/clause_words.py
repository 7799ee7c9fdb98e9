"""The small words that hold a clause together: what can stand between a subject and its verb, and what parts clauses."""

from articles.importing.analysis.attribution.clauses import Token
from articles.importing.analysis.words.reporting_verbs import (
    VERB_FORMS_THAT_ARE_NOUNS,
    form_of,
    is_on_the_phone,
    is_phrase,
)

SUBJECT_PRONOUNS = {"he", "she", "they", "i", "we", "you", "it", "who"}
POSSESSIVE_PRONOUNS = {"his": "he", "her": "she", "their": "they", "my": "i", "our": "we"}
BE = {"is", "are", "was", "were", "be", "been", "being", "'s", "gets", "got"}
_AUXILIARIES = BE | set(
    """
'd 'll 've 're 'm has had have having would will did does do could can may might must shall should didn't isn't wasn't aren't weren't
doesn't don't wouldn't won't couldn't hasn't hadn't haven't needn't
""".split()
)
_ADVERBS = set(
    """
also then later once again now never ever not even still just already only soon always often sometimes too first
further instead rather thus all both himself herself themselves itself alone since almost simply yesterday today
twice more long afterwards afterward therefore nevertheless nonetheless meanwhile however perhaps duly here
there very quite so much
""".split()
)
_TIMES = set(
    """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december morning evening night afternoon week year month
""".split()
)
PREPOSITIONS = set(
    """
of in on at by for from to with about against after before during under over into onto through across among
between behind beyond near since until without within like unlike despite upon via as per towards toward around
outside inside off out up down amid beside besides above below past opposite following including regarding
concerning alongside
""".split()
)
CONJUNCTIONS = set(
    """
and but or nor so yet while when whenever whether because although though if unless whereas that which whose whom where
what how why than lest once until till since
""".split()
)
EXAMPLE_OPENERS = {"such", "known", "well", "described", "regarded"}  # with "as" after them: "critics such as X"
_OBJECTS = {"it", "him", "her", "them", "that", "me", "us", "this", "the", "a"}
DETERMINERS = set(
    """
a an the this that these those his her its their our my your some any no each every another
""".split()
)


def is_adverb(token: Token) -> bool:
    """Whether the token can stand between a subject and its verb, auxiliaries apart."""
    return token.kind == "word" and (
        token.lower in _ADVERBS
        or (token.lower.endswith("ly") and token.lower not in {"family", "reply", "ally", "only"})
    )


def is_auxiliary(token: Token) -> bool:
    return token.kind == "word" and token.lower in _AUXILIARIES


def is_time(token: Token) -> bool:
    """Whether the token tells a time: a day, a month, a number."""
    return token.kind == "word" and (token.lower in _TIMES or (token.text[0].isdigit() and not is_age(token)))


def is_age(token: Token) -> bool:
    """ "34-year-old", which stands for a person."""
    return token.kind == "word" and token.lower.endswith("-year-old")


def is_link(token: Token) -> bool:
    """Whether the token cannot be part of a noun phrase: a preposition, a conjunction, an auxiliary."""
    return token.kind == "word" and (token.lower in PREPOSITIONS or token.lower in CONJUNCTIONS or is_auxiliary(token))


def is_verb_at(tokens: list[Token], index: int) -> bool:
    """Whether the token is a verb of speech here, and not the noun of the same form ("his tweets", "the claim")."""
    if not 0 <= index < len(tokens):
        return False
    token = tokens[index]
    following = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if token.kind != "word" or not (form_of(token.lower) or is_phrase(token.lower, following)):
        return False
    if is_on_the_phone(token.lower, following):
        return False
    if form_of(token.lower) is None or token.lower not in VERB_FORMS_THAT_ARE_NOUNS:
        return True
    return not _is_noun_at(tokens, index)


def _is_noun_at(tokens: list[Token], index: int) -> bool:
    if index == 0:
        return True
    before = tokens[index - 1]
    if before.kind == "person":
        return before.is_possessive
    if before.is_mark(",") and index + 1 == len(tokens):
        return False
    if before.is_mark(","):
        return not (tokens[index + 1].kind in {"quote", "person"} or tokens[index + 1].lower in _OBJECTS)
    if (
        before.kind == "quote"
        or is_adverb(before)
        or before.lower in SUBJECT_PRONOUNS
        or before.lower in {"to", "and", "then"}
    ):
        return False
    if is_auxiliary(before):
        return before.lower in BE
    owned = before.lower in DETERMINERS or before.text[0].isdigit() or before.text.endswith(("’s", "'s", "s’"))
    return owned or before.kind != "word" or before.lower in PREPOSITIONS or before.text[0].islower()


def tense_at(tokens: list[Token], index: int) -> str:
    """The tense of the verb of speech: "base", "present", "past" or "ing"."""
    form = form_of(tokens[index].lower)
    if form:
        return form[1]
    return "ing" if tokens[index].lower.endswith("ing") else "past"


def is_finite_at(tokens: list[Token], index: int) -> bool:
    return is_verb_at(tokens, index) and tense_at(tokens, index) != "ing"
