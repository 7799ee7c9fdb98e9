"""Finds which names a module takes from Django, and which of them Django does not document."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent.parent
ROOMS = ("plumbing", "people", "articles", "cms", "bench", "tests")
OF_OTHERS = {"peers"}  # Wagtail's site, in an environment of its own
ALLOWED = ROOT / "plumbing" / "database"
TREE = [
    path
    for room in ROOMS
    for path in sorted((ROOT / room).rglob("*.py"))
    if not {"migrations", *OF_OTHERS} & set(path.parts)
]

# Documented by Django or by Python, though they begin with an underscore.
DOCUMENTED_NAMES = {"_meta", "_default_manager", "_base_manager", "_state", "_fields", "_make", "_replace", "_asdict"}
DOCUMENTED_NAMES |= {"_exit", "_open", "_save"}  # os._exit; what a Storage overrides
# What a metaclass of Django or Python writes into a class of ours.
MADE_BY_METACLASSES = DOCUMENTED_NAMES | {"_abc_impl", "_db", "_queryset_class", "_field_defaults"}
MADE_BY_METACLASSES |= {"_member_map_", "_member_names_", "_member_type_", "_value2member_map_", "_unhashable_values_"}
MADE_BY_METACLASSES |= {"_hashable_values_", "_new_member_", "_use_args_", "_value_repr_", "_generate_next_value_"}
# Modules and attributes of Django without a page in its documentation. Tests may look into the resolver of URLs.
UNDOCUMENTED_MODULES = (
    *("django.db.backends.", "django.db.models.query.", "django.db.models.sql", "django.db.models.options"),
    *("django.db.migrations.executor", "django.db.migrations.loader", "django.db.models.deletion.Collector"),
    *("django.urls.resolvers", "django.urls.get_resolver", "django.urls.converters", "django.core.handlers"),
    *("django.http.request", "django.http.response", "django.template.base", "django.template.smartif"),
    *("django.utils.cache.cc_delim_re", "django.utils.http.parse_header_parameters", "django.utils.html.linebreaks"),
    *(
        "django.utils.crypto",
        "django.utils.dates",
        "django.utils.regex_helper",
        "django.utils.tree",
        "django.forms.utils",
    ),
    *("django.core.files.images", "django.contrib.admin.utils", "django.contrib.admin.views.main"),
    *("django.contrib.admindocs", "django.utils.hashable", "django.utils.datastructures"),
)
DOCUMENTED_BUT_WITHIN_THOSE = {
    "django.db.backends.signals.connection_created",
    "django.http.response.StreamingHttpResponse",
}
UNDOCUMENTED_ATTRIBUTES = {"execute_wrappers", "wrap_database_errors", "create_cursor", "get_connection_params"}
UNDOCUMENTED_ATTRIBUTES |= {"get_compiler", "klass_info", "annotation_col_map", "col_count", "get_converters"}
FOR_TESTS = {"django.urls.get_resolver", "django.core.handlers.wsgi.WSGIHandler"}
FOR_TESTS |= {f"django.contrib.admindocs.views.{name}" for name in ("extract_views_from_urlpatterns", "simplify_regex")}
FOR_TESTS |= {"django.http.response.HttpResponse"}


def short(path):
    return str(path.relative_to(ROOT))


@dataclass
class Names:
    """What a module imports, which attributes it asks for, and the names that it gives itself."""

    imported: set
    asked: set
    own: set


def names_in(path):
    found = Names(set(), set(), set())
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found.imported |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.imported |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.own.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.own.add(node.id)
        elif isinstance(node, ast.Attribute):
            found.asked.add(node.attr)
            if isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name) and node.value.id == "self":
                found.own.add(node.attr)
    return found


def is_private(name):
    return name.startswith("_") and not name.startswith("__") and name not in DOCUMENTED_NAMES


@cache
def modules():
    return {path: names_in(path) for path in TREE}


@cache
def ours():
    return set().union(*(names.own for names in modules().values()))


def undocumented(names):
    """The names of Django in a module that are not documented."""
    for name in names.imported:
        is_within = name.startswith(UNDOCUMENTED_MODULES) and name not in DOCUMENTED_BUT_WITHIN_THOSE
        if is_within or (name.startswith("django.") and is_private(name.rpartition(".")[2])):
            yield name
    yield from filter(is_undocumented, names.asked)


def is_undocumented(attribute):
    return attribute in UNDOCUMENTED_ATTRIBUTES or (is_private(attribute) and attribute not in ours())
