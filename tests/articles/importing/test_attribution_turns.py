"""Speakers behind appositions, asides, inner marks and inserted clauses."""

import pytest

from articles.importing.attribution import attribute
from articles.importing.names import find_people
from articles.importing.quotations import find_quotations


def speakers(*paragraphs: str, headline: str = "") -> list[str | None]:
    found = attribute(find_quotations(paragraphs), paragraphs, find_people(paragraphs, headline), headline)
    return [answer.speaker for answer in found]


@pytest.mark.parametrize(
    "paragraph",
    [
        "“The pier is not a hostile act,” the petition’s author, sophomore Nora Feld, told the Oakmere Gazette.",
        "“The pier is not a hostile act,” said the petition’s author, sophomore Nora Feld.",
        "Asked about the pier, Nora Feld, 71, said that it was “a disgrace to herons and to men.”",
        "Nora Feld got up. And she says, loud enough for the gallery, “I’m all right. Let him go.”",
        "Mayor Tobias Renn, Nora Feld argued, is “a weather vane with a guard of honour.”",
        "I knew Nora Feld, who taught us both, and who used to say that there were “two kinds of heron in the world.”",
        "“Then strike the word ‘plain’,” Nora Feld shot back.",
        "“Then strike the word ‘plain,’” Nora Feld told him over the pie.",
    ],
)
def test_the_speaker_is_feld(paragraph):
    assert speakers(paragraph) == ["Nora Feld"]


def test_the_writers_own_doings_between_two_quotations_part_nobody():
    told = "“I serve the herons,” Nora Feld assured me. We were sitting on the pier. “The herons are tired of it.”"

    assert speakers(told) == ["Nora Feld", "Nora Feld"]
