"""What each block is for readers, for Markdown, for words that are counted, and between two versions."""

from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.markdown.printing import Printer
from articles.differences import side_by_side
from articles.document import Document


def compiled(body):
    assert clean(body) == body
    return compile_body(body)


def part_of(body):
    (part,) = compiled(body).parts
    return part


def markdown_of(body):
    return Printer(str).parts(compiled(body).parts)


def changed(before, after):
    """The words that differ between two bodies, on the right."""
    rows = side_by_side(Document(body=before), Document(body=after))
    return [run.text for row in rows if row.is_changed for run in row.right if run.is_changed]


def test_a_pull_quote_is_read_counted_and_quoted_once():
    words = '<p>She said <q data-person="ada">we will wait</q>.</p>'
    note = '<span role="doc-footnote">x</span>'
    pull = f'<aside data-block="pull"><p><q data-person="ada">We will <a href="/a/">wait</a>{note}</q></p></aside>'
    both, alone = compiled(words + pull), compiled(words)
    assert (both.text, both.length, both.references.quotes) == (alone.text, alone.length, alone.references.quotes)
    assert both.parts[1:] == [{"block": "pull", "html": "<p><q>We will wait</q></p>"}]
    assert markdown_of(words + pull) == markdown_of(words)
    assert changed(words + pull, words + pull.replace("We", "They")) == ["They"]


def test_a_listing_keeps_its_lines_and_nothing_but_them():
    body = '<figure data-block="listing" data-language="Python"><pre>if a &lt; b:\n\n    go("“")  # ```</pre></figure>'
    (part,) = compiled(body).parts
    assert part == {"block": "listing", "language": "Python", "lines": 'if a < b:\n\n    go("“")  # ```'}
    assert compiled(body).text == 'if a < b:\n\ngo("“") # ```'
    assert markdown_of(body) == f"````python\n{part['lines']}\n````"
    assert changed(body, body.replace("go", "come")) == ["come"]
    soup = '<figure data-block="listing"><pre>\n<b>a</b><br> b<div>c</div></pre><p>After.</p></figure><pre>d</pre>'
    assert clean(soup) == '<figure data-block="listing"><pre>a\n b\nc</pre></figure><p>After.</p><p>d</p>'
    assert clean('<figure data-block="listing"><pre> \n</pre></figure><p>b</p>') == "<p>b</p>"
