"""Tells scare quotes, titles of works and words mentioned as words from quoted speech: a list of small rules."""

import re
from dataclasses import dataclass

from articles.importing.capital_words import is_heading
from articles.importing.reporting_verbs import NOUNLIKE, SPEECH_NOUNS, form_of, is_naming, is_phrase

_MENTION = re.compile(
    r"\b(?:so[- ]called|the (?:\w+ )?(?:word|words|term|terms|phrase|name|adjective|noun|verb|label|slogan|hashtag|expression|prefix|euphemism|concept|notion|idea|category)"
    r"(?: of| like| as)?|(?:known|billed|styled|tagged|marketed|listed|filed|defined) (?:as|under)|what (?:\w+ ){0,2}(?:is|are|was|were|some|people|we|they|many|everyone|experts|activists|academics) (?:now |often |like to |used to |be )*call(?:ed)?"
    r"|(?:a|the|this|that) (?:kind|sort|form|brand) of)\s*,?\s*$",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:album|anthem|article|ballad|ballet|blog|book|cartoon|chapter|collection|column|comedy|documentary|drama|episode|essay|exhibition|feature|film|game|hit|hymn|lecture|magazine|manifesto"
    r"|memoir|memo|monologue|movie|musical|novel|op-ed|opera|painting|pamphlet|paper|photograph|piece|play|podcast|poem|portrait|programme|program|report|satire|screenplay|sculpture|sequel|series|show|single|sitcom|sketch|song"
    r"|sonnet|story|study|symphony|talk|thriller|thread|title|titled|entitled|track|treatise|video|volume|work|headline|headlined|game show|motion|banner|exercise|module|course|tour|campaign|project)s?"
    r"(?: (?:called|titled|entitled|named|headed|headlined|known as))?,?\s*$",
    re.IGNORECASE,
)
_SMALL = set("a an and as at but by for from if in into is it nor of off on onto or out over per so than that the to up upon via vs with yet".split())
_WORD = re.compile(r"[\w’'&-]+")
_LAST_SENTENCE = re.compile(r"(?:.*[.!?;—:](?=\s)|^)", re.DOTALL)
_QUOTED = re.compile(r"[“\"‘][^”\"’]*[”\"’]")
_DETERMINERS = set("a an the his her its their our my your this that these those such any some no every more".split())
_ADDED = re.compile(r"^[\s,]*(?:and|or|but|then|even|an?|as|then|as an?|and as an?|and an?|or an?|but an?|yet|not|also|the|of|to|and of|and the)*[\s,]*$")
_ENDS_CLAUSE = re.compile(r"[,?!—–]$")
_BESIDE = re.compile(r"^,? ?(?:according to|in (?:\w+[’']s|his|her|their) (?:own )?(?:\w+ )?(?:words|phrase)|as (?:[\w’.]+ ){1,5}(?:put|has put|puts|said|says|wrote|called|calls|once)\b)")
_SHORT = 4
_NEAR = 14
_NEAR_AFTER = 9


@dataclass(frozen=True)
class _Marked:
    """A marked stretch with its surroundings; `between` is what parts it from quoted speech just before it."""

    words: str
    before: str
    after: str
    between: str | None

    @property
    def length(self) -> int:
        return len(_WORD.findall(self.words))

    @property
    def clause(self) -> str:
        """What stands before it in its sentence, without other quoted words."""
        return _QUOTED.sub(" ", self.before[_LAST_SENTENCE.match(self.before).end() :])


def is_scare(text: str, start: int, end: int, between: str | None) -> bool:
    """Whether the marked stretch is no quoted speech; `between` parts it from speech just before it, None if there is none."""
    words = text[start + 1 : end].rstrip("”\"’'»“« ").strip()
    marked = _Marked(words, text[:start], text[end:], between)
    if is_heading(text.replace("“", "").replace("‘", "")) and text[-1:] not in ".”\"?!’" and marked.length <= 2 * _SHORT:
        return True
    for rule in RULES:
        answer = rule(marked)
        if answer is not None:
            return answer
    return marked.length <= _SHORT


def _is_mentioned(marked: _Marked) -> bool | None:
    return True if marked.length <= 2 * _SHORT and _MENTION.search(marked.before) else None


def _is_title(marked: _Marked) -> bool | None:
    """Capitalised like a title: after the name of a kind of work, or of two words and more with no speech beside them."""
    if not _is_capitalised_as_title(marked.words):
        return None
    if _WORK.search(marked.before):
        return True
    many = marked.length > 1 and marked.words[-1] not in ".?!"
    return True if many and not _is_spoken(marked) else None


