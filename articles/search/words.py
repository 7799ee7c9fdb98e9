"""From a text to the words by which it is found: folded in every script, with their stems in the text's language.

Scripts that part no words are indexed letter by letter, and asked for as phrases. What elision joins in French or Italian
(l’état) is two words; in other languages an apostrophe is no more than a sign within one (O’Brien, the ferry’s).
"""

import re
from functools import lru_cache
from threading import local
from typing import NamedTuple

import regex
import Stemmer

from articles.body.words import CHARACTER, RUN, plainly
from plumbing.text.folding import search_fold
from plumbing.text.normalizing import normalized

LONGEST = 80
# By the codes of languages. Those without a stemmer are indexed by their words as they are.
STEMMERS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
ELIDING = frozenset({"ca", "fr", "ga", "it", "oc"})
APOSTROPHES = "’‘ʼ`´"
_LETTERS = rf"[[\p{{L}}\p{{N}}]--[{CHARACTER}{RUN}]]"
_MARKS = r"[\p{M}\u00ad\u200c\u200d\u0640]"
WORD = regex.compile(
    rf"(?V1)[{CHARACTER}]|[[{RUN}]&&[\p{{L}}\p{{N}}]][[{RUN}]&&\p{{M}}]*+"
    rf"|(?:{_LETTERS}{_MARKS}*+)++(?:'(?:{_LETTERS}{_MARKS}*+)++)*+|\p{{Extended_Pictographic}}(?<![0-9#*])"
)
PLAIN_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")  # the same in ASCII, some times as fast
_own = local()  # a stemmer keeps its last word, so that each thread needs its own
UNSPACED = regex.compile(rf"(?V1)[{CHARACTER}{RUN}]")


class Word(NamedTuple):
    """A word as it is spelt, folded, and the stem under which it is indexed."""

    text: str
    stem: str


def words_of(text: str, language: str) -> list[Word]:
    """The words of a text in their order; `language` is a tag of BCP 47."""
    code = language.partition("-")[0].lower()
    return [word for raw in raw_words(text, code in ELIDING) if (word := word_of(raw, code)).text]


def raw_words(text: str, is_eliding: bool = False) -> list[str]:
    """The words of a text in lower case, with their accents."""
    for mark in APOSTROPHES:  # on a long text some ten times as fast as translate()
        text = text.replace(mark, "'")
    text = normalized("NFKC", plainly(text)).casefold()
    found = (PLAIN_WORD if text.isascii() else WORD).findall(text)
    return [part for word in found for part in word.split("'")] if is_eliding else found


def folded_words(text: str, is_eliding: bool = False) -> list[str]:
    """The words of a text as they are searched for, without their stems."""
    return [word for raw in raw_words(text, is_eliding) if (word := folded(raw))]


@lru_cache(maxsize=100_000)
def word_of(raw: str, code: str) -> Word:
    """The Word of one that `raw_words` has found, in the language of this code. Its text is "" where nothing is left."""
    return Word(folded(raw), folded(stem_of(raw, code)) or folded(raw))


def stem_of(raw, code):
    if code not in STEMMERS:
        return raw
    stemmers = _own.__dict__
    if code not in stemmers:
        stemmers[code] = Stemmer.Stemmer(STEMMERS[code], 0)
    return stemmers[code].stemWord(raw)


def folded(word: str) -> str:
    return search_fold(word).replace("'", "").replace(" ", "")[:LONGEST]
