"""Every word that people see is marked for translation. If one of these fails, mark what it lists: CONTRIBUTING, "add a word"."""

import fnmatch

import pytest
from django.conf import settings

from cms import messages
from tests.words import in_python, in_scripts, in_templates
from tests.words.pending import PENDING

# Words in these are for who runs the site, or are names, which are the same in every language.
EXEMPT = [
    "*/management/*",
    "cms/checks.py",
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


def short(path):
    return str(path.relative_to(settings.ROOT))


def matches(path, patterns):
    return any(fnmatch.fnmatch(short(path), pattern) for pattern in patterns)


def to_look_at(paths):
    return [path for path in paths if not matches(path, [*EXEMPT, *PENDING])]


@pytest.mark.parametrize("path", to_look_at(messages.page_templates()), ids=short)
def test_a_page_has_no_unmarked_words(path):
    assert in_templates.in_jinja2(path.read_text()) == []


@pytest.mark.parametrize("path", to_look_at(messages.admin_templates()), ids=short)
def test_the_admin_has_no_unmarked_words(path):
    assert in_templates.in_django(path.read_text()) == []


@pytest.mark.parametrize("path", to_look_at(messages.scripts()), ids=short)
def test_a_script_has_no_unmarked_words(path):
    assert in_scripts.unmarked(path.read_text()) == []


@pytest.mark.parametrize("path", to_look_at(messages.python_files()), ids=short)
def test_a_module_has_no_unmarked_words(path):
    assert in_python.unmarked(path.read_text()) == []


def test_what_is_pending_is_still_to_be_marked():
    files = [*messages.page_templates(), *messages.admin_templates(), *messages.scripts(), *messages.python_files()]
    assert [pattern for pattern in PENDING if not any(matches(path, [pattern]) for path in files)] == []
