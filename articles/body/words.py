"""How many words a text has, in any script, and how long it takes to read.

Words are those of Unicode's default word boundaries (UAX 29), but that a hyphen joins (“well-known”) and that scripts written
without blanks are counted otherwise: Chinese and Japanese by characters, those of South-East Asia by letters.
The same is in static/js/editor/text/words.js; both are tested with tests/samples/words.json.
"""

import math
import re
from dataclasses import dataclass

import regex

WORDS_A_MINUTE = 230
CHARACTERS_A_MINUTE = 500
LETTERS_A_WORD = 4  # of Thai, Lao, Khmer and Burmese, without the signs above and below

# Han, Kana and Bopomofo; then Thai, Lao, Burmese and Khmer.
CHARACTER = (
    r"\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d\U00020000-\U000323af"
)
RUN = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
# What a word begins with, and what goes on with it: signs, what joins letters unseen, marks of direction.
_BEGINS = rf"[[\p{{L}}\p{{N}}]--[{CHARACTER}{RUN}]]"
_GOES_ON = rf"[[\p{{L}}\p{{N}}\p{{M}}\p{{Pc}}\u00ad\u200c\u200d\u200e\u200f\u2060\u061c]--[{CHARACTER}{RUN}]]"
_JOINS = r"['’ʼ.·‧״‐‑-]|(?<=\p{N}),(?=\p{N})"
_COUNTED = regex.compile(
    rf"(?V1)(?P<characters>[{CHARACTER}]++)|(?P<run>[[{RUN}]&&[\p{{L}}\p{{N}}]][[{RUN}]&&[\p{{L}}\p{{M}}\p{{N}}]]*+)"
    rf"|{_BEGINS}{_GOES_ON}*+(?:(?:{_JOINS}){_GOES_ON}++)*+"
)
# A text in English has nothing else but marks of typography, which part words or join them as these do. It is counted some times
# as fast so.
PLAIN = (("’", "'"), ("‑", "-"), ("“", " "), ("”", " "), ("–", " "), ("—", " "), ("…", " "))
_PLAIN_WORD = re.compile(r"[^\W_]\w*(?:(?:['.-]|(?<=\d),(?=\d))\w+)*", re.ASCII)
_LETTER = regex.compile(r"\p{L}")


@dataclass(frozen=True)
class Length:
    """Words, and characters of scripts that part no words."""

    words: int = 0
    characters: int = 0

    @property
    def total(self) -> int:
        """What is told as “words”."""
        return self.words + self.characters

    @property
    def minutes(self) -> int:
        """Minutes that a reader takes, at least one for a text that has words."""
        seconds = self.words * 60 / WORDS_A_MINUTE + self.characters * 60 / CHARACTERS_A_MINUTE
        return math.ceil(round(seconds / 60, 6))


def plainly(text: str) -> str:
    """The text with ASCII for the commonest marks of typography: its words are the same."""
    for mark, plain in PLAIN:
        text = text.replace(mark, plain)
    return text


def length_of(text: str) -> Length:
    if (plain := plainly(text)).isascii():
        return Length(len(_PLAIN_WORD.findall(plain)))
    words = characters = 0
    for found in _COUNTED.finditer(text):
        match found.lastgroup:
            case "characters":
                characters += found.end() - found.start()
            case "run":
                words += max(1, (len(_LETTER.findall(found[0])) + LETTERS_A_WORD // 2) // LETTERS_A_WORD)
            case _:
                words += 1
    return Length(words, characters)
