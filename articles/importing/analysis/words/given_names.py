"""Given names of many cultures, with the gender they usually tell: evidence that capitalised words name a person."""

from unicodedata import combining

from articles.importing.analysis.words import lists
from plumbing.text.normalizing import normalized

LONGEST_SYLLABLE = 5
_GENDERS = lists.genders("given_names")
_AMBIGUOUS = lists.words("ambiguous_given_names")
_FULL_FORMS = {short: full for short, (full,) in lists.table("short_given_names").items()}


def is_given_name(word: str) -> bool:
    """Whether the word is a given name and hardly anything else."""
    return _key(word) in _GENDERS and _key(word) not in _AMBIGUOUS


def may_be_given_name(word: str) -> bool:
    """Whether the word can be a given name, be it also a common word ("Will", "Grace") or a place ("Jordan")."""
    return _key(word) in _GENDERS or _key(word) in _AMBIGUOUS


def is_korean_given_name(word: str) -> bool:
    """Whether the word is formed like a Korean given name, which follows the surname: "Seung-woo"."""
    first, _, second = word.partition("-")
    return (
        first.istitle() and second.isalpha() and second.islower() and max(len(first), len(second)) <= LONGEST_SYLLABLE
    )


def gender_of(word: str) -> str | None:
    """The gender that a given name tells: "m", "f", or None when it tells none."""
    return _GENDERS.get(_key(word))


def full_form(word: str) -> str:
    """The given name that a short form stands for ("bill": "william"); any other word as it is."""
    return _FULL_FORMS.get(word, word)


def _key(word: str) -> str:
    """The word as it stands in the tables: as it is, without accents, or the first half of a double name."""
    lowered = word.lower()
    plain = "".join(letter for letter in normalized("NFKD", lowered) if not combining(letter))
    forms = (lowered, plain, lowered.partition("-")[0], plain.partition("-")[0])
    return next((form for form in forms if form in _GENDERS or form in _AMBIGUOUS), lowered)
