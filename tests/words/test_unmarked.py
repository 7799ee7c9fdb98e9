"""Every word that people see is marked for translation. If one of these fails, mark what it lists: CONTRIBUTING, "add a word"."""

import fnmatch

from cms import messages
from tests.sources import breaking, short, text_of
from tests.words import in_python, in_scripts, in_templates
from tests.words.pending import PENDING

# Words in these are for who runs the site, or are names, which are the same in every language.
EXEMPT = [
    "*/management/*",
    "cms/checks.py",
    "cms/site/root_files/checks.py",
    "cms/log_in/checks.py",
    "cms/env.py",
    "cms/demo/*",
    "cms/serve.py",
    "cms/starting.py",
    "plumbing/page_cache/*",
    "plumbing/database/*",
    "plumbing/languages/catalogues.py",
    "plumbing/static_files/*",
    "articles/importing/*",
    "articles/document.py",
    "articles/models/event.py",
    "articles/models/revision.py",
    "articles/models/search_entry.py",
    "articles/social/models/record.py",
    "cms/gunicorn.py",
    "cms/health.py",
    "people/pictures/kinds.py",
    "articles/social/platforms/*",
]


def matches(path, patterns):
    return any(fnmatch.fnmatch(short(path), pattern) for pattern in patterns)


def to_look_at(paths):
    return [path for path in paths if not matches(path, [*EXEMPT, *PENDING])]


def test_a_page_has_no_unmarked_words():
    found = breaking(to_look_at(messages.page_templates()), lambda path: in_templates.in_jinja2(text_of(path)))
    assert found == {}


def test_the_admin_has_no_unmarked_words():
    found = breaking(to_look_at(messages.admin_templates()), lambda path: in_templates.in_django(text_of(path)))
    assert found == {}


def test_a_script_has_no_unmarked_words():
    found = breaking(to_look_at(messages.scripts()), lambda path: in_scripts.unmarked(text_of(path)))
    assert found == {}


def test_a_module_has_no_unmarked_words():
    found = breaking(to_look_at(messages.python_files()), lambda path: in_python.unmarked(text_of(path)))
    assert found == {}


def test_what_is_pending_is_still_to_be_marked():
    files = [*messages.page_templates(), *messages.admin_templates(), *messages.scripts(), *messages.python_files()]
    assert [pattern for pattern in PENDING if not any(matches(path, [pattern]) for path in files)] == []
