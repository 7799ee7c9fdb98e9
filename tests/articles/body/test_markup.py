"""HTML by hand: what readers get of it, and what they never do."""

import re
from html import escape
from pathlib import Path

import pytest
from lxml import html

from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.body.markdown.printing import Printer
from articles.body.markup import ATTRIBUTES, LONGEST, TAGS, fits, safe_html
from tests.articles.body.costly import COSTLY
from tests.articles.body.hostile import HOSTILE

EDITOR = Path(__file__).resolve().parents[3] / "static/js/editor/blocks/markup.js"


def block(source):
    return f'<figure data-block="markup"><pre>{escape(source, quote=False)}</pre></figure>'


def test_of_hostile_html_nothing_stays_that_runs_or_loads():
    assert [source for source in HOSTILE if not all(map(is_harmless, elements_of(source)))] == []


def elements_of(source):
    (part,) = compile_body(clean(block(source))).parts
    return html.fragment_fromstring(part.get("html", ""), create_parent="div").iterdescendants()


def is_harmless(element):
    of_boxes = {"class", "role", "tabindex", "aria-label"} if element.get("class") in {"table", "number"} else set()
    allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(element.tag, set()) | of_boxes
    leads = re.match(r"https?:|mailto:|tel:|/(?!/)|#", element.get("href", "#"))
    return element.tag in TAGS and set(element.attrib) <= allowed and leads


def test_its_source_is_kept_and_its_words_are_the_articles():
    source = (
        '<dl>\n  <dt id="x" class="y">Ebb</dt><dd>Water <abbr title="a">leaves</abbr></dd></dl><script>x</script>'
        '\n\n<p>See <a href="/t/">it</a>'
    )
    body = block(source)
    assert clean(body) == body
    compiled = compile_body(body)
    (part,) = compiled.parts
    assert part["source"] == source
    assert part["html"].split("\n\n")[1] == '<p>See <a href="/t/">it</a></p>' and "class=" not in part["html"]
    assert (compiled.text, compiled.word_count) == ("Ebb\n\nWater leaves\n\nSee it", 5)
    markdown = Printer(lambda address: f"https://example.org{address}").parts(compiled.parts)
    assert 'href="https://example.org/t/"' in markdown and "\n\n" not in markdown and markdown.startswith("<div>\n<dl>")


def test_what_is_too_long_or_too_deep_is_shown_as_code():
    for source in ("x" * (LONGEST + 1), "<div>" * 101):
        assert not fits(source) and safe_html(source) == ""
        assert clean(block(source)).startswith('<figure data-block="listing" data-language="HTML"><pre>')


@pytest.mark.parametrize("make", COSTLY.values(), ids=COSTLY)
def test_costly_html_is_read_or_refused_without_much_work(make):
    source = make(LONGEST)
    assert len(safe_html(source)) <= 12 * LONGEST


def test_the_editor_tells_what_the_server_leaves_out():
    listed = re.search(r'TAGS = new Set\("([^"]*)"', EDITOR.read_text(encoding="utf-8"))[1]
    assert set(listed.split(" ")) == TAGS
