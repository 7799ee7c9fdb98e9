"""Gives a quotation that nothing attributes the speaker of the quotation that it runs on from, or into."""

from collections.abc import Sequence

from articles.importing.analysis.attribution.clause_words import is_verb_at
from articles.importing.analysis.attribution.clauses import Sentence, Token
from articles.importing.analysis.attribution.discourse import Discourse
from articles.importing.analysis.attribution.links import Attributed
from articles.importing.analysis.attribution.main_subjects import clause_subjects, subject_of_verb
from articles.importing.analysis.attribution.subjects import Subject
from articles.importing.analysis.quotations.finding import Quotation

_SAME_SPEECH = 0.95
_NOTHING_BETWEEN = 0.85
_SAME_SENTENCE = 0.75
_TELLING_BETWEEN = 0.65
_NEXT_PARAGRAPH = 0.6
_MOST_SENTENCES_BETWEEN = 1
_LOOK_BACK = 4

Found = Sequence[tuple[Quotation, Attributed | None]]


def attribute_by_neighbours(found: Found, discourse: Discourse) -> list[Attributed]:
    """An answer for each quotation: its own, or its neighbour's, or None with the reason."""
    answers: list[Attributed] = []
    for index, (quotation, direct) in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        answers.append(direct or _by_neighbours(quotation, answers, following, discourse))
    return _with_beginnings(answers)


def _by_neighbours(
    quotation: Quotation,
    before: list[Attributed],
    following: tuple[Quotation, Attributed | None] | None,
    discourse: Discourse,
) -> Attributed:
    previous = before[-1] if before else None
    answer = None
    if previous and previous.quotation.continues and previous.quotation.paragraph == quotation.paragraph - 1:
        answer = _like(quotation, previous, _SAME_SPEECH, "the quotation goes on from the paragraph before")
    elif previous and previous.quotation.paragraph == quotation.paragraph:
        answer = _in_same_paragraph(quotation, previous, discourse)
    answer = answer or _into_following(quotation, following, discourse)
    if previous and not answer and previous.quotation.paragraph == quotation.paragraph - 1:
        answer = _in_next_paragraph(quotation, before, discourse)
    return answer or Attributed(quotation, None, 1.0, "no verb of speech and no speaker beside it")


def _like(quotation: Quotation, other: Attributed, confidence: float, how: str) -> Attributed:
    if other.speaker is None:
        return Attributed(quotation, None, 1.0, f"{how}, and that one has no certain speaker")
    return Attributed(quotation, other.speaker, round(min(confidence, other.confidence), 2), how)


def _in_same_paragraph(quotation: Quotation, previous: Attributed, discourse: Discourse) -> Attributed | None:
    """“A,” wrote X. “B.” The words between may tell of X, or of nobody, but not of somebody else."""
    start, end = previous.quotation.end, quotation.start
    sentences = discourse.sentences_at(quotation.paragraph, start, end)
    between = [[p for p in sentence if start <= p.start < end] for sentence in sentences]
    if any(p.start < start <= end <= sentence[-1].end for sentence in sentences for p in sentence[:1]):
        return _in_same_sentence(quotation, previous, [p for tokens in between for p in tokens], discourse)
    telling = [tokens for tokens in between if tokens and tokens[0] in [sentence[0] for sentence in sentences]]
    if not telling:
        return _like(quotation, previous, _NOTHING_BETWEEN, "it runs on from the quotation before it")
    if len(telling) > _MOST_SENTENCES_BETWEEN or any(
        _tells_of_other(tokens, previous.speaker, discourse) for tokens in telling
    ):
        return None
    return _like(
        quotation, previous, _TELLING_BETWEEN, "it runs on from the quotation before it, nobody else coming between"
    )


def _in_same_sentence(
    quotation: Quotation, previous: Attributed, between: list[Token], discourse: Discourse
) -> Attributed | None:
    if _tells_of_other(between, previous.speaker, discourse):
        return None
    return _like(quotation, previous, _SAME_SENTENCE, "the same sentence as the quotation before it")


def _tells_of_other(tokens: Sentence, speaker: str | None, discourse: Discourse) -> bool:
    if any(token.kind == "person" and token.person != speaker for token in tokens):
        return True
    gender = discourse.people[speaker].gender if speaker in discourse.people else None
    own = {speaker, "i", "we", {"m": "he", "f": "she"}.get(gender or "")}
    verbs = [index for index in range(1, len(tokens)) if is_verb_at(tokens, index)]
    tellers = [subject_of_verb(tokens, verb) for verb in verbs] + [subject for subject, _ in clause_subjects(tokens)]
    return any(teller is None or teller.kind == "role" or _is_other_person(teller, own) for teller in tellers)


def _is_other_person(subject: Subject, own: set[str | None]) -> bool:
    return subject.kind in {"person", "pronoun"} and subject.word not in own and subject.word != "it"


def _into_following(
    quotation: Quotation, following: tuple[Quotation, Attributed | None] | None, discourse: Discourse
) -> Attributed | None:
    """“A.” “B,” said X: with nothing between the two."""
    if not following or not following[1] or following[0].paragraph != quotation.paragraph or not following[1].speaker:
        return None
    sentences = discourse.sentences_at(quotation.paragraph, quotation.end, following[0].start)
    if any(quotation.end <= token.start < following[0].start for sentence in sentences for token in sentence):
        return None
    return _like(quotation, following[1], _SAME_SENTENCE, "it runs on into the quotation after it")


def _in_next_paragraph(quotation: Quotation, before: list[Attributed], discourse: Discourse) -> Attributed | None:
    """A paragraph of quoted words only, after one that ends with a quotation, where nobody else has been speaking."""
    previous = before[-1]
    own = [token for sentence in discourse.paragraphs[quotation.paragraph] for token in sentence]
    last = discourse.paragraphs[previous.quotation.paragraph][-1]
    ends_with_it = last[-1].end == previous.quotation.end or any(
        token.quotation == previous.quotation for token in last
    )
    alone = all(token.kind == "quote" for token in own)
    recent = {
        answer.speaker
        for answer in before[-_LOOK_BACK:]
        if answer.quotation.paragraph >= quotation.paragraph - _LOOK_BACK
    }
    if not (alone and ends_with_it) or recent != {previous.speaker} or previous.quotation.text[-1:] == "?":
        return None
    return _like(quotation, previous, _NEXT_PARAGRAPH, "the paragraph goes on quoting after the one before")


def _with_beginnings(answers: list[Attributed]) -> list[Attributed]:
    """Gives the earlier paragraphs of a long quotation the speaker whom only its last paragraph names."""
    for index in range(len(answers) - 2, -1, -1):
        here, following = answers[index], answers[index + 1]
        goes_on = here.quotation.continues and following.quotation.paragraph == here.quotation.paragraph + 1
        if goes_on and here.speaker is None and following.speaker:
            answers[index] = _like(
                here.quotation, following, _SAME_SPEECH, "the quotation goes on in the paragraph after"
            )
    return answers
