"""Markdown of bodies: a reader of CommonMark finds the same words, marks and structure in it as in the body."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html

from articles.body.block import ShownPicture, ShownPost
from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.markdown.printing import Printer
from tests.articles.body.markdown_reading import as_html, marked_words, structure

SITE = "https://www.example.org"
SIGNS = "ab1é漢 \\`*_{}[]()#+-.!|~<>&;=:\"'/\n“—"
MARKS = ["em", "strong", "s", "sub", "sup", "code", "q"]


def absolute(address):
    return f"{SITE}{address}" if address.startswith("/") else address


def printed(body, **rows):
    parts = [{**part, **rows} for part in compile_body(clean(body)).parts]
    return Printer(absolute).parts(parts)


def read_back(body):
    """What the body says, and what its Markdown says."""
    compiled = compile_body(clean(body))
    root = html.fragment_fromstring("".join(part["html"] for part in compiled.parts), create_parent="div")
    for link in root.iterdescendants("a"):
        if not link.text_content():
            link.drop_tag()
        else:
            link.set("href", absolute(link.get("href", "")))
    return root, as_html(Printer(absolute).parts(compiled.parts))


words = st.text(SIGNS, max_size=12).map(lambda text: html.tostring(_text(text), encoding="unicode")[6:-7])
inline = st.recursive(
    words,
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(MARKS), inner).map(lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"),
        inner.map(lambda text: f'<a href="https://x.example/a_(b)?c=1&amp;copy;2*">{text}</a>'),
        st.lists(inner, max_size=3).map("".join),
        st.tuples(inner, inner).map("<br>".join),
    ),
    max_leaves=8,
)
block = st.recursive(
    st.tuples(st.sampled_from(["p", "p", "p", "h2", "h3"]), inline).map(
        lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
    ),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(["ul", "ol"]), st.lists(inner, min_size=1, max_size=3)).map(
            lambda pair: f"<{pair[0]}>{''.join(f'<li>{item}</li>' for item in pair[1])}</{pair[0]}>"
        ),
        st.lists(inner, min_size=1, max_size=2).map(lambda blocks: f"<blockquote>{''.join(blocks)}</blockquote>"),
        st.just("<hr>"),
        st.lists(inline, min_size=1, max_size=4).map(
            lambda cells: (
                f"<table><tr>{''.join(f'<th>{cell}</th>' for cell in cells)}</tr><tr><td>{cells[0]}</td></tr></table>"
            )
        ),
    ),
    max_leaves=5,
)


def _text(text):
    element = html.Element("span")
    element.text = text
    return element


@given(st.lists(block, max_size=4).map("".join))
@example("<p><strong>“Hi”</strong>there <em>a</em><strong>b</strong> <strong><em>c</em></strong></p>")
@example("<p>1986. A year<br>- dash<br># none<br>===<br>+ plus</p><h2>C#</h2>")
@example('<p>Look!<a href="/a/">here</a> 2 * 3 * 4, snake_case, [sic], AT&amp;T, &amp;copy; &lt;b&gt;</p>')
@example("<ul><li>a</li></ul><ul><li>b</li></ul><ol start='7'><li><p>c</p><p>d</p></li></ol><hr>")
@example("<ul><li><ul><li><ul><li><p></p></li><li></li></ul></li></ul></li><li>a</li></ul>")
@example("<p>a | b<br>--- | ---</p><p><code>`x` \\</code></p>")
def test_a_reader_finds_the_same_words_marks_and_structure(body):
    said, found = read_back(body)
    assert marked_words(found) == marked_words(said)
    assert structure(found) == structure(said)


def test_what_is_common_stays_readable():
    body = '<h2>Tides</h2><p>It was <em>late</em>; <a href="/tags/ferries/">ferries</a> <strong>waited</strong>. AT&amp;T, well-known.</p>'
    text = f"## Tides\n\nIt was *late*; [ferries]({SITE}/tags/ferries/) **waited**. AT&T, well-known."
    assert printed(body) == text


def test_a_quotation_has_its_marks_and_no_link_to_itself():
    assert printed("<p>She said <q>we <q>will</q> wait</q>.</p>") == "She said “we ‘will’ wait”."


def test_a_table_has_its_caption_above_and_every_cell_in_its_column():
    body = "<table><caption>Fares</caption><tr><td rowspan=2>A</td><td>1</td></tr><tr><td><p>2</p><p>3</p></td></tr></table>"
    assert printed(body) == "Fares\n\n|  |  |\n| --- | --- |\n| A | 1 |\n|  | 2 3 |"


def test_a_quote_tells_speaker_day_and_source():
    body = (
        '<figure data-block="quote" data-said-on="2026-03-04"><blockquote cite="https://news.example/2"><p>No ferry.</p><p>No town.'
        '</p></blockquote><figcaption><a data-person="ann-lee">Ann Lee</a>, harbour master</figcaption></figure>'
    )
    speaker = f"— [Ann Lee]({SITE}/people/ann-lee/), harbour master, 2026-03-04 · [source](https://news.example/2)"
    assert printed(body) == f"> No ferry.\n>\n> No town.\n>\n> {speaker}"


def test_a_quote_of_nobody_says_so():
    body = '<figure data-block="quote"><blockquote><p>No ferry.</p></blockquote></figure>'
    assert printed(body) == "> No ferry.\n>\n> — Speaker unknown"


def test_a_post_is_a_quotation_with_whose_it_is_below():
    post = ShownPost(
        author="Jane Roe",
        author_address="/people/jane-roe/",
        handle="@jane_roe",
        where="on X, 1 March 2026",
        text="The tide is out.\n# Come\n\nin & see <it>.",
        warning="Content warning: water",
        link="https://x.com/jane/status/1",
        link_label="View on X",
        media=(("/media/quay.png", "A quay", True), ("", "Video: waves", False)),
        notes=("Archived post.",),
    )
    body = '<figure data-block="post" data-post="https://x.com/jane/status/1"></figure>'
    assert printed(body, post=post).split("\n") == [
        "> Content warning: water",
        ">",
        "> The tide is out.\\",
        "> \\# Come",
        ">",
        "> in & see \\<it>.",
        ">",
        f"> ![A quay]({SITE}/media/quay.png)",
        ">",
        "> Video: waves",
        ">",
        f"> — [Jane Roe]({SITE}/people/jane-roe/) @jane_roe on X, 1 March 2026 · [View on X](https://x.com/jane/status/1)",
        ">",
        "> Archived post.",
    ]


def test_a_picture_keeps_its_alternative_text_caption_and_credit():
    body = (
        '<figure data-block="image" data-image="quay"><img src="/media/q.png" alt="A [quay]"><figcaption>At <em>night</em> '
        "<small>J. Roe</small></figcaption></figure>"
    )
    picture = ShownPicture("/media/quay 1.png", "Another", "By day", "Nobody")
    assert printed(body, image=picture) == f"![A \\[quay\\]]({SITE}/media/quay%201.png)\\\nAt *night* (J. Roe)"
    bare = '<figure data-block="image" data-image="quay"><img src="/media/q.png" alt=""></figure>'
    assert printed(bare, image=picture) == f"![Another]({SITE}/media/quay%201.png)\\\nBy day (Nobody)"


@pytest.mark.parametrize(
    "body",
    [
        '<aside data-block="promo" data-placement="inline"></aside>',
        '<figure data-block="post" data-post="https://x.com/jane/status/1"></figure>',
        '<figure data-block="image" data-image="quay"><img src="/media/q.png" alt="A quay"></figure>',
    ],
)
def test_promos_and_what_is_not_there_are_left_out(body):
    assert printed(f"<p>Before.</p>{body}<p>After.</p>") == "Before.\n\nAfter."


def test_a_note_is_told_from_a_quotation():
    assert printed('<aside data-block="note"><p>Mind the gap.</p></aside>') == "> **Note**\n>\n> Mind the gap."


def test_a_long_body_costs_in_line_with_its_length():
    signs = printed(f"<p>{'_[*' * 20_000}</p>")
    assert signs == r"\_\[\*" * 20_000
