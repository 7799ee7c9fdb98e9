"""Rules of the house that a linter does not know."""

import re
from collections import Counter

import pytest

from tests.sources import ROOT, breaking, files_under, short, text_of

OURS = ["articles", "bench", "cms", "people", "plumbing"]
CODE = [path for path in files_under(OURS, "*.py") if "migrations" not in path.parts]
TESTS = files_under(["tests"], "*.py")
SCRIPTS = files_under(["static/js"], "*.js")
SHEETS = files_under(["static/css"], "*.css")
NOTHING_NAMES = {"utils", "helpers", "services", "mixins", "base", "common", "managers", "selectors"}
MOST_FILES = 25
LONGEST = {".py": 300, ".html": 60, ".css": 200, ".js": 120}
READ = [
    *CODE,
    *TESTS,
    *files_under(["templates"], "*.html"),
    *files_under(["static"], "*.css"),
    *files_under(["static"], "*.js"),
]

STATUS = re.compile(r"(?:filter|exclude|get)\([^)]*\b(?:article__|live_)?status(?:__\w+)?\s*=")
SLEEPS = re.compile(r"\btime\.sleep\(|^from time import .*\bsleep\b", re.MULTILINE)


def test_only_the_queryset_of_articles_filters_on_their_status():
    others = [path for path in CODE if path.name != "article_queryset.py" and "social" not in path.parts]
    assert breaking(others, lambda path: STATUS.findall(text_of(path))) == {}


def test_a_module_is_named_for_what_it_is():
    assert breaking(CODE, lambda path: path.stem in NOTHING_NAMES) == {}


def test_a_file_can_be_read_at_one_sitting():
    assert breaking(READ, lines_too_many) == {}


def lines_too_many(path):
    return max(0, len(text_of(path).splitlines()) - LONGEST[path.suffix])


def test_a_folder_can_be_taken_in_at_a_glance():
    """At most 25 files of a kind; articles of the demonstration are no code."""
    counted = Counter((path.parent, path.suffix) for path in READ if not {"tests", "demo"} & set(path.parts))
    assert {short(folder): number for (folder, _), number in counted.items() if number > MOST_FILES} == {}


def test_no_test_sleeps():
    """A fixed time is too short on a busy machine and too long on any other: wait for what is to be (tests/starting.py)."""
    others = [path for path in TESTS if path.name != "test_house.py"]
    assert breaking(others, lambda path: SLEEPS.findall(text_of(path))) == {}


@pytest.mark.parametrize(
    ("sheet", "folders"),
    [("site", [".", "components", "components/article"]), ("editor/editor", ["editor"]), ("admin/admin", ["admin"])],
)
def test_every_style_sheet_is_in_the_list_of_those_that_pages_link(sheet, folders):
    css = ROOT / "static/css"
    lists = {css / f"{name}.css" for name in ("site", "editor/editor", "admin/admin")}
    listed = [
        (css / sheet).parent / each
        for each in re.findall(r'^@import url\("(.+)"\);$', text_of(css / f"{sheet}.css"), re.M)
    ]
    missing = (
        {path for folder in folders for path in (css / folder).glob("*.css")} - lists - {p.resolve() for p in listed}
    )
    assert not missing and len(set(listed)) == len(listed)


def test_no_statement_of_a_script_ends_in_a_semicolon():
    """One style for all; the linter has no rule for it."""
    assert breaking(SCRIPTS, lines_with_semicolon) == {}


def lines_with_semicolon(path):
    code = [line for line in text_of(path).splitlines() if not line.lstrip().startswith("//")]
    return [line for line in code if line.endswith(";")]


VALUE = r"(?:[^\s;()]+(?:\([^;)]*\))?)"
PHYSICAL = re.compile(
    r"\b(?:margin|padding|border|inset)-(?:left|right)\b|\b(?:float|clear|text-align):\s*(?:left|right)\b|(?<![\w-])(?:left|right):"
    rf"|(?<![\w-])(?:margin|padding|inset):\s*{VALUE} (?P<right>{VALUE}) {VALUE} (?!(?P=right);){VALUE};"
)


def test_a_style_sheet_names_no_left_and_no_right():
    """Pages are written from the right, too: it says inline-start and inline-end."""
    assert breaking(SHEETS, lambda path: [found.group() for found in PHYSICAL.finditer(text_of(path))]) == {}
