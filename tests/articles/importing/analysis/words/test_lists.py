"""The lists of words are data: what form each file keeps, so that a change is one line of a diff."""

import re
from pathlib import Path

import pytest

from articles.importing.analysis.words import lists

FILES = sorted(Path(lists.__file__).parent.glob("*/*.txt"))
ENTRY = re.compile(r"[^\s:#][^:#]*(?:: \S+(?: \S+)*)?")
GENDERED = {"given_names", "titles", "roles"}
VERBS = {"verbs_of_saying", "verbs_of_naming"}
FULL_FORMS = {"short_given_names"}


def entries(path):
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_begins_by_saying_what_it_is_and_how_a_line_is_read(path):
    assert re.match(r"# [A-Z].+\.\n# Sorted.+\n[^#]", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_line_of_a_list_is_an_entry_and_perhaps_what_is_told_of_it(path):
    assert [line for line in entries(path) if not ENTRY.fullmatch(line) or "  " in line or line != line.strip()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_is_sorted_and_holds_nothing_twice(path):
    names = [line.partition(":")[0].lower() for line in entries(path)]
    assert names == sorted(set(names))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_list_tells_of_its_entries_what_lists_of_its_kind_do(path):
    told = set().union(*lists.table(path.stem, path.parent.name).values())
    if path.stem in GENDERED:
        assert told == {"m", "f"}
    elif path.stem not in VERBS | FULL_FORMS:
        assert told == set()


@pytest.mark.parametrize("name", sorted(FULL_FORMS))
def test_a_short_given_name_stands_for_one_full_name(name):
    assert {len(told) for told in lists.table(name).values()} == {1}


def test_a_list_that_is_not_there_is_said_to_be_missing():
    with pytest.raises(FileNotFoundError, match="no_such_list"):
        lists.words("no_such_list")
