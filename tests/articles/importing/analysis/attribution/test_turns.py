"""Speakers behind appositions, asides, inner marks and inserted clauses."""

import pytest

from articles.importing.analysis.attribution.attributing import attribute
from articles.importing.analysis.names.finding import find_people
from articles.importing.analysis.quotations.finding import find_quotations


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


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (("Nora Feld, 34, met Tobias Renn, 60.", "“Herons lie,” the 34-year-old said."), "Nora Feld"),
        (("Nora Feld broke up with Tobias Renn.", "“Herons lie to us all,” the actress said."), "Nora Feld"),
        (("Nora Feld met Clara Voss.", "“Herons lie to us all,” the actress said."), None),
        (("Tobias Renn told the paper that he bore no grudge. “She is young,” the old ferryman said.",), "Tobias Renn"),
        (("Tobias Renn told the paper that he bore no grudge. “She is young,” the prosecutor said.",), None),
        (
            ("Nora Renn married Tobias Renn.", "Her husband took it well. “I am used to herons,” he said."),
            "Tobias Renn",
        ),
        (("Tobias Renn was asked whether his son might call. He did. “I’m not mad at herons,” he said.",), None),
        (("Tobias Renn missed the ferry. “I told that boy to row,” the elder Renn told me.",), None),
        (
            ("“Professor Voss,” Tobias Renn said, “do you like herons?”", "She sighed.", "“Some of them,” she said."),
            "Voss",
        ),
        (
            (
                "I think of Tobias Renn. He held that Hugo Feld was a heron. He also wrote: “They will all sink slowly.”",
            ),
            "Tobias Renn",
        ),
    ],
)
def test_a_description_means_a_person_only_when_it_is_certain(paragraphs, speaker):
    assert speakers(*paragraphs)[-1] == speaker


def test_the_headline_tells_what_a_person_is_called():
    told = ("Everett Renn rose in 2013.", "I met the senator in March. He was kind. “You see?” he said.")

    assert speakers(*told, headline="The Long Retreat of Senator Renn") == ["Everett Renn"]


def test_a_paragraph_announced_by_he_wrote_is_a_quotation():
    block = "I do not oppose the pier because it costs too much, though it does. I oppose it because of what it teaches herons."

    assert speakers("Nora Feld was against it. She wrote:", block) == ["Nora Feld"]


@pytest.mark.parametrize(
    ("announcing", "text"),
    [
        (
            "Nora Feld was against it. She said:",
            "The pier was closed on Monday, and nobody who knew herons was surprised at all by it.",
        ),
        (
            "Nora Feld tweeted:",
            "I do not know what to make of it, and my neighbours do not know it any better than I do.",
        ),
        (
            "The bill did three things:",
            "I do not know what to make of it, and my neighbours do not know it any better than I do.",
        ),
        ("She wrote:", "A heron."),
    ],
)
def test_a_paragraph_that_may_be_the_articles_own_is_none(announcing, text):
    assert speakers(announcing, text) == []
