"""Every block has all of its places, and these are the ones that CONTRIBUTING tells."""

import re
from pathlib import Path

import pytest

from articles.body import schema
from articles.body.blocks import registry
from articles.body.blocks.registry import BLOCKS, WITHOUT_OUR_WORDS
from articles.body.clean import clean
from articles.body.compile import compile_body

ROOT = Path(__file__).resolve().parents[3]
EDITOR = ROOT / "static/js/editor"
# A promo is printed by cms.promos, which chooses it.
PRINTED_ELSEWHERE = {"promo"}
PLACES = {
    "articles/body/blocks/{}.py",
    "articles/body/blocks/registry.py",
    "templates/pages/articles/blocks/{}.html",
    "static/js/editor/blocks/{}.js",
    "static/js/editor/blocks/all.js",
    "static/js/editor/surface/actions.js",
}
EXAMPLES = {
    "post": '<figure data-block="post" data-post="https://x.com/jane/status/1"><a href="https://x.com/jane/status/1">A post</a></figure>',
    "quote": '<figure data-block="quote"><blockquote><p>Low tide.</p></blockquote><figcaption>Jane Roe</figcaption></figure>',
    "image": '<figure data-block="image" data-image="harbour"><img src="/media/harbour.png" alt="A harbour"></figure>',
    "promo": '<aside data-block="promo" data-placement="inline"></aside>',
    "pull": '<aside data-block="pull"><p>Low tide.</p></aside>',
    "listing": '<figure data-block="listing" data-language="C++"><pre>if (a &lt; b)\n  go();</pre></figure>',
    "details": '<details data-block="details"><summary>The <em>tide</em></summary><p>Low.</p><ul><li>a</li></ul></details>',
    "contents": '<aside data-block="contents" data-depth="2"></aside>',
    "call": '<aside data-block="call"><p><a href="/subscribe/">Subscribe</a></p></aside>',
    "gallery": '<figure data-block="gallery"><figure data-block="image" data-image="harbour"><img src="/media/harbour.png" alt="A harbour">'
    "</figure><figcaption>By day</figcaption></figure>",
    "media": '<figure data-block="media" data-media="tide"><figcaption>At <em>night</em> <small>Ann Po</small></figcaption></figure>',
    "markup": '<figure data-block="markup"><pre>&lt;dl&gt;&lt;dt&gt;Ebb&lt;/dt&gt;&lt;/dl&gt;</pre></figure>',
    "note": '<aside data-block="note"><p>Low tide.</p></aside>',
}


def source(path):
    return (ROOT / path).read_text(encoding="utf-8")


def test_every_module_of_a_block_is_in_the_registry():
    modules = {path.stem for path in Path(registry.__file__).parent.glob("*.py")} - {"__init__", "registry"}
    assert set(BLOCKS) == modules


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_has_an_example_that_is_kept_as_it_is_and_compiled(name):
    (part,) = compile_body(clean(EXAMPLES[name])).parts
    assert clean(EXAMPLES[name]) == EXAMPLES[name]
    assert part["block"] == name
    assert "html" in part or part[BLOCKS[name].identity]


@pytest.mark.parametrize("name", sorted(BLOCKS.keys() - PRINTED_ELSEWHERE))
def test_a_block_has_a_template_with_a_macro_of_its_name(name):
    assert f"macro {name}(part)" in source(f"templates/pages/articles/blocks/{name}.html")


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_can_be_written_in_the_editor(name):
    assert f'name: "{name}"' in source(f"static/js/editor/blocks/{name}.js")
    assert f'from "editor/blocks/{name}"' in source("static/js/editor/blocks/all.js")


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_can_be_chosen_in_the_menu_of_the_editor(name):
    actions = source("static/js/editor/surface/actions.js")
    assert re.search(rf"^  {name}: {{ label:", actions, re.MULTILINE)
    assert f'"{name}"' in re.search(r"export const BLOCKS = (\[.*?\])", actions, re.DOTALL)[1]


def test_blocks_look_in_the_editor_as_on_the_page():
    shown = set(re.findall(r"components/[\w-]+\.css", source("static/css/editor/editor.css")))
    assert shown <= set(re.findall(r"components/[\w-]+\.css", source("static/css/site.css")))


def test_the_editor_counts_the_same_words_as_the_server():
    listed = re.search(r"OF_OTHERS = (?:new Set\()?\[(.*?)\]", source("static/js/editor/text/words.js"))[1]
    assert set(re.findall(r'"(\w+)"', listed)) == WITHOUT_OUR_WORDS


@pytest.mark.parametrize("name", BLOCKS)
def test_the_attributes_of_a_block_are_in_the_vocabulary(name):
    assert set(BLOCKS[name].attributes) <= schema.TAGS[BLOCKS[name].tag]


@pytest.mark.parametrize("name", BLOCKS)
def test_what_all_blocks_share_in_the_editor_names_none(name):
    """A block's name may stand in its own modules and in the list of actions; others look at what its node says of itself."""
    generic = [
        "surface/extensions.js",
        "surface/objects.js",
        "surface/toolbar.js",
        "surface/slash.js",
        "surface/gutter.js",
    ]
    named = [path for path in generic if re.search(rf'[="]{name}["\]]', (EDITOR / path).read_text(encoding="utf-8"))]
    assert set(named) <= {"surface/toolbar.js"}  # whose buttons of their own are a choice, the others stand in its menu


def test_contributing_tells_every_place_of_a_block_and_how_many_they_are():
    recipe = source("CONTRIBUTING.md").partition("**add a block**")[2].partition("\n- **")[0]
    assert f"{len(PLACES)} places" in recipe
    for place in PLACES:
        assert place.format("<name>") in recipe
