"""The editor counts as the server does, in every script, and everywhere the same."""

import json
from pathlib import Path

from articles.body.clean import clean
from articles.body.compile import compile_body
from tests.browser.editing import edit

SAMPLES = json.loads((Path(__file__).parents[1] / "samples/words.json").read_text())
BODY = (
    "<h2>Tides</h2><p>One two<br>three.</p><ul><li>four<ul><li>five</li></ul></li></ul>"
    "<table><tbody><tr><td>six</td><td>seven</td></tr></tbody></table>"
    '<figure data-block="post" data-post="https://x.com/janeroe/status/1"><blockquote><p>Not ours.</p></blockquote></figure>'
    '<details data-block="details"><summary>eight</summary><p>nine</p></details><aside data-block="contents"></aside>'
    '<aside data-block="call"><p><a href="/">Not ours</a></p></aside>'
    '<figure data-block="gallery"><figure data-block="image" data-image="a">'
    "<figcaption>ten <small>eleven</small></figcaption></figure><figcaption>twelve</figcaption></figure>"
    '<figure data-block="markup"><pre>&lt;style&gt;No&lt;/style&gt;&lt;dl title="No"&gt;&lt;dt&gt;thirteen'
    '&lt;dd onclick="no"&gt;&amp;fourteen;&lt;script&gt;no&lt;/script&gt;</pre></figure>'
)


def test_the_editor_counts_every_script_as_the_server_does(editor_page, single_modules):
    edit(editor_page)
    count = "async (texts) => (await import('editor/text/words')).lengthOf && texts.map((await import('editor/text/words')).lengthOf)"
    counted = editor_page.evaluate(count, [sample["text"] for sample in SAMPLES])
    assert counted == [{"words": sample["words"], "characters": sample["characters"]} for sample in SAMPLES]


def test_stored_html_is_counted_as_the_bar_and_the_server_count_the_text(editor_page, single_modules, editor):
    edit(editor_page, BODY, by=editor)
    assert compile_body(clean(BODY)).word_count == 14 + 1  # the heading
    assert editor_page.evaluate("async (html) => (await import('editor/text/words')).wordsInHTML(html)", BODY) == 15
    doc = "document.querySelector('.ProseMirror').editor.state.doc"
    count = f"async () => (await import('editor/text/words')).lengthOfDocument({doc}).words"
    assert editor_page.evaluate(count) == 15
