import sys
import unicodedata

import pytest

from plumbing.text.folding import match_fold, search_fold
from plumbing.text.normalizing import JOINER, LONGEST_RUN, MARKS, TAKEN_APART, normalized
from plumbing.text.slugs import slug_for

FORMS = ["NFC", "NFD", "NFKC", "NFKD"]
# Two of different class in the wrong order: the next pair has to pass all before it.
UNORDERED = ["\u0315\u0300", "\u05c1\u05b0", "\u0f73", "\u0344\u0323", "\uff9e\u0334"]
# Marks in a row that Python's own normalisation still sorts at once.
FEW = 2 * (LONGEST_RUN + 1)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("marks", UNORDERED, ids=ascii)
def test_no_long_run_of_marks_is_put_in_order(monkeypatch, form, marks):
    lengths = []
    python = unicodedata.normalize
    monkeypatch.setattr(
        "plumbing.text.normalizing.unicodedata.normalize",
        lambda form, text: lengths.append(longest_run(python("NFKD", text))) or python(form, text),
    )
    normalized(form, "a" + marks * 200)
    assert lengths[0] <= FEW


def longest_run(text):
    run = longest = 0
    for sign in text:
        run = run + 1 if unicodedata.combining(sign) else 0
        longest = max(longest, run)
    return longest


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", ["José", "שָׁלוֹם", "བོད", "ｶﾞ", "a" + "\u0315\u0300" * 14, "Z" + "\u0300" * 29])
def test_what_people_write_is_normalised_as_unicode_says(form, text):
    assert normalized(form, text) == unicodedata.normalize(form, text)


def test_every_mark_is_known():
    signs = map(chr, range(0x80, sys.maxunicode))
    marks = {sign for sign in signs if unicodedata.combining(unicodedata.normalize("NFKD", sign)[0])}
    assert marks == {*MARKS, *TAKEN_APART}


@pytest.mark.parametrize("fold", [match_fold, search_fold])
def test_the_folds_leave_out_what_parts_a_run(fold):
    assert fold("a" + "\u0315\u0300" * 100) == "a"


def test_an_address_has_no_unseen_sign():
    assert JOINER not in slug_for("a" + "\u05c1\u05b0" * 100)
