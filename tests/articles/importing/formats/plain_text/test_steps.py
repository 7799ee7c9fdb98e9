"""Whole articles of the genre, each as some site and some scraper left it: invented, with what must be found in them."""

import json
from pathlib import Path

import pytest

from articles.importing.blocks import Heading, Item, Paragraph
from articles.importing.contract import as_row
from articles.importing.decoding import decode
from articles.importing.formats.plain_text.steps import read
from articles.importing.record import Unreadable

SAMPLES = sorted((Path(__file__).resolve().parents[4] / "samples" / "import").glob("*.txt"))
# What finds people and quotes has tests of its own.
OWN = ("people", "quotes", "unsure", "error")


def row_of(path):
    return as_row(path.name, read(decode(path.read_bytes())[0], path.name))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_gives_what_is_noted_beside_it(path):
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))

    assert {key: value for key, value in row_of(path).items() if key not in OWN} == expected


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_speaker_is_one_of_the_people(path):
    row = row_of(path)

    assert {quote["speaker"] for quote in row["quotes"]} - {None} <= set(row["people"])


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_quotation_stands_where_the_record_says(path):
    found = read(decode(path.read_bytes())[0])

    assert all(quote.text in found.paragraphs[quote.paragraph][quote.start : quote.end] for quote in found.quotes)


def test_subheadings_and_lists_are_told_from_paragraphs():
    paragraph = "The herons have taken the pier, and the council has met about it twice without a result of any kind."
    found = read(
        f"A headline\n\n{paragraph}\n\nWhat the council did\n\n{paragraph}\n\n• met\n• met again\n\n{paragraph}"
    )

    assert [type(block) for block in found.blocks] == [Paragraph, Heading, Paragraph, Item, Item, Paragraph]
    assert "What the council did" in found.body


@pytest.mark.parametrize("text", ["", "\n\n", "A headline and nothing else"])
def test_a_text_without_an_article_is_refused(text):
    with pytest.raises(Unreadable):
        read(text)
