"""No regular expression of ours can be made to run for ever, by whatever text."""

import ast
import importlib
import re
from dataclasses import fields, is_dataclass

import pytest
from django.urls import get_resolver

from articles.social.platforms.registry import PLATFORMS
from tests.ambiguity import has_possessive_group, is_ambiguous
from tests.sources import ROOT, files_under, nodes_of, short

FOLDERS = ["plumbing", "people", "articles", "cms"]


@pytest.mark.parametrize(
    ("pattern", "answer"),
    [
        *((pattern, True) for pattern in ["(a+)+", "(a*)*", "(a|a.)*", "(?:a?a?)*", r"(?:\w+\s?)*", r"(?:[-\w]|[^\x00-\x7f])+"]),
        *((pattern, True) for pattern in [r"(?:[!?]|\.{2,3})*\.?", "(?: by| courtesy(?: of)?| of)*", "(?i:(?:ab|AB)+)", "((a|b)?a)*"]),
        *((pattern, False) for pattern in ["a+b+", r"(?:\w+\s)*", "(?:ab|ac)*", "(a{0,60}b)*", r"(?:\w+(?:-\w+)*,)*", "((?>a+)b)*"]),
        *((pattern, False) for pattern in [r"(?:[-0-9A-Za-z_]|[^\x00-\x7f\s])+", "(?:a{2}b?)*", "(?: by| of)*", "x(?:a|b)*x"]),
    ],
)  # fmt: skip
def test_a_repeat_that_reads_a_text_in_many_ways_is_found(pattern, answer):
    assert is_ambiguous(pattern) is answer


def test_no_pattern_reads_a_text_in_exponentially_many_ways():
    patterns = [*of_routes(get_resolver()), *of_platforms(), *of_calls(), *of_modules()]
    assert len(patterns) > 400
    assert {where: pattern for where, pattern, flags in patterns if is_ambiguous(pattern, flags)} == {}


def test_no_pattern_of_re_has_a_possessive_group_in_which_older_pythons_run_for_ever():
    # On Python 3.11.2, which Debian 12 has, an article was counted without end by one.
    patterns = [*of_routes(get_resolver()), *of_platforms(), *of_calls(), *of_modules()]
    assert [where for where, pattern, flags in patterns if has_possessive_group(pattern, flags)] == []
    assert has_possessive_group("a(?:[*]+b)*+") and not has_possessive_group("[()*+]a*+")


def of_modules():
    """The patterns that are made when a module is imported, wherever they are kept in it."""
    for path in files_under(FOLDERS, "*.py"):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        if "migrations" not in name:
            for pattern in patterns_in(list(vars(importlib.import_module(name)).values())):
                yield name, pattern.pattern, pattern.flags


def patterns_in(value):
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value
    elif isinstance(value, list | tuple | set | frozenset):
        for each in value:
            yield from patterns_in(each)
    elif isinstance(value, dict):
        yield from patterns_in(list(value.values()))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from patterns_in([getattr(value, field.name) for field in fields(value)])


def of_calls():
    """The patterns that stand in a call such as re.match(r"…", text)."""
    for path in files_under(FOLDERS, "*.py"):
        for node in nodes_of(path):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re.") and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield f"{short(path)}:{node.lineno}", first.value, 0


def of_routes(resolver):
    for each in resolver.url_patterns:
        yield str(each.pattern), each.pattern.regex.pattern, 0
        if hasattr(each, "url_patterns"):
            yield from of_routes(each)


def of_platforms():
    for platform in PLATFORMS:
        for pattern in [platform.profile_path, platform.profile_host, *(rule.path for rule in platform.posts)]:
            yield platform.word, pattern, 0
