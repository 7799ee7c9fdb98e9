"""The databases that tests begin with: made once, whole, and anew when a migration changes."""

import pytest

from tests import migrated


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(migrated, "PLACE", tmp_path / "tests")
    return tmp_path / "tests"


def test_what_is_there_is_not_made_again(place):
    made = migrated.made_once("kind", lambda path: path.write_text("first"))
    assert migrated.made_once("kind", lambda path: path.write_text("second")) == made
    assert made.read_text() == "first"


def test_what_fails_half_way_leaves_nothing(place):
    def fail(path):
        path.write_text("half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        migrated.made_once("kind", fail)
    assert [path.suffix for path in place.iterdir()] == [".lock"]


def test_a_changed_migration_and_a_changed_field_begin_anew(tmp_path, monkeypatch):
    root = tmp_path / "broadside"
    for path in ["cms/settings.py", "plumbing/fields.py", "people/migrations/0001_people.py"]:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("import plumbing.fields\n")
    states = {state_of(root, monkeypatch)}
    for path in ["plumbing/fields.py", "people/migrations/0001_people.py"]:
        with (root / path).open("a") as file:
            file.write("# changed\n")
        states.add(state_of(root, monkeypatch))
    assert len(states) == 3


def state_of(root, monkeypatch):
    monkeypatch.setattr("tests.sources.ROOT", root)
    monkeypatch.setattr(migrated, "ROOT", root)
    monkeypatch.setattr(migrated, "DECIDING", [root / "cms/settings.py"])
    return migrated.state.__wrapped__()
