"""Which tests PostgreSQL runs of those that ask nothing of the database itself: as many as send it every statement (decision 309).

On SQLite it is noted which statements each test sends, but for their values; on PostgreSQL the choice is made from these notes.
`tests/__main__.py` says to both where they are, and says nothing when all is to run on both.
"""

import hashlib
import json
import os
import re
from collections import Counter
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

from django.db import connection

from plumbing.database.statements import add_wrapper

NAME = "STATEMENTS_NOTED_IN"  # of the environment
# What is asked of pages, forms, lists, rights, words and pictures is answered by Python and by templates.
OF_PAGES = """
articles/admin/ articles/body/ articles/desk/ articles/images/ articles/media/ articles/preflight/ articles/social/
articles/suggesting/ articles/test_cards.py articles/test_gone_sources.py articles/test_quote_anchors.py
articles/test_word_anchors.py bench/
cms/demo/ cms/log_in/ cms/notifications/ cms/planning/ cms/saved_views/ cms/site/ cms/test_media.py cms/test_seed_demo.py
cms/test_stale_forms.py hostile/test_hostile_texts.py hostile/test_roles.py journeys/ people/
promos/test_admin promos/test_figures.py promos/test_going.py promos/test_importing.py promos/test_inline.py promos/test_page.py
promos/test_sharing.py promos/test_target_properties.py promos/test_wording.py words/
""".split()
# What asks, among these, the database itself: how it finds, sorts, counts and joins, what it refuses, who waits for whom.
OF_THE_DATABASE = """
articles/desk/test_draft_limits.py articles/desk/test_folded_searches.py articles/desk/test_hostile.py
articles/social/test_refresh.py cms/log_in/test_addresses.py cms/log_in/test_throttle.py cms/site/front/test_as_of.py
cms/site/linked_data/test_every_page.py cms/site/lists/ cms/site/search/
people/test_matching.py people/test_models.py people/test_similar.py
""".split()
VALUE = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b")
PLACES = re.compile(r"\(\s*%s(?:\s*,\s*%s)*\s*\)")
ROWS = re.compile(r"\(%s\)(?:, \(%s\))+")
OF_TRANSACTIONS = ("SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT", "PRAGMA")
sent_now = Counter()  # by its shape, how often a statement was sent since a test began


@lru_cache(maxsize=20_000)
def shape_of(sql):
    """12 hex digits that stand for a statement, whatever its values and however many; "" for what begins or ends a transaction."""
    if sql.lstrip().upper().startswith(OF_TRANSACTIONS):
        return ""
    without_values = ROWS.sub("(%s)", PLACES.sub("(%s)", VALUE.sub("0", sql)))
    return hashlib.sha256(" ".join(without_values.split()).encode()).hexdigest()[:12]


@contextmanager
def noting(test, folder):
    """Around a test: writes to a file of this process below `folder` what the test sends."""
    # It stays there: what wraps for a while takes away the last wrapper when it ends, which may be one that has come since.
    add_wrapper(connection, note)
    sent_now.clear()
    yield
    with Path(folder, str(os.getpid())).open("a") as file:
        file.write(json.dumps([test, sent_now.total(), sorted(sent_now.keys() - {""})]) + "\n")


def note(execute, sql, params, many, context):
    sent_now[shape_of(str(sql))] += 1
    return execute(sql, params, many, context)


def noted(folder):
    """What is noted there, by test: (how many statements it sends, their shapes)."""
    lines = (line for path in sorted(Path(folder).iterdir()) for line in path.read_text().splitlines())
    return {test: (sent, frozenset(shapes)) for test, sent, shapes in map(json.loads, lines)}


def asks_of_pages(test):
    path = test.removeprefix("tests/")
    return path.startswith(tuple(OF_PAGES)) and not path.startswith(tuple(OF_THE_DATABASE))


def left_out(tests, notes):
    """Those of the tests that need not run on a second database: the others send together every statement that these send.

    What is not noted runs. The same notes make the same choice: each time the test that adds most for the statements it sends.
    """
    candidates = {test: notes[test] for test in sorted(tests) if test in notes and asks_of_pages(test)}
    sent_anyway = frozenset().union(*(notes[test][1] for test in tests if test in notes and test not in candidates))
    missing = frozenset().union(*(shapes for _, shapes in candidates.values())) - sent_anyway
    left = {test: (sent, shapes & missing) for test, (sent, shapes) in candidates.items()}
    while missing:
        best = max(left, key=lambda test: len(left[test][1] & missing) / (left[test][0] + 5))
        missing -= left.pop(best)[1]
    return set(left)
