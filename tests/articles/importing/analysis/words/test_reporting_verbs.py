"""The forms of the verbs that report speech."""

import pytest

from articles.importing.analysis.words.reporting_verbs import borrows, form_of, is_naming, is_phrase, is_saying

FORMS = {
    "said": ("say", "past"),
    "says": ("say", "present"),
    "replied": ("reply", "past"),
    "replies": ("reply", "present"),
    "wrote": ("write", "past"),
    "written": ("write", "past"),
    "writing": ("write", "ing"),
    "admitted": ("admit", "past"),
    "admitting": ("admit", "ing"),
    "quipped": ("quip", "past"),
    "told": ("tell", "past"),
    "tweeted": ("tweet", "past"),
    "confesses": ("confess", "present"),
    "arguing": ("argue", "ing"),
    "agreeing": ("agree", "ing"),
    "lying": ("lie", "ing"),
    "calling": ("call", "ing"),
    "dubbed": ("dub", "past"),
    "referred": ("refer", "past"),
}


@pytest.mark.parametrize(("word", "form"), FORMS.items(), ids=FORMS.keys())
def test_a_form_tells_its_verb_and_tense(word, form):
    assert form_of(word) == form


def test_an_ordinary_word_is_no_verb_of_speech():
    assert form_of("bridge") is None


def test_verbs_of_naming_are_told_from_verbs_of_saying():
    assert is_naming("described") and not is_saying("described")


def test_a_verb_and_its_particle_report_speech_together():
    assert is_phrase("shot", "back") and not is_phrase("shot", "the")


def test_who_quotes_gives_the_words_of_another():
    assert borrows("quoted") and not borrows("said")
