"""Permanent anchors of quotes: from their words and speaker, kept over corrections."""

from dataclasses import dataclass
from random import Random

import pytest

from articles.body import anchors
from articles.body.anchors import KnownQuote, anchors_for


@dataclass(frozen=True)
class Said:
    text: str
    speaker: str | None = "jane-roe"


def known(*quotes):
    return [
        KnownQuote(anchor, quote.text, quote.speaker) for anchor, quote in zip(anchors_for(quotes), quotes, strict=True)
    ]


TIDE, BOATS = Said("The tide is out, and nobody asked."), Said("The boats are in.")


def test_an_anchor_tells_neither_place_nor_order():
    assert anchors_for([TIDE, BOATS]) == anchors_for([BOATS, TIDE])[::-1]


def test_an_anchor_is_short_and_safe_in_an_address():
    assert anchors.LENGTH < 16
    assert anchors_for([TIDE])[0].replace("quote-", "").isalnum()


def test_marks_case_and_spaces_make_no_difference():
    assert anchors_for([Said("It’s OUT,  he said")]) == anchors_for([Said("it's out he said!")])


@pytest.mark.parametrize("words", [("हिंदी", "हद"), ("C++", "C"), ("…", "?!")])
def test_words_that_differ_in_signs_of_their_script_differ(words):
    assert len({*anchors_for([Said(words[0])]), *anchors_for([Said(words[1])])}) == 2


def test_the_same_words_of_two_speakers_have_two_anchors():
    assert len(set(anchors_for([TIDE, Said(TIDE.text, "john-doe")]))) == 2


def test_the_same_words_twice_have_two_anchors():
    assert len(set(anchors_for([TIDE, TIDE, TIDE]))) == 3


def test_a_quote_keeps_its_anchor_when_another_is_put_in_before_it():
    before = known(TIDE)
    assert anchors_for([BOATS, TIDE], before)[1] == before[0].anchor


@pytest.mark.parametrize(
    "corrected",
    [
        Said("The tide is out and no-one asked."),
        Said("The tide is out, and nobody asked me."),
        Said("The tides are out, and nobody asked."),
        Said("The tide is out, and nobody asked. We went home, all of us, before it was dark."),
        Said("The tide is out"),
        Said(TIDE.text, "john-doe"),
        Said(TIDE.text, None),
    ],
    ids=lambda said: f"{said.text}, {said.speaker}",
)
def test_a_corrected_quote_keeps_its_anchor(corrected):
    before = known(BOATS, TIDE)
    assert anchors_for([corrected, BOATS], before) == [before[1].anchor, before[0].anchor]


def test_other_words_have_another_anchor():
    before = known(TIDE)
    assert anchors_for([Said("Ask the harbour-master, who knows.")], before) != [before[0].anchor]


def test_nearly_the_same_words_of_another_speaker_have_another_anchor():
    before = known(TIDE)
    assert anchors_for([Said("The tide was out, and nobody asked.", "john-doe")], before) != [before[0].anchor]


def test_the_anchor_of_a_quote_that_went_is_given_to_no_other():
    before = [KnownQuote(anchors_for([BOATS])[0], TIDE.text, TIDE.speaker)]
    assert anchors_for([TIDE, BOATS], before) == [before[0].anchor, f"{before[0].anchor}-2"]


def test_a_quote_that_comes_back_has_its_anchor_again():
    before = known(TIDE, BOATS)
    assert anchors_for([BOATS], before) == [before[1].anchor]


def test_a_quote_is_compared_with_few_others_however_many_there_are(monkeypatch):
    compared = []
    monkeypatch.setattr(anchors._Wording, "likeness", lambda one, other: compared.append(1) or 0)
    words, chance = [f"word{number}" for number in range(300)], Random(1)
    before = known(*(Said(" ".join(["the", *chance.sample(words, 8)])) for _ in range(2_000)))
    anchors_for([Said(" ".join(["the", *chance.sample(words, 8)])) for _ in range(2_000)], before)
    assert 0 < len(compared) <= 2_000 * (anchors.CANDIDATES + 1)
