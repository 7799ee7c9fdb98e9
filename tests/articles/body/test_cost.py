"""What a text costs is in line with its length, whatever it is: counted in calls, not in seconds."""

import cProfile
from contextlib import suppress

import pytest

from articles.body import schema
from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.refusals import BodyRefused, BodyTooDeep, BodyTooLong
from articles.body.structure import STAND_INS, settle, written
from articles.body.tree import build
from articles.differences import side_by_side
from articles.document import Document
from tests.articles.body.costly import COSTLY

KB = 1024


def steps(act):
    """How many functions `act` calls, of Python and of C."""
    # A profiler of our own, in Python, took twice as long as what it looked at.
    profiler = cProfile.Profile(subcalls=False)
    with profiler, suppress(BodyRefused):
        act()
    return sum(function.callcount for function in profiler.getstats())


def cleaned(source):
    with suppress(BodyRefused):
        return clean(source)
    return ""


def assert_linear(act, make, small=KB, large=6 * KB):
    one, other = make(small), make(large)
    cost = steps(lambda: act(one))
    assert steps(lambda: act(other)) <= 1.3 * large / small * cost + 1000


@pytest.mark.parametrize("make", COSTLY.values(), ids=COSTLY)
def test_cleaning_costs_in_line_with_the_length(make):
    assert_linear(clean, make)


def test_cleaning_costs_in_line_with_the_length_from_1_to_256_kb():
    assert_linear(clean, COSTLY["crossed marks"], KB, 256 * KB)


@pytest.mark.parametrize("make", COSTLY.values(), ids=COSTLY)
def test_what_nh3_gets_needs_no_repair_that_could_cost_the_square_of_the_length(make):
    with suppress(BodyRefused):
        root, _seen = build(make(4 * KB))
        settle(root)
        given = written(root)
        for stand_in, reference in STAND_INS.items():
            given = given.replace(stand_in, reference)
        assert given.strip() == clean(make(4 * KB))
        assert not set(written(root)) & {"\u00a0"}


@pytest.mark.parametrize("make", COSTLY.values(), ids=COSTLY)
def test_compiling_costs_in_line_with_the_length(make):
    assert_linear(compile_body, lambda length: cleaned(make(length)))


@pytest.mark.parametrize("make", COSTLY.values(), ids=COSTLY)
def test_comparing_costs_in_line_with_the_length(make):
    def compare(body):
        return side_by_side(Document(body=body), Document(body=body.replace("x", "y").replace("word", "ward", 9)))

    assert_linear(compare, lambda length: cleaned(make(length)))


def test_comparing_two_different_texts_costs_in_line_with_the_length():
    def compare(length):
        one = "".join(f"<p>The tide of day {i} came in at {i * 7 % 24}.</p>" for i in range(length // 45))
        other = "".join(f"<p>On day {i} we saw no tide, and {i * 5 % 24} gulls.</p>" for i in range(length // 45))
        return side_by_side(Document(body=one), Document(body=other))

    assert_linear(compare, lambda length: length)


@pytest.mark.parametrize("tags", ["<blockquote>", "<ul><li>", "<table><tr><td>", "<q>"])
def test_a_text_nested_too_deep_is_refused_in_words(tags):
    with pytest.raises(BodyTooDeep, match="100 layers"):
        clean(tags * 254 + "the word")


@pytest.mark.parametrize("tag", ["div", "section", "span", "font", "b", "em", "p", "h2", "sup", "a"])
def test_what_needs_no_nesting_is_flattened_with_every_word(tag):
    assert clean(f"<p>before</p>{f'<{tag}>' * 254}nested{f'</{tag}>' * 254}<p>after</p>").count("</p>") >= 2
    assert all(word in clean(f"{f'<{tag}>' * 254}nested<p>after</p>") for word in ["nested", "after"])


def test_what_is_just_deep_enough_keeps_every_word():
    source = "<blockquote>" * 90 + "<p>nested</p>" + "</blockquote>" * 90 + "<p>after</p>"
    assert clean(source) == source
    assert compile_body(source).text == "nested\n\nafter"


def test_a_link_that_would_be_repeated_in_each_of_very_many_paragraphs_is_refused():
    with pytest.raises(BodyTooLong, match="repeated"):
        clean(f'<a href="/{"x" * 1900}">' + "<p>x" * 2000)


def test_a_text_within_the_limit_stays_within_it():
    assert len(clean("<p>x" * 1000)) < schema.LONGEST_BODY
