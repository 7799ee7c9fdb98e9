"""The exact words of a post, out of the HTML of whoever sends it."""

import pytest

from articles.social.words import words_of

# ruff: noqa: E501 - one sample a row reads best

LINK = (
    '<a href="https://example.org/a/long/way"><span class="invisible">https://</span><span class="ellipsis">example.org/a/lo</span>'
    '<span class="invisible">ng/way</span></a>'
)
MENTION = '<span class="h-card" translate="no"><a href="https://a.example/@ann" class="u-url mention">@<span>ann</span></a></span>'
HASHTAG = '<a href="https://a.example/tags/tide" class="mention hashtag" rel="tag">#<span>tide</span></a>'
WORDS = {
    "paragraphs": ("<p>First.</p><p>Second<br>line.</p>", "First.\n\nSecond\nline."),
    "paragraphs with white space between": ("<p>First.</p>\n  <p>Second<br />\nline.</p>\n", "First.\n\nSecond\nline."),
    "paragraphs in a div": ("<div><p>First.</p><p>Second.</p></div>", "First.\n\nSecond."),
    "lines in divs": ("<div>First.</div><div>Second.</div><div><br></div><div>Third.</div>", "First.\nSecond.\n\nThird."),
    "text beside paragraphs": ("Before<p>within</p>after", "Before\n\nwithin\n\nafter"),
    "a list": ("<p>We need:</p><ul><li>rope</li><li>tar</li></ul><p>Today.</p>", "We need:\n\n• rope\n• tar\n\nToday."),
    "a list of paragraphs": ("<ul><li><p>rope</p><p>and more rope</p></li><li><p>tar</p></li></ul>", "• rope\n\n  and more rope\n• tar"),
    "a list in a list": ("<ul><li>rope<ul><li>hemp</li><li>wire</li></ul></li><li>tar</li></ul>", "• rope\n  • hemp\n  • wire\n• tar"),
    "a numbered list": ("<ol><li>Row</li><li>Rest</li></ol>", "1. Row\n2. Rest"),
    "a list that starts later": ('<ol start="9"><li>Row</li><li>Rest</li></ol>', "9. Row\n10. Rest"),
    "a list with a number of its own": ('<ol><li>Row</li><li value="7">Rest</li><li>Row</li></ol>', "1. Row\n7. Rest\n8. Row"),
    "a list that counts down": ("<ol reversed><li>Three</li><li>Two</li><li>One</li></ol>", "3. Three\n2. Two\n1. One"),
    "a list that counts down from": ('<ol reversed start="10"><li>Ten</li><li>Nine</li></ol>', "10. Ten\n9. Nine"),
    "a list with a wrong number": ('<ol start="many"><li value="²">Row</li></ol>', "1. Row"),
    "a quotation": ("<p>She said:</p><blockquote><p>No.</p><p>Never<br>again.</p></blockquote><p>Why?</p>", "She said:\n\n> No.\n>\n> Never\n> again.\n\nWhy?"),
    "a quotation in a quotation": ("<blockquote><blockquote>No.</blockquote>Yes.</blockquote>", "> > No.\n>\n> Yes."),
    "a list in a quotation": ("<blockquote><ul><li>rope</li><li>tar</li></ul></blockquote>", "> • rope\n> • tar"),
    "a quotation in the sentence": ("<p>She said <q>no</q>.</p>", "She said “no”."),
    "headings": ("<h1>The ferry</h1><p>It sank.</p><h2>Why</h2>Rust.", "The ferry\n\nIt sank.\n\nWhy\n\nRust."),
    "code": ("<pre><code>if tide:\n    row()\n\nrest()\n</code></pre><p>That is all.</p>", "if tide:\n    row()\n\nrest()\n\nThat is all."),
    "code in the sentence": ("<p>Call <code>row()</code> twice.</p>", "Call row() twice."),
    "emphasis": ("<p><strong>Never</strong> <em>ever</em>, <u>they</u> <s>said</s> <del>wrote</del> <b>it</b><i>s</i>.</p>", "Never ever, they said wrote its."),
    "indices": ("<p>H<sub>2</sub>O, m<sup>2</sup></p>", "H2O, m2"),
    "ruby": ("<ruby>潮<rp>(</rp><rt>しお</rt><rp>)</rp></ruby>", "潮(しお)"),
    "ruby without brackets": ("<p><ruby>潮<rt>しお</rt></ruby>だ</p>", "潮(しお)だ"),
    "a table": ("<table><thead><tr><th>Day</th><th>Tide</th></tr></thead><tr><td><p>1</p></td><td>low</td></tr></table>ok", "Day | Tide\n1 | low\n\nok"),
    "a rule": ("<p>Before</p><hr><p>after</p>", "Before\n\n* * *\n\nafter"),
    "a definition": ("<dl><dt>Ebb</dt><dd>going out</dd></dl>", "Ebb\ngoing out"),
    "a folded text": ("<details><summary>More</summary><p>Here.</p></details>", "More\n\nHere."),
    "a shortened link": (f"<p>See {LINK}.</p>", "See https://example.org/a/long/way."),
    "a mention and a hashtag": (f"<p>{MENTION} look at the {HASHTAG}!</p>", "@ann look at the #tide!"),
    "an emoji by its shortcode": ("<p>Low :blobcat: tide</p>", "Low :blobcat: tide"),
    "an emoji as a picture": ('<p>Low <img class="custom-emoji" alt=":blobcat:" src="https://a.example/b.png"> tide</p>', "Low :blobcat: tide"),
    "spaces that hold": ("<p>10&nbsp;km  of\n  sand</p>", "10\xa0km of sand"),
    "empty lines": ("<p>a<br><br>b</p>", "a\n\nb"),
    "entities once": ("<p>a &amp;lt;b&amp;gt; &lt;i&gt; &amp;amp; c</p>", "a &lt;b&gt; <i> &amp; c"),
    "scripts and styles": ("<p>a</p><script>alert(1)</script><style>p{}</style><!-- no --><p>b</p>", "a\n\nb"),
    "elements that nobody knows": ("<p>a <x-tide>low</x-tide> <marquee>b</marquee></p>", "a low b"),
    "another coding in a meta": ("<meta charset='latin1'><p>é 潮 😀</p>", "é 潮 😀"),
    "right to left": ("<p dir='rtl'>שלום \u200fעולם</p>", "שלום \u200fעולם"),
    "text alone": ("Low tide < high tide & so on", "Low tide < high tide & so on"),
    "a sign that begins nothing": ("<", "<"),
    "half an element": ("<p>Low <b>tide", "Low tide"),
    "ends without beginnings": ("</ul></li></p>Low</blockquote></div> tide", "Low tide"),
}  # fmt: skip


