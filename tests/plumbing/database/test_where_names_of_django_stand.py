"""Names that Django does not document may change with any release, so they are touched in `plumbing/database/` only."""

import importlib

from tests.plumbing.database.undocumented_names import (
    ALLOWED,
    FOR_TESTS,
    MADE_BY_METACLASSES,
    ROOT,
    TREE,
    is_private,
    modules,
    short,
    undocumented,
)

TESTED_IN = ROOT / "tests" / "plumbing" / "database" / "test_names_of_django.py"


def test_undocumented_names_of_django_are_touched_in_plumbing_database_only():
    for path, names in modules().items():
        if ALLOWED in path.parents or path == TESTED_IN:
            continue
        found = set(undocumented(names)) - (FOR_TESTS if "tests" in path.parts else set())
        assert not found, (
            f"{short(path)} uses {', '.join(sorted(found))}, which Django does not document. Use what it documents, or write "
            "a function in plumbing/database/, with a test in tests/plumbing/database/test_names_of_django.py."
        )


def test_no_class_overrides_a_private_name_of_django():
    for cls in our_classes():
        theirs = {name for base in cls.__mro__ if base.__module__.startswith("django.") for name in vars(base)}
        overridden = {name for name in vars(cls) if is_private(name)} & theirs - MADE_BY_METACLASSES
        names = ", ".join(sorted(overridden))
        assert not overridden, f"{cls.__name__} in {cls.__module__} overrides {names}, which Django may rename."


def our_classes():
    """All classes of the site: its modules have been imported, or are now."""
    for path in TREE:
        if not {"tests", "bench"} & set(path.parts) and not path.stem.startswith("__"):
            module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
            yield from (
                cls for cls in vars(module).values() if isinstance(cls, type) and cls.__module__ == module.__name__
            )
