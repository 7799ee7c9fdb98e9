import tempfile
from pathlib import Path

from tests.scratch import scratch


def test_files_of_a_run_are_where_there_is_room_and_go_with_it(tmp_path):
    before = tempfile.gettempdir()
    with scratch(tmp_path, room=1) as said:
        folder = Path(said["TMPDIR"])
        assert folder.parent == tmp_path and tempfile.gettempdir() == str(folder)
        assert folder.stat().st_mode & 0o001, "Nobody else finds what is in it."
    assert tempfile.gettempdir() == before and not list(tmp_path.iterdir())


def test_without_room_they_stay_where_they_were(tmp_path):
    before = tempfile.gettempdir()
    for memory, room in [(tmp_path, 2**63), (tmp_path / "missing", 1)]:
        with scratch(memory, room) as said:
            assert said == {} and tempfile.gettempdir() == before
