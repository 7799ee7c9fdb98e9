"""Footnotes, listings and details that were typed as Markdown has them come in as what they are."""

from articles.body.clean import clean
from articles.importing.body_markup import Names, markup
from articles.importing.formats.plain_text.steps import read

LINE = "The herons have taken the pier{}, and the council has met about it twice without a result of any kind."


def test_notes_stand_in_the_place_of_their_signs():
    found = read(
        f"A headline\n\n{LINE.format('[^1]')}\n\n{LINE.format('[^b]')}\n\n[^1]: See <p>. 4.\n[^b]: Ask again.\n\n[^c]: Stays."
    )
    body = markup(found, Names({}, []))
    assert {label: note.text for label, note in found.footnotes.items()} == {"1": "See <p>. 4.", "b": "Ask again."}
    assert 'pier<span role="doc-footnote">See &lt;p&gt;. 4.</span>, and' in body
    assert 'pier<span role="doc-footnote">Ask again.</span>, and' in body
    assert "[^c]: Stays." in body


def test_a_sign_without_a_note_stays_as_it_was_written():
    assert "pier[^1], and" in markup(read(f"A headline\n\n{LINE.format('[^1]')}\n\n{LINE.format('')}"), Names({}, []))


def test_lines_between_backticks_come_in_as_a_listing():
    found = read(
        f"A headline\n\n{LINE.format('')}\n\n```python\nif a < b:\n\n    go()\n```\n\n{LINE.format('')} “No,” she said."
    )
    assert '<figure data-block="listing" data-language="python"><pre>if a &lt; b:\n\n    go()</pre></figure>' in markup(
        found, Names({}, [])
    )
    assert all(quote.text in found.paragraphs[quote.paragraph] for quote in found.quotes) and found.quotes


def test_html_that_is_marked_as_such_comes_in_as_html():
    found = read(f"A headline\n\n{LINE.format('')}\n\n```{{=html}}\n<dl><dt>Ebb</dt></dl>\n```\n\n{LINE.format('')}")
    assert '<figure data-block="markup"><pre>&lt;dl&gt;&lt;dt&gt;Ebb&lt;/dt&gt;&lt;/dl&gt;</pre></figure>' in clean(
        markup(found, Names({}, []))
    )


def test_details_come_in_with_their_summary_and_what_stands_in_them():
    within = f"{LINE.format('')} “No,” she said.\n\n- One\n- Two"
    details = f"<details>\n<summary>A &amp; B</summary>\n\n{within}\n\n</details>"
    found = read(f"A headline\n\n[TOC]\n\n{LINE.format('')}\n\n{details}\n\n{LINE.format('')}")
    body = clean(markup(found, Names({}, [])))
    assert body.startswith('<aside data-block="contents"></aside>\n<p>The herons')
    assert '<details data-block="details"><summary>A &amp; B</summary><p>The herons' in body
    assert "<q>No,</q> she said.</p><ul><li>One</li><li>Two</li></ul></details>" in body
    assert all(quote.text in found.paragraphs[quote.paragraph] for quote in found.quotes) and found.quotes
    left_open = read(f"A headline\n\n{LINE.format('')}\n\n<details>\nWords.\n\n{LINE.format('')}\n\n```py\ngo()")
    assert [(each.what, each.line) for each in left_open.unsure][-2:] == [("code", 10), ("<details>", 5)]
    assert "<details> stays." in read(f"A headline\n\n{LINE.format('')} <details> stays.").body
