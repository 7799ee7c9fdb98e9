"""Quotations that nothing attributes take their speaker from a neighbour, or from nobody."""

from articles.importing.analysis.attribution.running_on import attribute_by_neighbours
from tests.articles.importing.analysis.attribution.test_attributing import attributed, speakers

NORA, TOBIAS = "Nora Feld", "Tobias Renn"


def test_the_second_half_of_a_speech_has_the_same_speaker():
    assert speakers("“The bridge is closed,” wrote Feld. “Nobody asked us.”") == [NORA, NORA]


def test_a_speech_parted_by_its_verb_is_one_persons():
    assert speakers("“The bridge,” said Feld, “is closed for good.”") == [NORA, NORA]


def test_a_speech_parted_by_subject_and_verb_is_one_persons():
    assert speakers("“The bridge,” Feld told the paper, “and the road to it.”") == [NORA, NORA]


def test_words_about_the_speaker_do_not_end_a_speech():
    assert speakers("“The bridge is closed,” wrote Feld. She shrugged. “Nobody asked us.”") == [NORA, NORA]


def test_words_about_somebody_else_end_a_speech():
    assert speakers("“The bridge is closed,” wrote Feld. Renn shrugged. “Nobody asked us at all.”") == [NORA, None]


def test_a_person_spoken_of_beside_the_verb_does_not_end_a_speech():
    assert speakers("“He has closed the bridge,” wrote Feld of Renn. “Nobody asked us.”") == [NORA, NORA]


def test_two_speakers_in_one_paragraph_are_kept_apart():
    assert speakers("“The bridge is closed,” said Feld. “It is open,” replied Renn.") == [NORA, TOBIAS]


def test_a_speech_after_the_second_speaker_is_his():
    told = "“The bridge is closed,” said Feld. “It is open,” replied Renn. “I drove over it.”"
    assert speakers(told) == [NORA, TOBIAS, TOBIAS]


def test_a_quotation_runs_into_the_one_after_it():
    assert speakers("“The bridge is closed.” “Nobody asked us,” said Feld.") == [NORA, NORA]


def test_paragraphs_of_one_quotation_have_one_speaker():
    assert speakers("Feld wrote: “The bridge is closed.", "“Nobody asked us.", "“So be it.”") == [NORA, NORA, NORA]


def test_a_speaker_named_in_the_last_paragraph_speaks_the_first():
    assert speakers("“The bridge is closed.", "“Nobody asked us,” said Feld.") == [NORA, NORA]


def test_a_quotation_after_a_colon_belongs_to_the_paragraph_before():
    assert speakers("Later that night Feld wrote:", "“The bridge is closed for good.”") == [NORA]


def test_an_answer_announced_by_a_colon_belongs_to_the_paragraph_before():
    assert speakers("Feld was asked about it, and here is her answer in full:", "“The bridge is closed.”") == [NORA]


def test_a_paragraph_after_a_colon_without_a_speaker_has_none():
    assert speakers("There was a sign on the door:", "“The bridge is closed for good.”") == [None]


def test_a_paragraph_of_quotation_goes_on_after_one_of_the_same_speaker():
    assert speakers("“The bridge is closed,” said Feld.", "“Nobody asked us about it.”") == [NORA, NORA]


def test_a_paragraph_after_a_question_may_be_the_answer_of_another():
    assert speakers("“Is the bridge closed?” asked Feld.", "“It has been closed for years.”") == [NORA, None]


def test_a_paragraph_after_two_speakers_is_nobodys():
    told = ["“The bridge is closed,” said Feld.", "“It is open,” said Renn.", "“It is closed to me.”"]
    assert speakers(*told) == [NORA, TOBIAS, None]


def test_telling_between_paragraphs_ends_a_speech():
    assert speakers("“The bridge is closed,” said Feld.", "The lamps went out.", "“Nobody asked us.”") == [NORA, None]


def test_two_short_quotations_of_one_verb_have_one_speaker():
    assert speakers("Feld has called Renn a “corrupt,” “terrible mayor.”") == [NORA, NORA]


def test_two_short_quotations_joined_by_and_have_one_speaker():
    assert speakers("Feld called the plan “a disgrace” and “an insult.”") == [NORA, NORA]


def test_words_that_run_on_from_an_unnamed_speaker_are_nobodys():
    assert speakers("“The bridge is closed,” one critic said. “Nobody asked us.”") == [None, None]


def test_every_answer_says_how_it_was_found():
    first, second = attributed("“The bridge is closed,” wrote Feld. “Nobody asked us.”")
    assert first.how == 'the verb "wrote" after it'
    assert second.how == "it runs on from the quotation before it"


def test_a_speaker_beside_the_words_is_surer_than_one_further_off():
    first, second = attributed("“The bridge is closed,” wrote Feld. “Nobody asked us.”")
    assert first.confidence > second.confidence


def test_no_quotations_have_no_neighbours():
    assert attribute_by_neighbours([], None) == []
