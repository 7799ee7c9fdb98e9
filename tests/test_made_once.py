"""What tests begin with, such as a migrated database: made once, whole, and anew when what it is made from changes."""

import pytest

from tests import made_once, migrated


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.setattr(made_once, "PLACE", tmp_path / "tests")
    return tmp_path / "tests"


def test_what_is_there_is_not_made_again(place):
    made = made_once.made_once("kind", "state", lambda path: path.write_text("first"))
    assert made_once.made_once("kind", "state", lambda path: path.write_text("second")) == made
    assert made.read_text() == "first"


def test_what_fails_half_way_leaves_nothing(place):
    def fail(path):
        path.write_text("half")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        made_once.made_once("kind", "state", fail)
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
    monkeypatch.setattr(made_once, "ROOT", root)
    monkeypatch.setattr(migrated, "DECIDING", [root / "cms/settings.py"])
    return migrated.state.__wrapped__()
