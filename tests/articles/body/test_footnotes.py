"""Footnotes: written where their signs stand, read at the end, and no part of the sentence that they belong to."""

import pytest

from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.markdown.printing import Printer
from articles.differences import side_by_side
from articles.document import Document

NOTE = '<span role="doc-footnote">{}</span>'
SEE = NOTE.format("See <em>Tides</em>, p. 4.")


def compiled(body):
    return compile_body(clean(body))


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Low{SEE} tide <q>came{SEE} early</q>.</p>",
        f"<ul><li>Low{SEE}</li></ul>",
        f"<table><tbody><tr><td>Low{SEE}</td></tr></tbody></table>",
        f'<figure data-block="quote"><blockquote><p>Low{SEE}.</p></blockquote></figure>',
    ],
)
def test_a_footnote_is_kept_where_words_stand(body):
    assert clean(body) == body


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        (f'<p><a href="/a/">b{SEE}c</a></p>', f'<p><a href="/a/">b</a>{SEE}<a href="/a/">c</a></p>'),
        ('<p>a<span role="doc-footnote">b</p><p>c</p>', f"<p>a{NOTE.format('b')}</p><p>c</p>"),
        ('<p>a<span role="doc-footnote">b<span>c</span>d</span>e</p>', f"<p>a{NOTE.format('bcd')}e</p>"),
        ('<p>a<span role="doc-footnote"> </span>b</p>', "<p>a b</p>"),
        ('<p>a<span role="button">b</span></p>', "<p>ab</p>"),
        (f"<ul><li>a{SEE[:-7]}<li>b</ul>", f"<ul><li>a{SEE}</li><li>b</li></ul>"),
    ],
)
def test_a_footnote_swallows_nothing_and_stands_in_no_link(source, kept):
    assert clean(source) == clean(kept) == kept


def test_footnotes_are_numbered_by_their_order_and_lead_back():
    first, last = compiled(f"<p>One{SEE}, two{NOTE.format('B')}.</p>").parts
    assert (
        'One<a class="footnote-ref" id="footnote-ref-1" href="#footnote-1" role="doc-noteref"><sup>1</sup></a>, two'
        in first["html"]
    )
    assert last["block"] == "footnotes"
    assert '<li id="footnote-2">B <a class="footnote-back" href="#footnote-ref-2" role="doc-backlink"' in last["html"]


def test_words_of_a_footnote_are_the_articles_but_not_the_sentences():
    found = compiled(
        f'<p>She said <q data-person="ada">no{NOTE.format("But <q data-person=bo>yes</q>.")} tide</q>{SEE}.</p>'
    )
    assert found.text == "She said “no tide”.\n\nBut “yes”.\n\nSee Tides, p. 4."
    assert [(quote.speaker, quote.text) for quote in found.references.quotes] == [("ada", "no tide"), ("bo", "yes")]
    assert found.word_count == 10


def test_a_note_within_a_block_of_others_is_none_of_the_article():
    post = f'<figure data-block="post" data-post="https://x.com/a/status/1"><blockquote><p>t{SEE}</p></blockquote></figure>'
    assert [part["block"] for part in compiled(post).parts] == ["post"]


def test_footnotes_are_those_of_githubs_markdown():
    parts = compiled(f"<p>Low{SEE}(a) tide{NOTE.format('1. B<br>c')}: b</p>").parts
    assert (
        Printer(str).parts(parts) == "Low[^1]\\(a) tide[^2]\\: b\n\n[^1]: See *Tides*, p. 4.\n\n[^2]: 1\\. B\\\n    c"
    )


def test_a_changed_footnote_is_seen_among_the_differences():
    before, after = (Document(body=f"<p>Low{NOTE.format(words)}.</p>") for words in ("Page 4", "Page 5"))
    assert [(row.left[0].text, row.is_changed) for row in side_by_side(before, after)] == [
        ("Low.", False),
        ("Page ", True),
    ]
