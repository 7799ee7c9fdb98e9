"""Rules of the house that a linter does not know."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = ("articles", "bench", "cms", "people", "plumbing")
CODE = [p for folder in OURS for p in sorted((ROOT / folder).rglob("*.py")) if "migrations" not in p.parts]
TESTS = [path for path in sorted((ROOT / "tests").rglob("*.py")) if path.name != "test_house.py"]
NOTHING_NAMES = {"utils", "helpers", "services", "mixins", "base", "common", "managers", "selectors"}
SCRIPTS = sorted((ROOT / "static/js").rglob("*.js"))
LONGEST = {"*.py": 300, "*.html": 60, "*.css": 200, "*.js": 120}
FILES = [
    *CODE,
    *(p for kind in ("*.html",) for p in sorted((ROOT / "templates").rglob(kind))),
    *(p for kind in ("*.css", "*.js") for p in sorted((ROOT / "static").rglob(kind))),
]


def short(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", CODE, ids=short)
def test_only_the_queryset_of_articles_filters_on_their_status(path):
    asked = re.compile(r"(?:filter|exclude|get)\([^)]*\b(?:article__|live_)?status(?:__\w+)?\s*=")
    is_the_queryset = path.name == "article_queryset.py"
    is_of_posts = "social" in path.parts
    assert is_the_queryset or is_of_posts or not asked.search(path.read_text())


@pytest.mark.parametrize("path", CODE, ids=short)
def test_a_module_is_named_for_what_it_is(path):
    assert path.stem not in NOTHING_NAMES


@pytest.mark.parametrize("path", FILES, ids=short)
def test_a_file_can_be_read_at_one_sitting(path):
    assert len(path.read_text().splitlines()) <= LONGEST[f"*{path.suffix}"]


@pytest.mark.parametrize("path", TESTS, ids=short)
def test_no_test_sleeps(path):
    """A fixed time is too short on a busy machine and too long on any other: wait for what is to be (tests/starting.py)."""
    assert not re.search(r"\btime\.sleep\(|^from time import .*\bsleep\b", path.read_text(), re.MULTILINE)


@pytest.mark.parametrize(
    ("sheet", "folders"), [("site", [".", "components"]), ("editor/editor", ["editor"]), ("admin/admin", ["admin"])]
)
def test_every_style_sheet_is_in_the_list_of_those_that_pages_link(sheet, folders):
    css = ROOT / "static/css"
    lists = {css / f"{name}.css" for name in ("site", "editor/editor", "admin/admin")}
    listed = [
        (css / sheet).parent / each
        for each in re.findall(r'^@import url\("(.+)"\);$', (css / f"{sheet}.css").read_text(), re.M)
    ]
    missing = (
        {path for folder in folders for path in (css / folder).glob("*.css")} - lists - {p.resolve() for p in listed}
    )
    assert not missing and len(set(listed)) == len(listed)


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_no_statement_of_a_script_ends_in_a_semicolon(path):
    """One style for all; the linter has no rule for it."""
    code = [line for line in path.read_text().splitlines() if not line.lstrip().startswith("//")]
    assert [line for line in code if line.endswith(";")] == []


VALUE = r"(?:[^\s;()]+(?:\([^;)]*\))?)"
PHYSICAL = re.compile(
    r"\b(?:margin|padding|border|inset)-(?:left|right)\b|\b(?:float|clear|text-align):\s*(?:left|right)\b|(?<![\w-])(?:left|right):"
    rf"|(?<![\w-])(?:margin|padding|inset):\s*{VALUE} (?P<right>{VALUE}) {VALUE} (?!(?P=right);){VALUE};"
)


@pytest.mark.parametrize("path", sorted((ROOT / "static" / "css").rglob("*.css")), ids=short)
def test_a_style_sheet_names_no_left_and_no_right(path):
    """Pages are written from the right, too: it says inline-start and inline-end."""
    assert [found.group() for found in PHYSICAL.finditer(path.read_text())] == []
