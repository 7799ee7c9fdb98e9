"""Places, peoples and languages: capitalised words that are not persons, unless a given name says otherwise."""

from articles.importing.analysis.words import lists

_PLACES = lists.words("places")
_PEOPLES = lists.words("peoples")


def is_place(words: str) -> bool:
    """Whether the words are a well-known place ("Texas", "Los Angeles")."""
    return words.lower() in _PLACES


def is_people(word: str) -> bool:
    """Whether the word tells a nation, a creed, a party's member or an age, singular or plural."""
    lowered = word.lower()
    return lowered in _PEOPLES or (lowered.endswith("s") and lowered[:-1] in _PEOPLES)
