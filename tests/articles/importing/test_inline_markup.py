"""From a text with marks to HTML."""

import pytest

from articles.importing.blocks import Mark
from articles.importing.inline_markup import Span, html_between, html_of

SIX = "abcdef"


@pytest.mark.parametrize(
    ("marks", "html"),
    [
        ((), "abcdef"),
        ((Mark("em", 1, 3),), "a<em>bc</em>def"),
        ((Mark("em", 0, 6), Mark("strong", 2, 4)), "<em>ab<strong>cd</strong>ef</em>"),
        ((Mark("em", 0, 4), Mark("strong", 2, 6)), "<em>ab<strong>cd</strong></em><strong>ef</strong>"),
        ((Mark("em", 0, 3), Mark("em", 3, 6)), "<em>abc</em><em>def</em>"),
        ((Mark("em", 0, 4), Mark("em", 1, 3)), "<em>abcd</em>ef"),
        ((Mark("a", 2, 4, 'https://a.example/?x="1"&y'),), 'ab<a href="https://a.example/?x=&quot;1&quot;&amp;y">cd</a>ef'),
        ((Mark("em", 2, 2),), "abcdef"),
        ((Mark("em", -5, 90),), "<em>abcdef</em>"),
        ((Mark("blink", 0, 6),), "abcdef"),
    ],
)  # fmt: skip
def test_marks_become_elements_that_lie_within_each_other(marks, html):
    assert html_of(SIX, marks) == html


def test_a_mark_is_cut_where_a_span_begins():
    span = Span(2, 6, f"<q>{html_between(SIX, (Mark('em', 1, 4),), 2, 6)}</q>")

    assert html_of(SIX, (Mark("em", 1, 4),), (span,)) == "a<em>b</em><q><em>cd</em>ef</q>"


def test_an_address_within_a_link_is_not_linked_again():
    text = "See tide.example.com or https://tide.example.com/a"

    assert html_of(text, (Mark("a", 4, 20, "https://tide.example.com/b"),)) == (
        'See <a href="https://tide.example.com/b">tide.example.com</a> or '
        '<a href="https://tide.example.com/a">https://tide.example.com/a</a>'
    )


def test_signs_of_html_are_words_and_a_line_break_is_one():
    assert html_of("a < b & c\nd") == "a &lt; b &amp; c<br>d"


def test_thousands_of_marks_cost_no_more_than_their_number():
    text = "word " * 20_000
    html = html_of(text, [Mark("em", 5 * number, 5 * number + 4) for number in range(20_000)])

    assert html.count("<em>word</em>") == 20_000
