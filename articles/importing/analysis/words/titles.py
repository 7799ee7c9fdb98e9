"""Words that stand before or after a name and say that it is a person's: titles, offices, trades."""

from articles.importing.analysis.words import lists

_TITLES = lists.genders("titles")
_ROLES = lists.genders("roles")
_ATTRIBUTES = lists.words("title_attributes")
_SUFFIXES = lists.words("name_suffixes")
TITLES_THAT_ARE_NAMES = lists.words("titles_that_are_names")


def is_title(word: str) -> bool:
    """Whether the word, with or without its full stop, is a form of address or an office ("Sen.", "Professor")."""
    return word.lower().rstrip(".") in _TITLES


def is_attribute(word: str) -> bool:
    """Whether the word can stand before a title and belong to it ("Former", "Prime", "Vice")."""
    return word.lower().rstrip(".") in _ATTRIBUTES


def is_role(word: str) -> bool:
    """Whether the word is a trade or a role in the singular ("musician", "professor", "wife")."""
    lowered = word.lower()
    return lowered in _ROLES or lowered.rpartition("-")[2] in _ROLES


def is_suffix(word: str) -> bool:
    return word.lower().replace(".", "") in _SUFFIXES


def gender_of_role(word: str) -> str | None:
    """The gender that a title or a trade tells: "m", "f" or None."""
    lowered = word.lower().rstrip(".")
    return _TITLES.get(lowered) or _ROLES.get(lowered)
