"""Where in a text a promo stands that no writer has placed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.body.compile import compile_body
from cms.promos.inline import SLOT, with_slot

P = "<p>Ten words of the ferry, and of nothing but the ferry.</p>"


def parts_of(body):
    return [{"block": None, **part} for part in compile_body(body).parts]


def split(body, percent=50):
    """What stands above the promo and what stands below it."""
    parts = with_slot(parts_of(body), percent)
    at = parts.index(SLOT)
    return tuple(
        "".join("[block]" if part["block"] else part["html"] for part in side) for side in (parts[:at], parts[at + 1 :])
    )


def is_split(body, percent=50):
    return SLOT in with_slot(parts_of(body), percent)


def test_it_stands_in_the_middle_of_a_text_of_equal_paragraphs():
    assert split(P * 6) == (P * 3, P * 3)


@pytest.mark.parametrize(("percent", "above"), [(0, 2), (20, 2), (34, 3), (50, 5), (90, 8), (100, 8)])
def test_it_stands_as_far_down_as_told_but_within_neither_end(percent, above):
    assert split(P * 10, percent)[0] == P * above


def test_letters_count_and_not_paragraphs():
    long = f"<p>{'The ferry goes. ' * 100}</p>"
    assert split(P + P + long + P * 6, 20)[0] == P + P


@pytest.mark.parametrize("number", range(4))
def test_a_text_of_fewer_than_four_paragraphs_has_no_place(number):
    assert not is_split(P * number)


def test_it_never_stands_after_a_heading():
    above, _ = split(P * 2 + "<h2>The heading</h2>" + P * 2)
    assert above == P * 2


@pytest.mark.parametrize(
    "element",
    [
        "<ul><li><p>one</p></li><li>two</li></ul>",
        "<ol><li>one</li></ol>",
        "<blockquote><p>She said.</p><p>And said.</p></blockquote>",
        "<table><tbody><tr><td>1</td></tr></tbody></table>",
    ],
)
def test_it_stands_in_no_list_table_or_quote_nor_beside_one(element):
    printed = parts_of(element)[0]["html"]
    above, below = split(P * 3 + element + P * 3)
    assert (above, below) in [(P * 2, P + printed + P * 3), (P * 3 + printed + P, P * 2)]


def test_it_stands_beside_no_block():
    block = '<figure data-block="quote"><blockquote><p>Exact words.</p></blockquote></figure>'
    above, below = split(P * 3 + block + P * 3)
    assert (above, below.count("[block]")) == (P * 2, 1)


def test_words_keep_their_marks():
    words = '<p>A <em>ferry</em> &amp; “two” <a href="/x/?a=1&amp;b=2">boats</a>.</p>'
    assert "".join(split(words * 6)) == parts_of(words * 6)[0]["html"]


elements = st.lists(
    st.sampled_from([P, "<p>Short.</p>", "<h2>Heading</h2>", "<ul><li>one</li></ul>", "<hr>"]), max_size=12
)


@given(elements, st.integers(0, 100))
def test_whatever_the_text_nothing_of_it_is_lost_and_two_paragraphs_are_on_each_side(elements, percent):
    parts = parts_of("".join(elements))
    placed = with_slot(parts, percent)
    whole = "".join(part["html"] for part in placed if part != SLOT)
    assert whole == "".join(part["html"] for part in parts)
    if SLOT in placed:
        above, below = (part["html"] for part in placed if part != SLOT)
        assert above.endswith("</p>") and below.startswith(("<p>", "<h2>"))
        assert min(above.count("<p>"), below.count("<p>")) >= 2
