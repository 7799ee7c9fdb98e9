"""Two ways to fold spellings: `match_fold` to compare names, `search_fold` to find words.

`match_fold` decides who is meant and which tag is carried, so it lets go only of what the bearers of a name leave out
themselves: case, width, accents of European letters, the points of Hebrew, the vowels of Arabic, punctuation. Where a mark
makes another letter (a Devanagari vowel sign, a Thai tone, the dakuten of Japanese, й), it stays: without it, words are put
into somebody else's mouth. So do signs that tell names apart: C++ and C#, R&D and RD, .NET and net.

`search_fold` only suggests, and a hit too many costs a glance. So it lets go of more: whether й or и, ё or е, أ or ا, hiragana
or katakana, curly or straight quotes. Signs stay where they are, since a search for a part of a word may begin at any.
"""

import re
import unicodedata

from plumbing.text.normalizing import normalized

# Marks that European scripts put on a letter. Those of other scripts lie in the blocks of these scripts, and stay.
ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
HEBREW_POINTS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
ARABIC_VOWELS = "\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
# Says how a sign is drawn, or nothing at all: variation selectors, soft hyphen, joiners, tatweel, bidirectional marks.
INVISIBLE = "\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"

# й, ї, ў, ѓ and ќ are letters of their own; an acute or a grave on a vowel is only the stress, and ё is written е.
CYRILLIC = "(?<!е)(?<=[\u0400-\u052f])[\u0306\u0308]|(?<=[гк])\u0301"
HAMZA_AND_MADDA = "\u0653-\u0655"  # on an alef they are left out as often as not; on و and ي they make another letter
MARK = f"[{ACCENTS}{HEBREW_POINTS}{ARABIC_VOWELS}{INVISIBLE}]"
TO_MATCH = re.compile(f"({CYRILLIC})|{MARK}|(?<=ا)[{HAMZA_AND_MADDA}]")
TO_SEARCH = re.compile(f"{MARK}|[{HAMZA_AND_MADDA}]")

# Letters that Unicode does not take apart, as people without them on the keyboard write them.
PLAIN_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "ħ": "h"}
)
# Persian and Urdu type their own form of three Arabic letters, or the Arabic one, as the keyboard has it.
ARABIC_FORMS = str.maketrans("یکہ", "يكه")
APOSTROPHES = re.compile(r"['’‘`´ʼʹ׳]")
# A number sign at the end belongs to a name (C#); at the beginning it marks a hashtag (#MeToo).
HASHTAG_SIGN = re.compile(r"(?<!\w)#")
# A dot or a minus that a name begins with: .NET, -1.
LEADING = re.compile(r"(?<![\w.])\.(?=\w)|^ *-(?=\d)")
DISTINCTIVE = "#&%"  # punctuation, for Unicode; to people it tells names apart, as signs like + and € do
HIRAGANA = {code: code + 96 for code in range(0x3041, 0x3097)}  # to the katakana of the same sound
PUNCTUATION_FORMS = [*zip("’‘`´ʼ“”„«»–—‑−", "'''''\"\"\"\"\"----", strict=True)]


def match_fold(text: str) -> str:
    """The form in which two spellings of one name or tag are equal: words with a space between, "" when nothing is left."""
    text = HASHTAG_SIGN.sub(" ", APOSTROPHES.sub("", text))
    text = TO_MATCH.sub(lambda mark: mark[1] or "", taken_apart(text))
    text = normalized("NFC", text).translate(PLAIN_LETTERS)
    leading = {found.end() - 1 for found in LEADING.finditer(text)}
    kept = (sign if at in leading or is_distinctive(sign) else " " for at, sign in enumerate(text))
    return " ".join("".join(f" {sign} " if sign == "&" else sign for sign in kept).split())


def search_fold(text: str) -> str:
    """The form in which words are kept to be found again, and in which they are then asked for."""
    for form, plain in PUNCTUATION_FORMS:  # on a long text some times as fast as translate()
        text = text.replace(form, plain)
    if text.isascii():  # as most English texts are by now
        return " ".join(text.lower().split())
    text = TO_SEARCH.sub("", taken_apart(text))
    return " ".join(normalized("NFC", text).translate(PLAIN_LETTERS).translate(HIRAGANA).split())


def taken_apart(text):
    """Without case and width, each mark behind its letter, Arabic letters in one form."""
    text = normalized("NFKC", normalized("NFKC", text).casefold())
    return normalized("NFD", text).translate(ARABIC_FORMS)


def is_distinctive(sign):
    """Whether it tells names apart: a letter, a digit, a mark that makes a letter, or a sign such as + and an emoji."""
    return unicodedata.category(sign)[0] in "LMNS" or sign in DISTINCTIVE
