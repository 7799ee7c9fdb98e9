"""Paragraphs quoted as a block: without marks, under words such as "He wrote:" that announce them."""

import re

from articles.importing.analysis.words.reporting_verbs import SPEECH_NOUNS, form_of

_MARK = re.compile(r"[“”„«»\"]|(?<!\w)[‘']\w")
_WORD = re.compile(r"[\w’'-]+")
_STOP = re.compile(r"[.!?]")
_OWN = re.compile(r"\b(?:I|I[’'](?:m|ve|d|ll)|my|me|we|our|us)\b")
_WRITING = {"write", "conclude", "note", "observe", "recall"}  # what is written is copied out
_ON_A_PLATFORM = {"tweet", "post", "retweet", "caption", "blog", "text", "read"}  # after these a lost post stood
_NEAR = 8  # words between the verb and the colon
_SHORTEST = 15
_THIRD = re.compile(r"^(?:He|She|They|It|That|This|The (?:post|tweet|video|clip|letter|statement))\b")


def is_block_quotation(announcing: str, text: str) -> bool:
    """Whether a paragraph is certainly quoted, though no mark says so: announced by a verb of speech and a colon.

    After "said" it must speak in the first person; after "wrote" its length and its place are enough.
    """
    announcing = announcing.rstrip()
    if not announcing.endswith(":") or _MARK.search(text) or len(text.split()) < _SHORTEST:
        return False
    words = [word.lower() for word in _WORD.findall(_STOP.split(announcing)[-1])][-_NEAR:]
    verbs = {form[0] for word in words if (form := form_of(word)) and form[1] in {"past", "present"}}
    if verbs & _ON_A_PLATFORM or not (verbs or set(words) & SPEECH_NOUNS):
        return False
    if _OWN.search(text):
        return True
    return bool(verbs & _WRITING) and not _THIRD.match(text)
