from pathlib import Path

import pytest
from django.template import engines
from jinja2 import UndefinedError

TEMPLATES = Path(__file__).resolve().parent.parent / "templates"
PAGES = TEMPLATES / "pages"
OF_PAGES = sorted(str(path.relative_to(PAGES)) for path in PAGES.rglob("*") if path.is_file())
OF_THE_ADMIN = sorted(str(path.relative_to(TEMPLATES)) for path in (TEMPLATES / "admin").rglob("*") if path.is_file())


def test_every_template_of_a_page_compiles():
    assert [name for name in OF_PAGES if not engines["jinja2"].get_template(name)] == []


def test_every_template_of_the_admin_compiles():
    assert [name for name in OF_THE_ADMIN if not engines["django"].get_template(name)] == []


def test_there_are_no_other_templates():
    files = [path.relative_to(TEMPLATES) for path in TEMPLATES.rglob("*") if path.is_file()]
    assert {path.parts[0] for path in files} == {"admin", "pages"}


def test_pages_print_text_and_never_markup_unless_told_so():
    assert engines["jinja2"].from_string("{{ words }}").render({"words": "<b>"}) == "&lt;b&gt;"


def test_a_page_may_not_ask_for_what_it_was_not_given():
    with pytest.raises(UndefinedError):
        engines["jinja2"].from_string("{{ hedline }}").render({"headline": "The Ferry Question"})