def _is_capitalised_as_title(words: str) -> bool:
    found = _WORD.findall(words)
    return bool(found) and found[0][0].isupper() and all(not word[0].islower() or word in _SMALL for word in found)


def _is_sentence(marked: _Marked) -> bool | None:
    """A whole sentence with its stop inside, where a sentence can stand."""
    opens = not marked.before.strip() or marked.before.rstrip()[-1] in ".?!:,”\"’"
    whole = marked.words[:1].isupper() and marked.words[-1:] in ".?!…—"
    return False if whole and (opens or marked.length > _SHORT) else None


def _is_speech(marked: _Marked) -> bool | None:
    return False if _is_spoken(marked) else None


def _is_added_to_speech(marked: _Marked) -> bool | None:
    """A second fragment beside one that is speech: “corrupt,” “terrible”."""
    return False if marked.between is not None and _ADDED.match(marked.between) else None


RULES = [_is_mentioned, _is_title, _is_sentence, _is_speech, _is_added_to_speech]


def _is_spoken(marked: _Marked) -> bool:
    return _is_spoken_after(marked) or _is_spoken_before(marked)


def _is_spoken_after(marked: _Marked) -> bool:
    """Whether a verb of speech or "according to" follows: “…,” said X; “…,” X told the paper."""
    if _BESIDE.match(marked.after):
        return True
    following = _WORD.findall(re.split(r"[.;:(“\"]|,(?=\s)", marked.after.lstrip(", "))[0])[:_NEAR_AFTER]
    if not following:
        return False
    if _is_finite(following[0]) and (following[0] not in NOUNLIKE or following[1:2] and following[1][0].isupper()):
        return True
    parted = bool(_ENDS_CLAUSE.search(marked.words)) or marked.after.startswith((",", " —", "—"))
    subject = following[0][0].isupper() or following[0] in {"he", "she", "they", "the", "one", "a"}
    return parted and subject and any(_is_finite(word) and not _is_noun(following, n) for n, word in enumerate(following))


def _is_finite(word: str) -> bool:
    form = form_of(word)
    return bool(form and form[1] in {"past", "present"})


def _is_noun(words: list[str], index: int) -> bool:
    before = words[index - 1].lower() if index else ""
    return words[index].lower() in NOUNLIKE and (before in _DETERMINERS or before.endswith(("’s", "'s")) or before in {"of", "in", "for", "to-"})


def _is_spoken_before(marked: _Marked) -> bool:
    """Whether a verb of speech leads to it: said it was “…”, called the plan “…”, ripped into X as a “…”."""
    clause = marked.clause
    if clause.rstrip().endswith(":"):
        return True
    clause = clause.rstrip(" ,")
    near = _WORD.findall(clause[clause.rfind(",") + 1 :] if not _is_parenthetical(clause) else clause)[-_NEAR:]
    for index in range(len(near) - 1, -1, -1):
        if is_phrase(near[index], near[index + 1] if index + 1 < len(near) else "") and near[index].lower() != "had":
            return True
        if form_of(near[index]) or near[index].lower() in SPEECH_NOUNS:
            return _leads_to(near, index, marked)
    return False


def _is_parenthetical(clause: str) -> bool:
    """Whether the last comma closes an aside: "wrote, in a letter to the paper, that"."""
    return bool(re.search(r",\s*(?:in|on|at|during|to|with|after|from|by)\b[^,]*,\s*(?:that|as)?\s*(?:it was|is|an?)?\s*$", clause + " "))


def _leads_to(near: list[str], index: int, marked: _Marked) -> bool:
    verb, between = near[index], [word.lower() for word in near[index + 1 :]]
    if _is_noun(near, index) or not form_of(verb):
        owner = near[index - 1] if index else ""
        owned = owner.endswith(("’s", "'s", "s’")) or owner.lower() in {"his", "her", "their"}
        return verb.lower() in SPEECH_NOUNS and owned and set(between) <= {"was", "is", "that", "as", "a", "an", "of", "them", "him", "her", "simply", "it"}
    if is_naming(verb):
        return bool(between) or verb.lower().startswith("call")
    if not between or between[-1] in {"that", "as"} or marked.length > _SHORT:
        return True
    return not (between[-1] in _DETERMINERS or _is_adjective_here(marked))


def _is_adjective_here(marked: _Marked) -> bool:
    """Whether a noun follows at once: the “woke” crowd."""
    return bool(re.match(r"\s(?!and|or|but|to|in|on|at|by|for|with|as|if|when|while|because|after|before|about|from|that|of|over|is|was)[a-z]", marked.after))
