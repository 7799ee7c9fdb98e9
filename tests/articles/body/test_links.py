import json
from html import escape
from pathlib import Path

import pytest

from articles.body.clean import clean, cleaned
from articles.body.left_out import left_out_in_words
from articles.body.links import link

# The editor reads the same samples in tests/browser/test_editor_links.py.
SAMPLES = json.loads((Path(__file__).parents[2] / "samples/links.json").read_text())


@pytest.mark.parametrize(("written", "stored"), SAMPLES)
def test_an_address_is_put_right_and_never_dropped_for_its_signs(written, stored):
    assert link(written) == stored


@pytest.mark.parametrize("stored", [stored for _, stored in SAMPLES if stored])
def test_what_is_stored_is_stored_the_same_again(stored):
    assert link(stored) == stored
    assert f'href="{escape(stored)}"' in clean(f'<p><a href="{escape(stored)}">x</a></p>')


def test_the_words_of_a_link_that_must_go_stay_and_the_editor_is_told():
    taken = cleaned('<p><a href="javascript:alert(1)">Here</a>.</p>')
    assert (taken.html, left_out_in_words(taken.left_out)) == ("<p>Here.</p>", "Left out: 1 unsafe link.")


def test_what_has_no_place_in_a_text_is_counted_and_told():
    taken = cleaned(
        '<p>a<img src="https://example.org/a.png"><img src="b.png"></p><video src="c"></video><iframe src="d"></iframe>'
    )
    assert taken.left_out == {"picture": 2, "video": 1, "embedded page": 1}
    assert left_out_in_words(taken.left_out).startswith(
        "Left out: 2 pictures, 1 video and 1 embedded page. Upload pictures"
    )


def test_a_picture_of_ours_is_not_told_of():
    picture = '<figure data-block="image" data-image="a"><img src="/media/a.png" alt=""></figure>'
    assert cleaned(picture).left_out == {}


@pytest.mark.parametrize("tag", ["p", "h2", "blockquote", "li", "td"])
def test_a_paragraph_keeps_its_language_and_direction(tag):
    assert f'<{tag} lang="ar" dir="rtl">' in clean(
        f'{"<table><tr>" if tag == "td" else ""}{"<ul>" if tag == "li" else ""}<{tag} lang="ar" dir="RTL">قال</{tag}>'
    )


def test_the_language_of_a_wrapper_goes_to_its_paragraphs():
    assert clean('<div lang="fr"><p>Oui</p>non</div><p>no</p>') == '<p lang="fr">Oui</p><p lang="fr">non</p><p>no</p>'


@pytest.mark.parametrize("attribute", ['lang="<b>"', 'dir="up"', 'lang="en_GB"', 'dir="rtl;x"'])
def test_what_is_no_language_and_no_direction_is_left_out(attribute):
    assert clean(f"<p {attribute}>x</p>") == "<p>x</p>"
