import pytest

from bench.__main__ import read
from bench.figures import Result, Target
from bench.record import HEADER, TABLE, record, with_rows

MACHINE = {
    "commit": "abc1234",
    "python": "3.11.2",
    "pace_ms": 21.5,
    "system": "Linux-6.1",
    "cores": 2,
    "load": [0.04, 0.1, 0.2],
}
FIGURES = Result("Cached", [{"page": "home"}], [Target("article / limit", 0.951, at_least=0.9), Target("x", None)])
REPORT = {"at": "2026-11-29T03:00:00+00:00", "machine": MACHINE, "sections": {"cached": FIGURES.to_json()}}
ROW = (
    "| 0.2 | abc1234 | 2026-11-29 | cached | article / limit: 0.951 (at least 0.900); x: not measured "
    '| Linux-6.1, 2 cores, Python 3.11.2, pace 21.5 ms, load 0.04 | `make bench ARGS="cached --short"` |'
)


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "benchmarks.md"
    made.write_text(f"# The bench\n\n{HEADER}\n|---|\n| earlier |\n\nMore words.\n")
    return made


def test_a_run_is_recorded_as_a_row_at_the_end_of_the_table(file):
    assert record(REPORT, ["cached", "--short"], "0.2", file) == 1
    assert file.read_text() == f"# The bench\n\n{HEADER}\n|---|\n| earlier |\n{ROW}\n\nMore words.\n"


def test_a_section_of_which_nothing_is_asked_is_recorded_with_all_its_figures(file):
    section = Result("Memory", [{"worker": "1", "MB": 80.25}]).to_json()
    record(REPORT | {"sections": {"memory": section}}, [], "0.2", file)
    assert "| memory | worker 1, MB 80.2 |" in file.read_text() and "| `make bench` |" in file.read_text()


def test_a_file_without_the_table_is_refused():
    with pytest.raises(ValueError, match="no table of results"):
        with_rows("# The bench\n", [ROW])


def test_the_manual_has_the_table():
    assert HEADER in TABLE.read_text().splitlines()


def test_the_release_is_named_with_the_command():
    assert read(["cached", "--record=0.2"]).record == "0.2"
