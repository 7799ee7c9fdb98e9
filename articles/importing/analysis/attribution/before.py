"""Rules that find the speaker before the quotation: X wrote: “…”; X called it “…”; in X's words, “…”."""

from articles.importing.analysis.attribution.clause_words import (
    BE,
    is_adverb,
    is_auxiliary,
    is_finite_at,
    is_verb_at,
    tense_at,
)
from articles.importing.analysis.attribution.clauses import Token
from articles.importing.analysis.attribution.governing_verbs import governing_verb, only_links
from articles.importing.analysis.attribution.links import CLEAR, DIRECT, LIKELY, Context, Link, nobody
from articles.importing.analysis.attribution.main_subjects import main_subject, subject_of_verb
from articles.importing.analysis.attribution.subjects import Subject, read_subject, read_subject_after_verb
from articles.importing.analysis.words.reporting_verbs import SPEECH_NOUNS, borrows, is_phrase

_LEAD_WORDS = 7


def quoted_as_saying(context: Context) -> Link | None:
    """quoted X as saying “…”; X was quoted as saying “…”."""
    words = [token.lower for token in context.before]
    if not {"as", "saying"} <= set(words[-4:]) or not {"quoted", "quotes", "quote"} & set(words):
        return None
    quoted = max(words.index(form) for form in ("quoted", "quotes", "quote") if form in words)
    if quoted and words[quoted - 1] in BE:
        subject = subject_of_verb(context.before, quoted, takes_passive=True)
    else:
        subject = read_subject_after_verb(context.before, quoted + 1)
    return Link(subject, CLEAR, '"quoted as saying" before it') if subject else None


def by_agent(context: Context) -> Link | None:
    """was described by X as “…”; was called “…” by X."""
    passive = any(token.lower in BE for token in context.before)
    for index in range(len(context.before) - 1, -1, -1):
        if is_verb_at(context.before, index) and tense_at(context.before, index) == "past":
            verb = context.before[index].lower
            rest = context.before[index + 1 :]
            if rest and rest[0].lower == "by":
                return None if rest[1:] and rest[1].lower.endswith("ing") else _agent(rest, verb)
            if passive and context.after and context.after[0].lower == "by" and len(rest) <= _LEAD_WORDS:
                return _agent(context.after, verb)
            return None
    return None


def _agent(tokens: list[Token], verb: str) -> Link:
    subject = read_subject_after_verb(tokens, 1) or nobody("an agent without a name")
    return Link(subject, CLEAR, f'"{verb} by" beside it')


def verb_before(context: Context) -> Link | None:
    """X wrote: “…”; X said it was “…”; X called the plan “…”; calling it “…”; “…,” X said, “…”."""
    verb = governing_verb(context.before)
    if verb is None:
        return None
    word = context.before[verb].lower
    subject = subject_of_verb(context.before, verb)
    how = f'the verb "{word}" before it'
    if borrows(word) and not (subject and subject.is_document):
        return Link(_borrowed_from(context.before, verb), CLEAR, how)
    if subject:
        return Link(subject, DIRECT if _is_beside(context.before, verb) else CLEAR, how)
    if context.before[verb - 1 : verb] and context.before[verb - 1].kind == "quote":
        subject = read_subject_after_verb(context.before, verb + 1)
        return Link(subject, DIRECT, how) if subject else None
    if _is_blamed_for(context.before, verb):
        return Link(read_subject_after_verb(context.before, verb - 2), CLEAR, how)
    if _depends_on_main_clause(context.before, verb):
        subject = main_subject(context.before, verb)
        return Link(subject, LIKELY, how) if subject else Link(nobody("no clear subject"), LIKELY, how)
    return Link(nobody(f'the verb "{word}" without a clear subject'), LIKELY, how)


def _borrowed_from(tokens: list[Token], verb: int) -> Subject:
    """Whose words somebody quotes: those of the person right after the verb, or nobody's by name."""
    subject = read_subject_after_verb(tokens, verb + 1)
    return subject if subject and subject.kind == "person" else nobody("the words of somebody else")


def _is_beside(tokens: list[Token], verb: int) -> bool:
    return only_links(tokens[verb + 1 :]) or tokens[-1].is_mark(":,")


def _is_blamed_for(tokens: list[Token], verb: int) -> bool:
    """ "scolded Smith for calling it": the words are Smith's."""
    blamed = tokens[verb - 2 : verb]
    return len(blamed) > 1 and blamed[1].lower == "for" and blamed[0].kind == "person" and not blamed[0].is_possessive


