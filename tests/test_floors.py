"""Imports only go down, as FLOORS says from the bottom up; never inside a function."""

import ast
from functools import cache

from django.apps import apps

from tests.sources import ROOT, breaking, files_under, imports, nodes_of

FLOORS = ["plumbing", "people", "articles.social", "articles", "cms.promos", "cms.site", "cms"]
# Inside articles, from the bottom up; what is not named here may import all of them.
ROOMS = [
    {"document", "body", "matching", "suggesting"},
    {"models", "images", "media"},
    {"workflow", "preflight", "search", "indexing", "relating", "quote_anchors", "present_rows", "named_rows"},
]
PURE = [
    ROOT / "plumbing/text/normalizing.py",
    ROOT / "articles/document.py",
    ROOT / "articles/matching.py",
    *files_under(["articles/body", "articles/suggesting"], "*.py"),
]
FILES = files_under(["plumbing", "people", "articles", "cms"], "*.py")


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


def from_higher_floors(path):
    return [name for name in imports(path) if (floor(name) or 0) > floor(dotted(path))]


def test_a_module_imports_only_from_its_floor_and_below():
    assert breaking(FILES, from_higher_floors) == {}


def from_higher_rooms(path):
    here = dotted(path)
    return [n for n in imports(path) if floor(n) == floor(here) and room(n) > room(here) and n.count(".") > 1]


def test_inside_articles_a_module_imports_only_from_its_room_and_below():
    inside = [path for path in FILES if floor(dotted(path)) == FLOORS.index("articles")]
    written = [path for path in inside if "migrations" not in dotted(path) and "apps" not in dotted(path)]
    assert breaking(written, from_higher_rooms) == {}


# What Django adds to the models of a lower floor for each relation that a higher floor has with them; and what finds
# models by their names.
BY_NAME = {"get_model", "import_string", "import_module", "related_objects"}


@cache
def relations_from_above(here):
    """The names under which rows of higher floors are found from models of floor `here` and below."""
    models = [model for model in apps.get_models() if (floor(model.__module__) or 99) <= here]
    relations = [relation for model in models for relation in model._meta.related_objects]
    return {each.name for each in relations if (floor(each.related_model.__module__) or 0) > here}


def named_in(path):
    """What a module speaks of by name: its attributes, its arguments by keyword and its texts, these as far as the first "__"."""
    for node in nodes_of(path):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.keyword) and node.arg:
            yield node.arg.partition("__")[0]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value.partition("__")[0]


# What an importer has read has promos too, which are facts and no rows.
ASKING = [p for p in FILES if "migrations" not in p.parts and "importing" not in p.parts]


def names_from_above(path):
    here = floor(dotted(path))
    above = relations_from_above(here) if here < FLOORS.index("cms.site") else set()
    return above.intersection(named_in(path))


def test_a_module_does_not_reach_upwards_by_a_name():
    assert breaking(ASKING, names_from_above) == {}


LOWER = {FLOORS.index("people"), FLOORS.index("articles.social")}
HIGHER_MODELS = ("articles.", "promos.", "cms.")


def models_found_by_name(path):
    names = set(named_in(path))
    higher = {name for name in names if name.startswith(HIGHER_MODELS) and not name.startswith("articles.social")}
    return (names & BY_NAME) | higher


def test_people_and_posts_find_no_model_by_its_name():
    lower = [p for p in FILES if floor(dotted(p)) in LOWER and "migrations" not in p.parts]
    assert breaking(lower, models_found_by_name) == {}


IMPURE = (
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


def impure_imports(path):
    pure = {dotted(each) for each in PURE}
    return [name for name in imports(path) if name.startswith(IMPURE) and name.rpartition(".")[0] not in pure]


def test_document_and_body_know_no_database():
    assert breaking(PURE, impure_imports) == {}


def lines_of_inner_imports(path):
    functions = [node for node in nodes_of(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    inside = [node for each in functions for node in ast.walk(each)]
    return [node.lineno for node in inside if isinstance(node, ast.Import | ast.ImportFrom)]


def test_nothing_is_imported_inside_a_function():
    assert breaking(FILES, lines_of_inner_imports) == {}
