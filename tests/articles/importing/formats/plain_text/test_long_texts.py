"""However long a text runs on in one way, reading it ends: each of these took minutes, or for ever, when it was found."""

import pytest

from articles.importing.analysis.names.capital_words import LONGEST_RUN, runs_in
from articles.importing.analysis.quotations.speech_beside import is_spoken_before
from articles.importing.analysis.words.sentences import sentences
from articles.importing.formats.plain_text.steps import read

BODY = "Nobody counts the eels. The mayor said so on Tuesday, and left. "


@pytest.mark.parametrize(
    "line",
    [
        "Print this" + "." * 80 + "x",
        "A pier. (photo" + " courtesy of" * 30,
        "By " + "A, Jr, " * 33 + "_",
        "1,000,000 likes" + " 1000000000000000 likes" * 9 + " _",
        "“" * 3_000,
        "Mr. " * 2_500,
        "8 p.m. " * 2_000,
    ],
    ids=lambda line: line[:14].strip(),
)
def test_a_line_that_runs_on_is_read_to_its_end(line):
    found = read(f"The Eel Count\n\nBy Ann Roe\n\n{BODY}\n\n{line}\n\n{BODY}", "eels.txt")
    assert (found.headline, [author.name for author in found.authors]) == ("The Eel Count", ["Ann Roe"])


def test_names_that_run_on_are_taken_in_parts():
    assert [len(run) for run in runs_in("Ann Mann " * 50)] == [LONGEST_RUN, LONGEST_RUN, 20]


def test_an_abbreviation_ends_no_sentence_however_long_that_is():
    assert sentences("It rained at 8 p.m. Tuesday. " * 2) == ["It rained at 8 p.m. Tuesday."] * 2


def test_what_is_quoted_before_is_no_verb_and_an_open_mark_is_left():
    assert not is_spoken_before("He “said” of “", " crowd.", is_short=True)
    assert is_spoken_before("“Eels”, he said “", "", is_short=False)
