"""ARCHITECTURE.md has a map of the rooms: every folder of Python modules is on it, and nothing that is not there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("plumbing", "people", "articles", "cms", "bench")
# Folders whose every module is named; of all others the folder is.
NAMED_ONE_BY_ONE = ("plumbing", "people", "articles", "cms", "cms/site", "cms/promos", "cms/log_in")
# Django and Python say what these are for.
CONVENTIONS = {"__init__", "__main__", "apps", "admin", "urls", "models", "manage"}
CONVENTIONAL_FOLDERS = {"migrations", "commands", "templatetags", "formats", "en", "fr", "peers"}
SECTION = re.compile(r"^(\w+)/\s", re.MULTILINE)
NAME = re.compile(r"(?<![\w/.])([\w/]+/|[\w/]+\.py)(?![\w/])")


def rooms_map():
    return (ROOT / "ARCHITECTURE.md").read_text().partition("## Rooms\n```\n")[2].partition("\n```")[0]


def part_of(floor):
    """The lines of the map that belong to one floor."""
    starts = [(found[1], found.start()) for found in SECTION.finditer(rooms_map())] + [("", len(rooms_map()))]
    at = [name for name, _ in starts].index(floor)
    return rooms_map()[starts[at][1] : starts[at + 1][1]]


def modules():
    found = [path.relative_to(ROOT) for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]
    return [path for path in found if not CONVENTIONAL_FOLDERS & set(path.parts)]


def is_named_by_itself(module):
    folder = module.parent.as_posix()
    return folder in NAMED_ONE_BY_ONE or module.parts[0] == "plumbing" or folder.startswith("cms/site/")


def is_on(floor, name):
    return re.search(rf"(?<![\w.]){re.escape(name)}(?!\w)", part_of(floor)) is not None


@pytest.mark.parametrize("floor", FLOORS)
def test_every_folder_of_modules_is_on_the_map(floor):
    folders = {module.parent for module in modules() if module.parts[0] == floor and len(module.parts) > 2}
    missing = sorted(str(folder) for folder in folders if not is_on(floor, f"{folder.name}/"))
    assert missing == [], f"ARCHITECTURE.md, Rooms, part {floor}/: add a line for {', '.join(missing)}."


@pytest.mark.parametrize("floor", FLOORS)
def test_every_module_of_the_upper_folders_is_on_the_map(floor):
    here = [module for module in modules() if module.parts[0] == floor and is_named_by_itself(module)]
    missing = [str(module) for module in here if module.stem not in CONVENTIONS and not is_on(floor, module.stem)]
    assert missing == [], f"ARCHITECTURE.md, Rooms, part {floor}/: name {', '.join(missing)}, and say what it is for."


def test_nothing_is_on_the_map_that_is_not_there():
    files = {
        path.relative_to(ROOT) for path in ROOT.rglob("*") if not {".venv", ".git", "var", ".cache"} & set(path.parts)
    }
    known = {f"{path.as_posix()}/" if (ROOT / path).is_dir() else path.as_posix() for path in files}
    gone = sorted(
        {
            name
            for name in NAME.findall(rooms_map())
            if not any(each.endswith(f"/{name}") or each == name for each in known)
        }
    )
    assert gone == [], f"ARCHITECTURE.md, Rooms: {', '.join(gone)} is not there (any more): correct or remove the name."