@pytest.mark.parametrize(("source", "words"), WORDS.values(), ids=WORDS)
def test_words_are_exact(source, words):
    assert words_of(source) == words


@pytest.mark.parametrize("source", [None, 3, [], "", "  ", "<p></p>", "<p> <br> </p>", "<script>x</script>", "\x00"])
def test_what_has_no_words_has_none(source):
    assert words_of(source) is None


@pytest.mark.parametrize("element", ["span", "div", "blockquote", "ul><li", "b", "q", "ol><li"])
def test_no_depth_loses_a_word(element):
    ending = "".join(f"</{each}>" for each in reversed(element.split("><")))
    found = words_of(f"<p>a</p>{f'<{element}>' * 3000}deep{ending * 3000}<p>after</p>")
    assert found.startswith("a")
    assert "deep" in found
    assert found.endswith("after")


@pytest.mark.parametrize(
    "source",
    [
        "<blockquote>a",
        "<ul><li>a",
        "<p>a",
        "<q>",
        "<td>a",
        "<tr>",
        "<ol reversed><li>a",
        "<pre>\n",
        "<",
        "<!--",
        "&",
        "<a ",
    ],
)
def test_the_cost_is_in_line_with_the_length(source):
    small, large = (len(words_of(source * times) or "") for times in (1_000, 30_000))
    assert large <= 60 * max(small, 1)


def test_elements_of_a_class_can_be_left_out():
    assert words_of('<p class="quote-inline">RE: there</p><p>Well.</p>', without_class="quote-inline") == "Well."
