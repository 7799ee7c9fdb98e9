"""Inside articles/importing imports go down only: formats → analysis, room by room → record."""

import ast
from pathlib import Path

import pytest

from tests.sources import breaking

ROOT = Path(__file__).resolve().parents[3]
IMPORTING = ROOT / "articles" / "importing"
ANALYSIS = ["words", "labels", "names", "quotations", "attribution", "furniture", "promos", "posts", "bios", "page"]
FACTS = {"record", "blocks"}  # what everything below hands on, as plain facts
# What a module outside of them may import, by its name; none of them imports a format.
AT_THE_ROOT = {
    "blocks": set(),
    "format": {"record"},
    "decoding": {"record"},
    "our_files": set(),
    "record": {"blocks"},
    "contract": {"record"},
    "report": {"record", "blocks", "contract"},
    "people_rows": {"record"},
    "picture_rows": {"record", "blocks", "our_files"},
    "recording_rows": {"record", "blocks", "our_files"},
    "inline_markup": {"blocks", "analysis.words"},
    "block_markup": {"record", "blocks", "inline_markup"},
    "body_markup": {"record", "blocks", "block_markup", "inline_markup"},
    "save": {"record", "people_rows", "picture_rows", "recording_rows", "body_markup"},
}
MODULES = sorted(path for path in IMPORTING.rglob("*.py") if path.stem != "__init__")
MOST_FILES = 25


def dotted(path):
    return ".".join(path.relative_to(IMPORTING).with_suffix("").parts)


def imported(path):
    """The modules of articles.importing that a module imports, named as here: "analysis.words.dates", "record"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("articles.importing"):
            for alias in node.names:
                name = f"{node.module}.{alias.name}".removeprefix("articles.importing.")
                file = IMPORTING / Path(*name.split(".")).with_suffix(".py")
                yield name if file.exists() else name.rpartition(".")[0]


def room(name):
    """How high a module of analysis lies."""
    return ANALYSIS.index(name.split(".")[1])


def from_rooms_above(path):
    here = room(dotted(path))
    return [n for n in imported(path) if n not in FACTS and not (n.startswith("analysis.") and room(n) <= here)]


def test_a_room_of_the_analysis_imports_only_the_record_and_rooms_below_it():
    assert breaking([path for path in MODULES if "analysis" in path.parts], from_rooms_above) == {}


@pytest.mark.parametrize("path", [path for path in MODULES if path.parent == IMPORTING], ids=dotted)
def test_what_lies_at_the_root_knows_no_format(path):
    allowed = AT_THE_ROOT[path.stem]
    assert [n for n in imported(path) if n not in allowed and ".".join(n.split(".")[:2]) not in allowed] == []


@pytest.mark.parametrize("path", [p for p in MODULES if "formats" in p.parts and p.stem != "registry"], ids=dotted)
def test_a_format_imports_the_record_and_the_analysis_but_no_other_format(path):
    own = ".".join(dotted(path).split(".")[:2])
    assert [
        n
        for n in imported(path)
        if n not in FACTS | {"format", "decoding"} and not n.startswith(("analysis.", f"{own}."))
    ] == []


def test_no_folder_has_more_files_than_one_can_take_in():
    folders = [IMPORTING, *(path for path in IMPORTING.rglob("*") if path.is_dir() and path.name != "__pycache__")]
    assert {str(f): n for f in folders if (n := len(list(f.glob("*.py"))) - 1) > MOST_FILES} == {}
