"""Pure functions on names and handles: the keys under which they are compared, and how names are listed."""

import re
from unicodedata import category

from plumbing.text.folding import match_fold, search_fold
from plumbing.text.normalizing import normalized

TITLES = frozenset(
    "mr mrs ms mx miss messrs dr prof professor sir dame rev reverend fr president senator sen congressman "
    "congresswoman representative rep governor gov chancellor minister secretary justice judge mayor".split()
)
POST_NOMINALS = frozenset("phd dphil md mp msp mep esq qc kc obe mbe cbe".split())
PARTICLES = frozenset("van von der den de del della di da dos du la le bin ibn al ter ten zu".split())
SUFFIXES = frozenset("jr sr ii iii iv".split())
BETWEEN_WORDS = re.compile(r"[\W_]+")
IDEOGRAPHS = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# What a Korean syllable begins with, when it is taken apart, and how that consonant is written alone.
HANGUL, CONSONANTS = "\u1100", "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


def name_key(name: str) -> str:
    """The form in which two spellings of one name are equal: no case, accents, punctuation, titles or degrees.

    Never empty for a name with a visible character in it: a name made of titles or marks alone stands for itself.
    """
    words = plain(name).split()
    words = _join_initials(words)
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in POST_NOMINALS:
        words = words[:-1]
    return " ".join(words) or name.strip().casefold()


def plain(text: str) -> str:
    """The words of a name as they are matched (folding.match_fold), without the emoji and signs that people put beside it."""
    return " ".join("".join(" " if category(sign)[0] in "SP" else sign for sign in match_fold(text)).split())


def handle_key(handle: str) -> str:
    """The form in which two spellings of one handle are equal: no "@" or "u/" in front, no case."""
    return bare_handle(handle).casefold()


def bare_handle(handle: str) -> str:
    """A handle as it is stored: without spaces around it and without the mark that the platform puts in front."""
    return re.sub(r"^(/?u/|@)", "", handle.strip())


def sort_name(name: str) -> str:
    """A name as a list of names orders it: "Jane van Roe Jr." becomes "van Roe Jr., Jane"; one word stays as it is."""
    words = name.split()
    last = len(words) - 1
    while last > 1 and plain(words[last]) in SUFFIXES:
        last -= 1
    while last > 1 and plain(words[last - 1]) in PARTICLES:
        last -= 1
    return f"{' '.join(words[last:])}, {' '.join(words[:last])}" if last > 0 else name.strip()


def sort_key(sorted_name: str) -> str:
    """The form of a `sort_name` by which databases order it: folded, with no signs, so that every collation agrees.

    A zero parts words and two part the surname, since digits come before letters everywhere: "Roe, Jane" before "Roe Jr., Al"
    before "Roebuck, Di".
    """
    return "00".join(
        BETWEEN_WORDS.sub(" ", part).strip().replace(" ", "0") for part in search_fold(sorted_name).split(",")
    )


def initial(sorted_name: str) -> str:
    """The letter under which a list has a `sort_name`: a capital without accents; of a Korean syllable its consonant; one sign for
    all of Chinese, and "#" where there is no letter.
    """
    first = next((sign for sign in normalized("NFD", search_fold(sorted_name)) if sign.isalnum()), "#")
    if first >= HANGUL and (at := ord(first) - ord(HANGUL)) < len(CONSONANTS):
        return CONSONANTS[at]
    if IDEOGRAPHS.match(first):
        return "漢"
    return first.upper()[:1] if first.isalpha() else "#"


def _join_initials(words):
    """ "J K Rowling" and "JK Rowling" are one name."""
    joined, initials = [], ""
    for word in words:
        if len(word) == 1:
            initials += word
            continue
        joined += [initials, word] if initials else [word]
        initials = ""
    return [*joined, initials] if initials else joined
