"""Finds who speaks each quotation: by the verb beside it, by pronouns, and by what runs on from another quotation."""

from collections.abc import Callable, Sequence, Set

from articles.importing.analysis.attribution.after import AFTER
from articles.importing.analysis.attribution.before import BEFORE
from articles.importing.analysis.attribution.clauses import Token
from articles.importing.analysis.attribution.discourse import Discourse
from articles.importing.analysis.attribution.links import Attributed, Context, Link
from articles.importing.analysis.attribution.running_on import attribute_by_neighbours
from articles.importing.analysis.names.finding import NamedPerson
from articles.importing.analysis.quotations.finding import Quotation

_FARTHEST = 150
_LEAST = 0.5


def attribute(
    quotations: Sequence[Quotation],
    paragraphs: Sequence[str],
    people: Sequence[NamedPerson],
    headline: str = "",
    parted: Set[int] = frozenset(),
) -> tuple[Attributed, ...]:
    """Who speaks each quotation that is no scare quote, in order.

    A quotation without a certain speaker has None, and the reason in `how`: a wrong name is worse than none. The
    headline tells what persons are called ("Senator Feld"). `parted` are the paragraphs that stand under a post, and so
    are not led in by the paragraph before.
    """
    spoken = [quotation for quotation in quotations if not quotation.is_scare]
    discourse = Discourse.of(paragraphs, people, quotations, headline)
    direct = {}
    for context in _contexts(discourse, parted):
        quotation = context.quote.quotation
        direct[quotation] = _by_rules(context, discourse)
        if direct[quotation] and direct[quotation].speaker:
            discourse.speakers.append((quotation.paragraph, direct[quotation].speaker))
    found = [(quotation, direct.get(quotation)) for quotation in spoken]
    return tuple(attribute_by_neighbours(found, discourse))


def _contexts(discourse: Discourse, parted: Set[int]) -> list[Context]:
    """Each quotation with what stands around it; one that opens a paragraph may be led in by the paragraph before."""
    contexts = []
    for number, sentences in enumerate(discourse.paragraphs):
        for place, sentence in enumerate(sentences):
            following = sentences[place + 1] if place + 1 < len(sentences) else []
            for index, token in enumerate(sentence):
                if token.kind == "quote":
                    lead_in = _lead_in(discourse, number) if place == index == 0 and number not in parted else []
                    before, paragraph = (
                        (lead_in, number - 1) if lead_in else (sentence[max(0, index - _FARTHEST) : index], number)
                    )
                    contexts.append(
                        Context(token, paragraph, before, sentence[index + 1 : index + _FARTHEST], following)
                    )
    return contexts


def _lead_in(discourse: Discourse, number: int) -> list[Token]:
    """The last sentence of the paragraph before, if it ends with a colon: "Feld wrote:"."""
    last = discourse.paragraphs[number - 1][-1] if number and discourse.paragraphs[number - 1] else []
    return last if last and last[-1].is_mark(":") else []


def _by_rules(context: Context, discourse: Discourse) -> Attributed | None:
    """What the first rule on either side says; None if all are silent."""
    before, after = _first(BEFORE, context), _first(AFTER, context)
    told_before = before and _answer(before, context, context.paragraph, discourse)
    told_after = after and _answer(after, context, context.quote.quotation.paragraph, discourse)
    if not (told_before and told_after):
        return told_before or told_after
    if context.before[-1].is_mark(":"):
        return told_before
    if told_before.speaker and told_after.speaker and told_before.speaker != told_after.speaker:
        reason = f"two speakers are possible: {told_before.speaker} and {told_after.speaker}"
        return Attributed(context.quote.quotation, None, 1.0, reason)
    return told_after if told_after.speaker or context.ends_open else told_before


def _first(rules: Sequence[Callable[[Context], Link | None]], context: Context) -> Link | None:
    return next((link for link in (rule(context) for rule in rules) if link), None)


def _answer(link: Link, context: Context, paragraph: int, discourse: Discourse) -> Attributed:
    resolved = discourse.resolve(link.subject, paragraph)
    confidence = round(link.confidence * resolved.factor, 2)
    if resolved.name is None or confidence < _LEAST:
        return Attributed(context.quote.quotation, None, confidence, f"{link.how}, but {resolved.reason}")
    named = "" if link.subject.kind == "person" else f', "{link.subject.words}" being {resolved.name}'
    return Attributed(context.quote.quotation, resolved.name, confidence, link.how + named)
