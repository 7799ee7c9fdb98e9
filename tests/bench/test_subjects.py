import pytest

from bench.content.filling import fill
from bench.duel import parsed
from bench.inside import edit, render, subjects
from cms.site.registry import PAGES


@pytest.fixture
def magazine(db):
    fill(20, print)


def test_the_magazine_has_a_subject_for_every_kind_of_page_and_shows_at_once_what_its_editor_publishes(
    magazine, capsys, reader
):
    every_kind_of_page_has_a_subject(capsys)
    # Last, since it writes.
    what_the_editor_publishes_is_seen_at_once(reader)


def every_kind_of_page_has_a_subject(capsys):
    subjects.main()
    assert set(parsed(capsys.readouterr().out)) == {page.name for page in PAGES}


def test_each_kind_of_page_is_rendered_and_its_queries_are_counted(transactional_db, capsys):
    fill(20, print)
    render.main("1")
    pages = parsed(capsys.readouterr().out)
    assert set(pages) == {page.name for page in PAGES}
    assert all(page["queries"] and page["ms"] for page in pages.values())


def what_the_editor_publishes_is_seen_at_once(reader):
    path = subjects.largest("article")
    edit.publish(path.rstrip("/").rpartition("/")[2], "edition 3")
    assert b"[edition 3]" in reader.get(path).content
