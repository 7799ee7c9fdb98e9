"""The files of the house as the tests of its rules read them: each once, however many rules ask."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def files_under(folders, pattern):
    """The files of these folders (paths below the root) whose names match, in order."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob(pattern))]


def short(path):
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path):
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path):
    """All nodes of a module's syntax tree, from the outside in."""
    return tuple(ast.walk(ast.parse(text_of(path))))


@cache
def imports(path):
    """The full names that a module imports, wherever in it."""
    return list(names_imported(path))


def names_imported(path):
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            module = ".".join([*above, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" for alias in node.names)


def breaking(paths, rule):
    """{"articles/page.py": what rule(path) complains of} for each file of which it complains.

    A test of a rule asserts that this is {}: one test for all files, since thousands of small ones cost a minute.
    """
    return {short(path): found for path in paths if (found := rule(path))}
