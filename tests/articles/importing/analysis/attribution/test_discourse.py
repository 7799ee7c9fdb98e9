"""Whom "he", "she", "the mayor" and a bare surname mean, when they speak."""

from articles.importing.analysis.attribution import discourse
from articles.importing.analysis.attribution.attributing import attribute
from articles.importing.analysis.attribution.main_subjects import clause_subjects
from articles.importing.analysis.names.finding import find_people
from articles.importing.analysis.quotations.finding import find_quotations


def speakers(*paragraphs: str) -> list[str | None]:
    found = attribute(find_quotations(paragraphs), paragraphs, find_people(paragraphs))
    return [answer.speaker for answer in found]


def test_she_is_the_woman_named_last():
    assert speakers("Nora Feld met the mayor. “The bridge is closed,” she said.") == ["Nora Feld"]


def test_he_is_the_man_and_not_the_woman_named_after_him():
    assert speakers("Tobias Renn met Nora Feld. “The bridge is closed,” he said.") == ["Tobias Renn"]


def test_she_is_the_subject_and_not_the_woman_she_met():
    assert speakers("Nora Feld met Clara Voss. “The bridge is closed,” she said.") == ["Nora Feld"]


def test_she_is_nobody_certain_when_two_women_act():
    assert speakers("Nora Feld came, and Clara Voss left. “The bridge is closed,” she said.") == [None]


def test_he_is_found_in_the_paragraph_before():
    assert speakers("Tobias Renn stood by the bridge.", "“It is closed for good,” he said.") == ["Tobias Renn"]


def test_he_is_not_sought_for_ever():
    told = [
        "Tobias Renn stood by the bridge.",
        "It rained.",
        "It rained again.",
        "It rained still.",
        "“It is closed,” he said.",
    ]
    assert speakers(*told) == [None]


def test_he_before_the_words_is_the_subject_of_the_sentence():
    assert speakers("Tobias Renn laughed when he called the bridge “a toy for children.”") == ["Tobias Renn"]


def test_a_pronoun_goes_on_meaning_the_last_speaker():
    told = "“The bridge is closed,” said Tobias Renn. It rained. “Nobody asked us,” he added."
    assert speakers(told) == ["Tobias Renn", "Tobias Renn"]


def test_a_name_in_possession_is_not_the_one_meant():
    told = "Clara Voss’s mother, Nora Feld, runs the mill. “It is closed for good,” she said."
    assert speakers(told) == ["Nora Feld"]


def test_a_surname_is_the_person_named_in_full():
    assert speakers("Nora Feld came. “The bridge is closed,” said Feld.") == ["Nora Feld"]


def test_a_given_name_is_the_person_named_in_full():
    assert speakers("Nora Feld came. “The bridge is closed,” said Nora.") == ["Nora Feld"]


def test_a_nickname_is_the_person_who_bears_it():
    assert speakers("Marcus “Boom” Delgado came. “The bridge is closed,” Boom said.") == ["Marcus Delgado"]


def test_the_mayor_is_the_one_person_called_so():
    assert speakers("Tobias Renn, the mayor, came. “The bridge is closed,” the mayor said.") == ["Tobias Renn"]


def test_a_title_before_the_name_is_what_he_is_called():
    assert speakers("General Tobias Renn came. “The bridge is closed,” the general said.") == ["Tobias Renn"]


def test_the_mayor_is_nobody_certain_among_two():
    told = "Mayor Tobias Renn met the former mayor Clara Voss. “The bridge is closed,” the mayor said."
    assert speakers(told) == [None]


def test_the_mayor_is_nobody_when_no_mayor_is_named():
    assert speakers("Tobias Renn came. “The bridge is closed,” the mayor said.") == [None]


def test_a_friend_of_the_mayor_is_not_the_mayor():
    told = "A friend of the mayor, Tobias Renn, came. “The bridge is closed,” the mayor said."
    assert speakers(told) == [None]


def test_a_bare_surname_of_two_is_the_person_named_first():
    told = "Tobias Renn is the mayor. His aunt Clara Renn ran the mill. “The bridge is closed,” Renn said."
    assert speakers(told) == ["Tobias Renn"]


def test_a_title_tells_two_of_one_surname_apart():
    told = "Tobias Renn is the mayor. His wife Clara Renn ran the mill. “The bridge is closed,” Mrs. Renn said."
    assert speakers(told) == ["Clara Renn"]


def test_a_pronoun_tells_the_gender_of_an_unusual_name():
    told = "Zibele Okonjo, a baker, came with her son. Tobias Renn came too. “It is closed,” said the baker. “Go home.”"
    assert speakers(told) == ["Zibele Okonjo", "Zibele Okonjo"]


def test_her_words_are_the_womans():
    assert speakers("Nora Feld came to the bridge. Her verdict was “a bridge to nowhere.”") == ["Nora Feld"]


def test_she_may_be_the_woman_who_was_asked():
    assert speakers("Nora Feld asked Clara Voss about it. “The bridge is closed,” she said.") == [None]


def test_he_goes_on_speaking_when_nobody_else_is_named():
    told = [
        "“It is closed,” said Tobias Renn.",
        "He went on: “For good.”",
        "It rained.",
        "He added: “Nobody asked us.”",
    ]
    assert speakers(*told) == ["Tobias Renn"] * 3


def test_a_sentence_without_stops_is_not_read_whole_for_each_of_its_pronouns(monkeypatch):
    read = []
    monkeypatch.setattr(
        discourse, "clause_subjects", lambda tokens: read.append(len(tokens)) or clause_subjects(tokens)
    )
    speakers(" ".join(["and he said “the bridge is closed for all of us”,"] * 100))
    assert max(read) == 200
