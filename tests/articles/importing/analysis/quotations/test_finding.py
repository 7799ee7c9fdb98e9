"""Where quotations begin and end, in every style of marks; and which marked words are no quotations."""

import pytest

from articles.importing.analysis.quotations.finding import Quotation, find_quotations


def texts(*paragraphs: str) -> list[str]:
    """The words of the quotations that are no scare quotes."""
    return [found.text for found in find_quotations(paragraphs) if not found.is_scare]


def scare(*paragraphs: str) -> list[str]:
    return [found.text for found in find_quotations(paragraphs) if found.is_scare]


MARKS = {
    "curly": "“The bridge is closed,” said Feld.",
    "straight": '"The bridge is closed," said Feld.',
    "British": "‘The bridge is closed,’ said Feld.",
    "straight British": "'The bridge is closed,' said Feld.",
    "French": "«The bridge is closed,» said Feld.",
    "French with spaces": "« The bridge is closed, » said Feld.",
    "German": "„The bridge is closed,“ said Feld.",
    "German, English end": "„The bridge is closed,” said Feld.",
    "closed by an opening mark": "“The bridge is closed,“ said Feld.",
    "opened by a closing mark": "”The bridge is closed,” said Feld.",
    "opened curly, closed straight": '“The bridge is closed," said Feld.',
    "closing mark missing": "“The bridge is closed, said Feld.",
    "after a dash": "Feld said—“The bridge is closed,” no more.",
    "in brackets": "Feld spoke (“The bridge is closed,” said Feld).",
}

REAL = {
    "one word called": ("Feld called it “nonsense.”", "nonsense."),
    "one word described": ("Feld described Renn as “corrupt” in May.", "corrupt"),
    "two words then a verb": ("He was a “terrible mayor,” Feld said.", "terrible mayor,"),
    "one word said": ("Feld said “no.”", "no."),
    "felt": ("Feld said that she felt “betrayed.”", "betrayed."),
    "short clause": ("“I ran,” the sheriff, Clara Voss, admitted.", "I ran,"),
    "according to": ("It was, according to Feld, “a mess.”", "a mess."),
    "long without a verb": ("It is “a triumph of hope over all sense.”", "a triumph of hope over all sense."),
    "colon": ("Her answer was brief: “Never.”", "Never."),
    "alone": ("“Never.”", "Never."),
    "it says": ("“Demand for boats,” it says, “has fallen.”", "Demand for boats,"),
    "put it": ("Feld put it “bluntly.”", "bluntly."),
    "question": ("“Why?” asked Feld.", "Why?"),
    "verdict": ("Feld’s verdict was “a mess.”", "a mess."),
    "exclamation": ("“Shame!” Feld shouted.", "Shame!"),
    "what she called": ("What Feld called “a bridge to nowhere at all” is shut.", "a bridge to nowhere at all"),
    "caption": ("Feld posted it with the words “closed for good.”", "closed for good."),
    "in her words": ("It was, in Feld’s words, “a mess.”", "a mess."),
}

SCARE = {
    "single word": ("The “woken” quarter of the town sighed.", "woken"),
    "noun with a verb far off": ("Feld gave him “tips” on his garden.", "tips"),
    "so-called": ("The so-called “experts of the hour” left.", "experts of the hour"),
    "word as a word": ("He hated the word “moist” above all.", "moist"),
    "term": ("There is a term, the phrase “option value,” for it.", "option value,"),
    "title of two words": ("He read “Bridge Days” in a night.", "Bridge Days"),
    "song": ("They sang the song “Imagining” twice.", "Imagining"),
    "essay": ("In an essay, “On Bridges,” he wept.", "On Bridges,"),
    "book that argues": ("“Seven Long Days” argues that work is rest.", "Seven Long Days"),
    "programme called": ("There is a programme called, with a straight face, ‘Joy at Scale’.", "Joy at Scale"),
    "something called": ("She has something called a ‘joy lead’.", "joy lead"),
    "what they call": ("It is what they call “progress” there.", "progress"),
    "nickname of a thing": ("The firm calls the floor the “comfort zone” now.", "comfort zone"),
    "adjective after a verb": ("Feld said the “woken” crowd had left.", "woken"),
    "subject of a clause": ("If “tolerance” means much, it means this.", "tolerance"),
    "single marks": ("The ‘reform’ was a car park.", "reform"),
    "echo": ("Let us go slowly. “Learning opportunity.” Who learned?", "Learning opportunity."),
    "statement read out": ("They were asked to read a “shared list of values” aloud.", "shared list of values"),
    "long title": ("Feld wrote the play “The Long Bridge to Oakmere.”", "The Long Bridge to Oakmere."),
    "author of": ("Feld is the author of “The Long Bridge and Other Tales.”", "The Long Bridge and Other Tales."),
    "known as": ("He was known as “Boots” at school.", "Boots"),
}

APOSTROPHES = {
    "contraction": "It don’t matter, and it won’t.",
    "decade": "It was the ’90s, or the ‘90s.",
    "possessive of many": "He came from the Feldes’ house to the boys’ room.",
    "elisions": "Rock ’n’ roll, ’twas ‘twas and ‘til then.",
    "straight": "It's the boys' room, and '90s rock 'n' roll.",
    "inches": "He is 6'2\" and she is 5'4\" tall.",
}


