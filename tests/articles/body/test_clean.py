import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from articles.body import schema
from articles.body.clean import clean
from articles.body.refusals import BodyTooLong
from tests.articles.body.hostile import HOSTILE

OURS = [
    "<h2>A</h2><p>Some <strong>b</strong> <em>i</em> &amp; x<br>y</p><hr>",
    '<p>She said <q data-person="jane-roe" data-said-on="2026-04-01" cite="https://example.org/a">no</q>.</p>',
    '<p><a data-person="jane-roe" href="/people/jane-roe/">Jane Roe</a></p>',
    '<figure data-block="post" data-post="https://x.com/a/status/1"><blockquote><p>t</p></blockquote></figure>',
    '<figure data-block="post" data-post="post:0123456789abcdef"><blockquote><p>t</p></blockquote></figure>',
    '<figure data-block="quote"><blockquote cite="https://example.org/?a=1&amp;b=2"><p>Q</p></blockquote>'
    '<figcaption><a data-person="jane-roe">J</a></figcaption></figure>',
    '<figure data-block="image" data-image="harbour"><img src="/media/a.png" alt="A" width="640" height="320">'
    "<figcaption>C <em>b</em> <small>Me</small></figcaption></figure>",
    '<aside data-block="promo" data-placement="inline"></aside>',
    '<aside data-block="note"><p>By the way.</p></aside>',
    '<ul><li>a</li></ul><ol start="3"><li>b</li></ol>',
    '<table><tbody><tr><th colspan="2">Y</th></tr></tbody></table>',
]


def elements(source):
    return list(html.fragment_fromstring(source, create_parent="div").iterdescendants())


@pytest.mark.parametrize("source", OURS)
def test_our_own_vocabulary_passes_unchanged(source):
    before, after = elements(source), elements(clean(source))
    assert [(e.tag, dict(e.attrib), e.text, e.tail) for e in after] == [
        (e.tag, dict(e.attrib), e.text, e.tail) for e in before
    ]


def test_hostile_html_comes_out_in_our_vocabulary_alone():
    for source in HOSTILE:
        for element in elements(clean(source)):
            assert set(element.attrib) <= schema.TAGS[element.tag], source


def test_every_address_that_comes_out_is_of_a_kind_that_we_allow():
    for source in HOSTILE:
        for element in elements(clean(source)):
            assert all(schema.ATTRIBUTES[name].fullmatch(value) for name, value in element.attrib.items()), source


def test_cleaning_twice_changes_nothing_more():
    assert [source for source in [*OURS, *HOSTILE] if clean(clean(source)) != clean(source)] == []


@given(
    st.lists(
        st.sampled_from(
            [*(f"<{tag}>" for tag in [*schema.TAGS, *schema.SYNONYMS]), *(f"</{tag}>" for tag in schema.TAGS)]
            + ["word ", "&lt;", "<", '<figure data-block="quote">', '<aside data-block="note">', "</div>", "\n"]
        ),
        max_size=25,
    ).map("".join)
)
def test_whatever_the_tag_soup_the_result_is_stable(source):
    cleaned = clean(source)
    assert clean(cleaned) == cleaned


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<ul><li>", "</ul>", "alpha ", "beta "]),
        max_size=20,
    )
)
def test_no_word_is_lost_in_any_wrapping(pieces):
    cleaned = clean("".join(pieces))
    assert cleaned.count("alpha") == pieces.count("alpha ")
    assert cleaned.count("beta") == pieces.count("beta ")


def test_every_loose_word_ends_up_in_a_paragraph():
    assert clean("one <b>two</b><p>three</p>four") == "<p>one <strong>two</strong></p><p>three</p><p>four</p>"


def test_words_in_a_wrapper_do_not_run_together():
    assert clean("<div>one<div>two</div>three</div>") == "<p>one</p><p>two</p><p>three</p>"


def test_a_block_inside_a_paragraph_is_lifted_out():
    assert clean('<p>a<aside data-block="note"><p>n</p></aside>b</p>').count("<p>") == 3


def test_a_telephone_number_with_spaces_stays_a_link():
    assert "href" in clean('<p><a href="tel:+44 20 7946 0000">Call</a></p>')


def test_deep_headings_become_ours():
    assert clean("<h1>a</h1><h5>b</h5>") == "<h2>a</h2><h3>b</h3>"


def test_a_picture_from_elsewhere_is_left_out():
    assert clean('<p>a</p><img src="https://example.org/a.png" alt="x">') == "<p>a</p>"


def test_a_quote_block_without_words_is_only_its_paragraphs():
    assert clean('<figure data-block="quote"><p>no words</p></figure>') == "<p>no words</p>"


def test_a_text_longer_than_any_article_is_refused_with_the_limit():
    with pytest.raises(BodyTooLong, match="2,000,000"):
        clean("x" * (schema.LONGEST_BODY + 1))
