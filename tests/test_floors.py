"""Imports only go down: cms -> cms.site -> cms.promos -> articles -> articles.social -> people -> plumbing; never inside a function."""

import ast
from pathlib import Path

import pytest
from django.apps import apps

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
    *(str(path.relative_to(ROOT)) for path in (ROOT / "articles/body").rglob("*.py")),
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


# What Django adds to the models of a lower floor for each relation that a higher floor has with them; and what finds
# models by their names.
BY_NAME = {"get_model", "import_string", "import_module", "related_objects"}


def relations_from_above(here):
    """The names under which rows of higher floors are found from models of floor `here` and below."""
    models = [model for model in apps.get_models() if (floor(model.__module__) or 99) <= here]
    relations = [relation for model in models for relation in model._meta.related_objects]
    return {each.name for each in relations if (floor(each.related_model.__module__) or 0) > here}


def named_in(path):
    """What a module speaks of by name: its attributes, its arguments by keyword and its texts, these as far as the first "__"."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg.partition("__")[0]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.partition("__")[0]


# What an importer has read has promos too, which are facts and no rows.
ASKING = [p for p in FILES if "migrations" not in p.parts and "importing" not in p.parts]


@pytest.mark.parametrize("path", ASKING, ids=dotted)
def test_a_module_does_not_reach_upwards_by_a_name(path):
    here = floor(dotted(path))
    above = relations_from_above(here) if here < FLOORS.index("cms.site") else set()
    assert above.intersection(named_in(path)) == set()


LOWER = [p for p in FILES if floor(dotted(p)) in {FLOORS.index("people"), FLOORS.index("articles.social")}]


@pytest.mark.parametrize("path", [p for p in LOWER if "migrations" not in p.parts], ids=dotted)
def test_people_and_posts_find_no_model_by_its_name(path):
    higher = {f"{app}." for app in ("articles", "promos", "cms")}
    names = set(named_in(path))
    assert names & BY_NAME == set()
    assert [
        name for name in names for app in higher if name.startswith(app) and not name.startswith("articles.social")
    ] == []


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
