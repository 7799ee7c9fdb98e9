"""Capitalised words that are not persons: institutions, things known by one word, and the words that begin sentences."""

from articles.importing.analysis.words import lists

INSTITUTION_WORDS = lists.words("institution_words")
SURNAMES_THAT_ARE_WORDS = lists.words("surnames_that_are_words")
KNOWN_BY_ONE_WORD = lists.words("known_by_one_word")
SENTENCE_OPENERS = lists.words("sentence_openers")
PARTICLES = lists.words("name_particles")
