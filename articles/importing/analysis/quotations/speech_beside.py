"""Whether a verb of speech stands beside quoted words: the test that parts a short quotation from a scare quote."""

import re

from articles.importing.analysis.words.reporting_verbs import (
    SPEECH_NOUNS,
    VERB_FORMS_THAT_ARE_NOUNS,
    form_of,
    is_naming,
    is_on_the_phone,
    is_phrase,
)

_WORD = re.compile(r"[\w’'&-]+")
_LAST_SENTENCE = re.compile(r"(?:.*[.!?;—:](?=\s)|^)", re.DOTALL)
_QUOTED = re.compile(r"[“\"‘][^”\"’]*[”\"’]")
_ASIDE = re.compile(r", [^,.;:“”\"]{2,80},(?= )")
_DETERMINERS = set(
    """
a an the his her its their our my your this that these those such any some no every more one
""".split()
)
_SUBJECTS = {"he", "she", "they", "it", "i", "we", "you", "the", "one", "a", "an", "his", "her", "their"}
_BESIDE = re.compile(
    r"^,? ?(?:according to|in (?:[\w’']+[’']s|his|her|their) (?:own )?(?:\w+ )?(?:words|phrase)"
    r"|as (?:[\w’.]+ ){1,5}(?:put|puts|has put|said|says|wrote|called|calls|once)\b)"
)
_LED_IN = re.compile(
    r"(?:[Aa]ccording to [^,.;]{3,50}|[Ii]n (?:the words of [^,.;]{3,50}|[^,.;]{2,30} words)), $|with the (?:caption|words?|message|line) $"
)
_ASIDE_BEFORE = re.compile(
    r",\s*(?:in|on|at|during|to|with|after|from|by|very|rather|quite|\w+ly)\b[^,]*,?\s*(?:that|as)?\s*(?:it was|is|an?)?\s*$"
)
_NOT_A_NOUN = set(
    """
and or but to in on at by for with as if when while because after before about from that of over is was are were since
until than so now then again today yesterday here there last next this who which where
""".split()
)
_OWNED_LINKS = {"was", "is", "that", "as", "a", "an", "of", "them", "him", "her", "simply", "it"}
_THINGS = set(
    """
something anything thing someone somebody one place is are was were been be being
""".split()
)
_GERUND_AFTER = {"for", "by", "of", "in", "after", "before", "without", "from"}
_FAR = 1_000  # signs of a paragraph, before or after a quotation, that are looked at
_NEAR = 14
_NEAR_AFTER = 9


def words_of(text: str) -> list[str]:
    """The words of a text, apostrophes and hyphens taken in."""
    return _WORD.findall(text)


def is_spoken_after(after: str, is_parted: bool) -> bool:
    """Whether a verb of speech or "according to" follows: “…,” said X; “…,” X, the editor, told the paper.

    `is_parted` says that a comma, a question mark or a dash stands between.
    """
    if _BESIDE.match(after):
        return True
    clause = _ASIDE.sub(" ", after[:_FAR].lstrip(", —–"), count=1)
    following = words_of(re.split(r"[.;:(“\"]|,(?=\s)", clause)[0])[:_NEAR_AFTER]
    if not following:
        return False
    if _is_finite(following[0]) and (
        following[0] not in VERB_FORMS_THAT_ARE_NOUNS or (following[1:2] and following[1][0].isupper())
    ):
        return True
    is_subject = following[0][0].isupper() or following[0] in _SUBJECTS
    return (
        is_parted
        and is_subject
        and any(_is_finite(word) and not _is_noun(following, n) for n, word in enumerate(following))
    )


def _is_finite(word: str) -> bool:
    form = form_of(word)
    return bool(form and form[1] in {"past", "present"})


def _is_noun(words: list[str], index: int) -> bool:
    before = words[index - 1].lower() if index else ""
    if words[index].lower().endswith("ing") and before in _GERUND_AFTER:
        return False
    owned = before in _DETERMINERS or before.endswith(("’s", "'s")) or before in {"of", "in", "for", "from", "with"}
    return words[index].lower() in VERB_FORMS_THAT_ARE_NOUNS | SPEECH_NOUNS and (owned or not form_of(words[index]))


def is_spoken_before(before: str, after: str, is_short: bool) -> bool:
    """Whether a verb of speech leads to it: said it was “…”, called the plan “…”, ripped into X as a “…”."""
    before = before[-_FAR:]
    sentence = _without_quotations(before[_LAST_SENTENCE.match(before).end() :])
    if sentence.rstrip().endswith(":") or _LED_IN.search(sentence):
        return True
    near = _near_words(sentence.rstrip(" ,"))
    for index in range(len(near) - 1, -1, -1):
        following = near[index + 1] if index + 1 < len(near) else ""
        if is_phrase(near[index], following) and near[index].lower() != "had":
            return True
        if near[index].lower() in SPEECH_NOUNS and _is_owned_noun(near, index):
            return True
        if is_on_the_phone(near[index], following):
            return False
        if form_of(near[index]) and not _is_noun(near, index):
            return _leads_to(near, index, after, is_short)
    return False


def _without_quotations(sentence: str) -> str:
    # Behind the last closing mark none can end: there, each opening mark would be tried up to the end in vain.
    end = max(map(sentence.rfind, '”"’')) + 1
    return _QUOTED.sub(" ", sentence[:end]) + sentence[end:]


def _near_words(clause: str) -> list[str]:
    """The last words of the clause; a comma parts it from others, unless it only sets off an aside."""
    if _ASIDE_BEFORE.search(clause + " "):
        return words_of(clause)[-_NEAR:]
    return words_of(clause[clause.rfind(",") + 1 :])[-_NEAR:]


def _is_owned_noun(near: list[str], index: int) -> bool:
    """X's verdict was “…”, his answer that “…”."""
    owner = near[index - 1] if index else ""
    owned = owner.endswith(("’s", "'s", "s’")) or owner.lower() in {"his", "her", "their"}
    return owned and {word.lower() for word in near[index + 1 :]} <= _OWNED_LINKS


def _leads_to(near: list[str], index: int, after: str, is_short: bool) -> bool:
    between = [word.lower() for word in near[index + 1 :]]
    if is_naming(near[index]):
        return _names_in_speech(near, index, between, is_short)
    if not between or between[-1] in {"that", "as"} or not is_short:
        return True
    return not (between[-1] in _DETERMINERS or _is_followed_by_noun(after))


def _names_in_speech(near: list[str], index: int, between: list[str], is_short: bool) -> bool:
    """Called the plan “a disgrace”, but not: something called a “joy lead”, calls the floor the “comfort zone”."""
    object_of_verb = [word for word in between if word not in _DETERMINERS]
    if not object_of_verb:
        return index > 0 and near[index - 1].lower() not in _THINGS and not is_short
    return not (is_short and between[-1] in {"the", "its", "their"})


def _is_followed_by_noun(after: str) -> bool:
    """Whether a noun follows at once: the “woke” crowd."""
    match = re.match(r"\s([a-z]+)", after)
    return bool(match) and match.group(1) not in _NOT_A_NOUN
