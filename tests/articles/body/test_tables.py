"""Tables of a body as readers get them."""

import pytest

from articles.body.compile import compile_body

HEAD = "<thead><tr><th>Place</th><th>Votes</th></tr></thead>"
ROWS = f"{HEAD}<tbody><tr><td>Ansel</td><td>{{}}</td></tr><tr><td>Oryn</td><td>{{}}</td></tr></tbody>"


def shown(rows, caption=""):
    return "".join(part["html"] for part in compile_body(f"<p>a</p><table>{caption}{rows}</table><p>b</p>").parts)


def test_a_table_stands_in_a_box_that_scrolls_and_takes_the_focus():
    page = shown(ROWS.format(1, 2), "<caption>The <em>vote</em></caption>")
    assert '<p>a</p><div class="table" role="region" tabindex="0" aria-label="Table: The vote"><table>' in page
    assert "</table></div><p>b</p>" in page


def test_a_table_without_a_caption_has_a_name_all_the_same():
    assert 'aria-label="Table"' in shown(ROWS.format(1, 2))


@pytest.mark.parametrize(
    "figures", [("1,204", "17"), ("£3.50", "–"), ("12 %", "-3 %"), ("4 km", "n/a"), ("1 204", "9"), ("", "7")]
)
def test_columns_of_figures_are_set_flush_right_with_their_head(figures):
    page = shown(ROWS.format(*figures))
    assert page.count('class="number"') == 3
    assert '<th class="number">Votes</th>' in page


@pytest.mark.parametrize("words", [("many", "17"), ("", ""), ("–", "–"), ("27 April 2026", "3 May 2026")])
def test_columns_of_words_are_not(words):
    assert "number" not in shown(ROWS.format(*words))


def test_a_table_with_joined_cells_is_left_as_it_is():
    assert "number" not in shown('<tbody><tr><td colspan="2">1</td></tr><tr><td>1</td><td>2</td></tr></tbody>')


def test_a_table_within_a_quotation_is_boxed_too():
    page = compile_body("<blockquote><table><tbody><tr><td>1</td></tr></tbody></table></blockquote>").parts[0]["html"]
    assert '<blockquote><div class="table"' in page
