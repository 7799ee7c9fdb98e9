import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.words import Length, length_of
from articles.search.words import raw_words
from tests.factories import make_article

# Of a text in English: letters, and all that joins or parts words there.
ENGLISH = st.text("aB1_.,'-’‑“”–—…&@ \n")

# The editor counts the same samples in tests/browser/test_editor_counts.py.
SAMPLES = json.loads((Path(__file__).parents[2] / "samples/words.json").read_text())


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["script"])
def test_words_are_counted_in_every_script(sample):
    assert length_of(sample["text"]) == Length(sample["words"], sample["characters"])


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample["script"])
def test_how_a_text_is_composed_changes_no_count(sample):
    decomposed = unicodedata.normalize("NFD", sample["text"])
    assert length_of(decomposed).words == sample["words"]


@given(text=ENGLISH)
def test_the_short_way_for_english_counts_as_the_long_one(text):
    # A sign of another script has the whole text counted the long way.
    assert length_of(text).words == length_of(f"{text} 漢").words


@given(text=ENGLISH)
def test_the_short_way_for_english_finds_the_same_words_for_the_index(text):
    assert raw_words(text) == raw_words(f"{text} é")[:-1]


def test_japanese_is_read_at_a_speed_of_its_own():
    assert length_of("沈黙" * 1000).minutes == 4


def test_what_takes_exactly_a_minute_takes_one():
    assert (length_of("a " * 230).minutes, length_of("a " * 231).minutes, length_of("").minutes) == (1, 2, 0)


@pytest.mark.django_db
def test_an_article_keeps_how_long_it_takes():
    article = make_article("x", body=f"<p>{'沈黙' * 1150}</p>")
    assert (article.word_count, article.reading_time) == (2300, 5)
