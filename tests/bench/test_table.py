from bench.figures import Result, Target
from bench.table import table, text_of


def test_columns_line_up_and_come_in_the_order_in_which_they_appear():
    lines = table([{"page": "home", "req/s": 1200.0}, {"page": "article", "req/s": 9.5, "ratio": 0.91}])
    assert lines == ["  page     req/s  ratio", "  home     1,200", "  article   9.50  0.910"]


def test_a_result_prints_its_targets_and_notes():
    target = Target("article / limit", 0.5, at_least=0.9)
    text = text_of(Result("Cached", [{"page": "home"}], [target], ["Wagtail is not installed."]))
    assert "      MISSED: article / limit: 0.500 (asked: at least 0.900)" in text
    assert text.endswith("Wagtail is not installed.")


def test_a_result_without_rows_has_no_table():
    assert table([]) == []
