"""What speaks for a candidate being a person: a given name, a title, a trade beside it, a verb of speech, a description."""

import re
from collections.abc import Iterable, Sequence

from articles.importing.analysis.names.candidates import ROYAL, Candidate
from articles.importing.analysis.words.given_names import is_given_name, is_korean_given_name, may_be_given_name
from articles.importing.analysis.words.not_persons import KNOWN_BY_ONE_WORD, SENTENCE_OPENERS
from articles.importing.analysis.words.reporting_verbs import form_of
from articles.importing.analysis.words.titles import gender_of_role, is_role, is_suffix, is_title

ENOUGH = 2
_CERTAIN = 3
_REPEATED = 2
_WINDOW = 90

# A lone name after these is a place's ("in Maravel"), or half of another name ("50 Cent").
_PLACE_BEFORE = re.compile(
    r"(?:\b(?:[Ii]n|into|across|throughout|inside|outside|near)"
    r"|(?:Books?|Gospels?|Epistles?|Prophets?) (?:of|to)"
    r"|(?:[Rr]epublic|[Kk]ingdom|[Cc]ity|[Tt]own|[Ii]slands?|[Pp]eople|[Cc]apital) of|\b\d{1,2}) $"
)
_VERSE = re.compile(r"^ \d{1,3}:\d{1,3}")  # "Micah 6:8"
_ITS = re.compile(r"\bits(?: \w+)? \w+,? $")
_WORD_BEFORE = re.compile(r"([\w-]+),? $")
_QUOTE_AND_VERB_BEFORE = re.compile(r"[”\"’'»],? (\w+) (?:[\w-]+ )?$")
_VERB_AFTER = re.compile(
    r"^(?:,[^,.;:“”\"]{3,70},)?"
    r"(?: (?:himself|herself|also|later|then|once|now|never|has|had|have|would|will|first|\w+ly))* (\w+)\b"
)
_DESCRIPTION = re.compile(
    r"^(?:,|(?= \()) \(?(?:(?:now|then|once|formerly|both|also|himself|herself|perhaps|by then)\s)?"
    r"(who\b|whose\b|aged?\b|\d{2},|(?:an?|the|his|her|our|their|its|my|one of|former|[\w’-]+’s)\s[^.;:“”\"]{3,80})"
)


def evidence_in(candidate: Candidate, text: str) -> int:
    """How much one occurrence tells: 3 is certain, 2 is enough, below 0 speaks against."""
    score = _evidence_of_name(candidate)
    before, after = _before(candidate, text), text[candidate.end : candidate.end + _WINDOW]
    is_lone = not (candidate.is_full or candidate.title or candidate.is_possessive)
    if is_lone and (_PLACE_BEFORE.search(before) or _VERSE.match(after)):
        return -_CERTAIN
    if candidate.title or is_role_before(before) or is_described(after):
        return score + _CERTAIN
    if candidate.after_article and score < _CERTAIN:
        return -_CERTAIN
    return score + (ENOUGH if speaks(before, after) else 0)


def _evidence_of_name(candidate: Candidate) -> int:
    first = candidate.words[0]
    if not candidate.is_full:
        return 1 if is_given_name(first) else 0
    if first.lower() in ROYAL and may_be_given_name(candidate.words[1]):
        return _CERTAIN
    if (
        is_given_name(first)
        or is_korean_given_name(candidate.words[-1])
        or any(is_suffix(word) for word in candidate.words)
    ):
        return _CERTAIN
    if is_initials(first) or any(is_initials(word) for word in candidate.words[1:-1]):
        return _CERTAIN
    return 1 if may_be_given_name(first) else 0


def is_initials(word: str) -> bool:
    """Whether the word is one or two initials: "J.", "JD"."""
    if len(word.replace(".", "")) == 1:
        return True
    return word.isupper() and len(word) == len("JD") and word.lower() not in SENTENCE_OPENERS | KNOWN_BY_ONE_WORD


def is_role_before(before: str) -> bool:
    """Whether a trade or a title in small letters leads to the name: "musician ", "her lawyer, "."""
    match = _WORD_BEFORE.search(before)
    if not match or not match.group(1)[0].islower() or _ITS.search(before):
        return False
    return is_role(match.group(1)) or (
        is_title(match.group(1))
        and match.group(1) not in {"first", "general", "lead", "count", "private", "major", "chief"}
    )


def is_described(after: str) -> bool:
    """Whether a description of a person follows: ", a professor at …", ", who …", ", 45,"."""
    match = _DESCRIPTION.match(after)
    if not match:
        return False
    described = match.group(1)
    if described.startswith(("who", "age")) or described[0].isdigit():
        return True
    clause = described.partition(",")[0].split()
    return any(is_role(word.rstrip(".,’")) or is_title(word.lower()) for word in clause[:8])


def speaks(before: str, after: str) -> bool:
    """Whether a verb of speech stands beside the name: "Smith said", "…,” wrote Smith"."""
    match = _VERB_AFTER.match(after)
    if match and (form := form_of(match.group(1))) and form[1] in {"past", "present"}:
        return True
    match = _QUOTE_AND_VERB_BEFORE.search(before)
    return bool(match and (form := form_of(match.group(1))) and form[1] in {"past", "present"})


def is_person(
    candidates: Iterable[Candidate], singles: Sequence[Candidate], texts: dict[int, str], is_common: bool
) -> bool:
    """Whether a full name is a person's, judged over its occurrences and those of its surname alone; a common word proves less."""
    score = sum(sorted((evidence_in(found, texts[found.paragraph]) for found in candidates), reverse=True)[:2])
    if score < 0:
        return False
    repeated = [single for single in singles if not single.after_article and not (single.opens_sentence and is_common)]
    titled = any(single.title for single in singles)
    return score + len(repeated) * (1 if is_common else ENOUGH) >= ENOUGH or titled


def is_single_name(candidates: Sequence[Candidate], texts: dict[int, str], is_common: bool) -> bool:
    """Whether a lone name is a person's: a title or a trade settles it; else it has to be seen and heard more than once."""
    scores = [evidence_in(found, texts[found.paragraph]) for found in candidates]
    titled = any(found.title or is_role_before(_before(found, texts[found.paragraph])) for found in candidates)
    if max(scores) >= _CERTAIN and (titled or not is_common):
        return True
    if is_common or all(found.opens_sentence for found in candidates) and not is_given_name(candidates[0].words[0]):
        return False
    if min(scores) < 0:
        return False
    heard = sum(score >= ENOUGH for score in scores)
    if is_given_name(candidates[0].words[0]):
        return heard > 0 or len(candidates) > 1
    return heard > 1 or (heard == 1 and len(candidates) > _REPEATED)


def _before(candidate: Candidate, text: str) -> str:
    return text[max(0, candidate.start - _WINDOW) : candidate.start]


def gender_in(candidate: Candidate, text: str) -> str | None:
    """The gender told by the title or by the trade before the name."""
    genders = [gender_of_role(word) for word in candidate.title]
    match = _WORD_BEFORE.search(_before(candidate, text))
    if match and match.group(1).islower():
        genders.append(gender_of_role(match.group(1)))
    return next((gender for gender in genders if gender), None)
