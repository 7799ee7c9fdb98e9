import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.models.notes.anchors import WordAnchor, anchor_at, find, kept_around, line_of

# Few letters, so that the same words stand in a text again and again.
LINES, OTHERS = (st.text(alphabet="ab ", min_size=size, max_size=60) for size in (1, 0))
STORY = "The harbour was quiet. Nobody had asked the ferrymen. The tide was out, and nobody had asked the pilots."


def anchor_of(words, line=STORY, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = line.index(words, start + 1)
    return anchor_at(line, start, start + len(words))


def found(anchor, line):
    place = find(anchor, line)
    return place and line[place[0] : place[1]]


@given(LINES, OTHERS, OTHERS, st.data())
def test_after_any_edit_elsewhere_the_words_are_right_or_called_gone(line, new_head, new_tail, data):
    """Head and tail of the text are replaced at random, up to any distance from the words, or not at all."""
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    anchor = anchor_at(line, start, end)
    cut, on = data.draw(st.integers(0, start)), data.draw(st.integers(end, len(line)))
    later = new_head + line[cut:on] + new_tail
    true = len(new_head) + start - cut
    place = find(anchor, later)
    if place:
        assert later[slice(*place)] == anchor.exact
        if not (anchor.was_only and later.count(anchor.exact) == 1):
            assert sum(kept_around(anchor, later, place[0])) >= sum(kept_around(anchor, later, true))
    else:
        assert max(kept_around(anchor, later, true)) < 8


def test_of_the_same_words_those_are_found_that_were_meant():
    anchor = anchor_of("obody had asked", nth=1)
    later = STORY.replace("The harbour was quiet. ", "").replace("ferrymen", "oarsmen and the ferrymen")
    assert find(anchor, later)[0] == later.rindex("obody had asked")


def test_words_that_stood_once_are_found_in_another_paragraph():
    anchor = anchor_of("The tide was out")
    assert found(anchor, "They left. Because of this: The tide was out; all knew it.") == "The tide was out"


def test_a_namesake_elsewhere_is_not_taken_for_words_that_are_gone():
    anchor = anchor_of("obody had asked", nth=0)
    assert find(anchor, "Elsewhere, nobody had asked anybody about it.") is None


def test_words_that_were_changed_are_gone():
    assert find(anchor_of("The tide was out"), STORY.replace("tide", "water")) is None


@pytest.mark.parametrize("words", ["", "nowhere"])
def test_an_anchor_of_nothing_is_found_nowhere(words):
    assert find(WordAnchor(words), STORY) is None


def test_the_line_of_a_body_parts_blocks_and_leaves_footnotes_out():
    lines = '<h2>Ebb</h2><p>The <em>tide</em><span role="doc-footnote">At noon.</span> was<br>out.</p>'
    assert line_of(f"{lines}<ul><li><p>One</p></li><li><p>Two</p></li></ul>") == "Ebb The tide was out. One Two"
