"""Imports only go down: cms -> cms.site -> cms.promos -> articles -> articles.social -> people -> plumbing; never inside a function."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ["plumbing", "people", "articles.social", "articles", "cms.promos", "cms.site", "cms"]
# Inside articles, from the bottom up; what is not named here may import all of them.
ROOMS = [
    {"document", "body"},
    {"models", "images"},
    {"workflow", "preflight", "search", "indexing", "relating", "quote_anchors"},
]
PURE = [
    "plumbing/text/normalizing.py",
    "articles/document.py",
    *(str(path.relative_to(ROOT)) for path in (ROOT / "articles/body").glob("*.py")),
]
FILES = [path for floor in ("plumbing", "people", "articles", "cms") for path in sorted((ROOT / floor).rglob("*.py"))]


def imports(path):
    """The full names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            module = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def floor(name):
    """How high a module lies; None when it is not ours."""
    holding = [f for f in FLOORS if name == f or name.startswith(f"{f}.")]
    return FLOORS.index(max(holding, key=len)) if holding else None


def room(name):
    first, _, rest = name.partition(".")
    inside = rest.partition(".")[0]
    return next((i for i, room in enumerate(ROOMS) if inside in room), len(ROOMS)) if first == "articles" else None


def dotted(path):
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_a_module_imports_only_from_its_floor_and_below(path):
    assert [name for name in imports(path) if (floor(name) or 0) > floor(dotted(path))] == []


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_inside_articles_a_module_imports_only_from_its_room_and_below(path):
    here = dotted(path)
    if floor(here) == FLOORS.index("articles") and "migrations" not in here and "apps" not in here:
        up = [n for n in imports(path) if floor(n) == floor(here) and room(n) > room(here) and n.count(".") > 1]
        assert up == []


@pytest.mark.parametrize("path", PURE)
def test_document_and_body_know_no_database(path):
    impure = (
        "django.db",
        "django.apps",
        "django.conf",
        "django.contrib",
        "articles.models",
        "articles.social",
        "people",
        "plumbing.database",
        "plumbing.web",
    )
    pure = {dotted(ROOT / each) for each in PURE}
    known = [name for name in imports(ROOT / path) if name.startswith(impure)]
    assert [name for name in known if name.rpartition(".")[0] not in pure] == []


@pytest.mark.parametrize("path", FILES, ids=dotted)
def test_nothing_is_imported_inside_a_function(path):
    functions = [
        n for n in ast.walk(ast.parse(path.read_text())) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    inside = [n for f in functions for n in ast.walk(f) if isinstance(n, ast.Import | ast.ImportFrom)]
    assert [node.lineno for node in inside] == []