@pytest.mark.parametrize("paragraph", MARKS.values(), ids=MARKS.keys())
def test_marks_of_every_style_are_read(paragraph):
    assert [text.rstrip(",") for text in texts(paragraph)] == ["The bridge is closed"]


@pytest.mark.parametrize(("paragraph", "text"), REAL.values(), ids=REAL.keys())
def test_short_words_with_speech_beside_them_are_a_quotation(paragraph, text):
    assert texts(paragraph)[0] == text


@pytest.mark.parametrize(("paragraph", "text"), SCARE.values(), ids=SCARE.keys())
def test_marked_words_without_speech_are_no_quotation(paragraph, text):
    assert (scare(paragraph), texts(paragraph)) == ([text], [])


@pytest.mark.parametrize("paragraph", APOSTROPHES.values(), ids=APOSTROPHES.keys())
def test_apostrophes_are_no_marks(paragraph):
    assert find_quotations([paragraph]) == ()


def test_the_span_takes_the_marks_in_and_the_text_does_not():
    assert find_quotations(["Feld said: “Never again.” Then she left."]) == (
        Quotation("Never again.", 0, 11, 25, is_scare=False, continues=False),
    )


def test_marks_within_marks_stay_within():
    assert texts("“He said, ‘I meant the tea,’ and left,” said Feld.") == ["He said, ‘I meant the tea,’ and left,"]


def test_double_marks_within_british_marks_stay_within():
    assert texts("‘He said “I meant the tea” and left,’ said Feld.") == ["He said “I meant the tea” and left,"]


def test_marks_of_one_kind_within_each_other_stay_within():
    assert texts("“He said “I meant the tea” and left us,” said Feld.") == ["He said “I meant the tea” and left us,"]


def test_a_possessive_does_not_close_british_marks():
    assert texts("‘We like the Smiths’ house by the sea,’ said Feld.") == ["We like the Smiths’ house by the sea,"]


def test_a_stray_mark_after_the_closing_one_belongs_to_the_quotation():
    assert texts("“They all say ‘Oh and ah,”’ said Feld.") == ["They all say ‘Oh and ah,"]


def test_contractions_do_not_close_british_marks():
    assert texts("‘I don’t think it’s over,’ said Feld. ‘It isn’t.’") == ["I don’t think it’s over,", "It isn’t."]


def test_contractions_do_not_close_straight_british_marks():
    assert texts("'I don't think it's over,' said Feld.") == ["I don't think it's over,"]


def test_a_scare_quote_does_not_reach_to_a_later_possessive():
    assert scare("The ‘wets’ left, and the boys’ room was empty.") == ["wets"]


def test_a_quotation_over_paragraphs_continues():
    found = find_quotations(["“The bridge is closed.", "“Nobody asked us.", "“So be it,” said Feld."])
    assert [quotation.continues for quotation in found] == [True, True, False]


def test_a_british_quotation_over_paragraphs_continues():
    found = find_quotations(["‘The bridge is closed.", "‘Nobody asked us,’ said Feld."])
    assert [quotation.continues for quotation in found] == [True, False]


def test_the_paragraphs_of_a_long_quotation_are_never_scare_quotes():
    assert texts("“Well.", "“Yes.”") == ["Well.", "Yes."]


def test_a_missing_mark_ends_before_the_next_quotation():
    assert texts("“The bridge is closed. It rained. “It is open,” said Renn.")[1] == "It is open,"


def test_a_missing_mark_at_the_end_takes_the_rest():
    assert texts("Feld said: “The bridge is closed for good.") == ["The bridge is closed for good."]


def test_two_fragments_of_one_verb_are_both_quotations():
    assert texts("Feld has ripped into Renn as a “corrupt,” “terrible mayor.”") == ["corrupt,", "terrible mayor."]


def test_a_row_of_scare_quotes_takes_in_its_longest():
    row = "It has a dialect (“we hear you,” “we fell short,” “we are committed to doing the work”)."
    assert texts(row) == []


def test_marked_words_of_a_heading_are_scare_quotes():
    assert scare("The Mayor Begs His Critics to ‘Reconsider’") == ["Reconsider"]


def test_a_title_said_aloud_is_a_quotation():
    assert texts("“Lock The Gates,” said Feld.") == ["Lock The Gates,"]


def test_quotations_come_in_order_with_their_paragraph():
    found = find_quotations(["“The bridge is closed,” said Feld.", "It rained.", "“It is open,” said Renn."])
    assert [quotation.paragraph for quotation in found] == [0, 2]


def test_no_paragraphs_have_no_quotations():
    assert find_quotations([]) == ()


def test_the_title_of_a_show_that_somebody_is_on_is_no_quotation():
    assert texts("Her brother called in to “Mornings With Bea,” the show that wakes the valley.") == []
    assert texts("“They paused me,” the comic said on his podcast, “Salt of the Pier,” on Friday.") == [
        "They paused me,"
    ]


def test_what_a_letter_answers_is_no_quotation():
    assert texts("Re: “Town to close the pier in June,” March 3") == []