def _depends_on_main_clause(tokens: list[Token], verb: int) -> bool:
    """A verb without a subject of its own: "and wrote", ", calling", "by saying", "went on to say"."""
    index = verb - 1
    while index >= 0 and (is_adverb(tokens[index]) or is_auxiliary(tokens[index])):
        index -= 1
    if index < 0:
        return tense_at(tokens, verb) == "ing"
    before = tokens[index]
    if before.lower == "to":
        return not any(token.lower in _STEERING for token in tokens[:index])
    if before.is_mark(","):
        return tense_at(tokens, verb) in {"ing", "past"}
    if tense_at(tokens, verb) == "ing":
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


def owned_words(context: Context) -> Link | None:
    """X's verdict was “…”; in X's words, “…”; her answer: “…”; a tweet from X: “…”."""
    for start in range(len(context.before)):
        found = read_subject(context.before, start)
        if not found or found[0].kind not in {"person", "pronoun"} or len(found[0].words.split()) == 1:
            continue
        noun = {word.lower() for word in found[0].words.split()} & SPEECH_NOUNS
        led_in = context.paragraph != context.quote.quotation.paragraph
        if noun and (led_in or _points_at_quote(context.before[found[1] :])):
            return Link(found[0], CLEAR, f'"{found[0].words}" before it')
    return None


def _points_at_quote(rest: list[Token]) -> bool:
    if rest and rest[-1].is_mark(":"):
        return not any(is_verb_at(rest, index) or token.is_mark(",;") for index, token in enumerate(rest))
    return only_links(rest) or [token.lower for token in rest] in (["read"], ["reads"], ["said"], ["reading"])


def with_the_words(context: Context) -> Link | None:
    """X posted a photo with the caption “…”; X signed off with the words “…”."""
    words = [token.lower for token in context.before if not token.is_mark(",:")]
    if words[-3:-1] != ["with", "the"] or words[-1] not in SPEECH_NOUNS:
        return None
    subject = main_subject(context.before, len(context.before) - 1)
    return Link(subject, LIKELY, f'"with the {words[-1]}" before it') if subject else None


def according_before(context: Context) -> Link | None:
    """According to X, “…”."""
    words = [token.lower for token in context.before]
    if "according" not in words or not context.before[-1].is_mark(",:"):
        return None
    start = words.index("according") + 2
    subject = read_subject_after_verb(context.before, start)
    parted = sum(token.is_mark(",:") for token in context.before[start:]) > 1
    return Link(subject, CLEAR, '"according to" before it') if subject and not parted else None


def name_and_colon(context: Context) -> Link | None:
    """X: “…”; X, in 2015: “…”; X on the new rules: “…”."""
    tokens = context.before
    if len(tokens) < 2 or len(tokens) > _LEAD_WORDS or not tokens[-1].is_mark(":"):
        return None
    first = tokens[0]
    if first.kind != "person" or first.is_possessive or any(token.kind == "person" for token in tokens[1:]):
        return None
    if not (tokens[1].is_mark(":,(") or tokens[1].lower in {"on", "in", "again"} or is_adverb(tokens[1])):
        return None
    return Link(Subject("person", first.person, first.text, first.start), LIKELY, "the name and colon before it")


def had_this_to_say(context: Context) -> Link | None:
    """X had this to say: “…”; X went further: “…”."""
    tokens = context.before
    if not tokens or not tokens[-1].is_mark(":,"):
        return None
    for index in range(len(tokens) - 1):
        if is_phrase(tokens[index].lower, tokens[index + 1].lower):
            subject = subject_of_verb(tokens, index)
            later = any(
                is_verb_at(tokens, place) and tokens[place].lower != "say" for place in range(index + 2, len(tokens))
            )
            return (
                Link(subject, CLEAR, f'"{tokens[index].lower} {tokens[index + 1].lower}" before it')
                if subject and not later
                else None
            )
    return None


def inserted(context: Context) -> Link | None:
    """The plan, she argued, is “…”: a clause of speech between two commas, and nobody else's verb after it."""
    commas = [index for index, token in enumerate(context.before) if token.is_mark(",")]
    for first, last in zip(commas, commas[1:], strict=False):
        clause = context.before[first + 1 : last]
        verb = len(clause) - 1
        if not clause or not is_finite_at(clause, verb) or borrows(clause[verb].lower):
            continue
        found = read_subject(clause, 0)
        rest = context.before[last + 1 :]
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
