import pytest

from bench.content.filling import fill
from bench.duel import parsed
from bench.inside import edit, render, subjects
from cms.page_cache import addresses


@pytest.fixture
def magazine(db):
    fill(40, print)


def test_every_kind_of_page_has_a_subject(magazine, capsys):
    subjects.main()
    assert set(parsed(capsys.readouterr().out)) == set(addresses.ROUTES)


def test_a_new_kind_of_page_stops_the_bench_until_it_is_named(monkeypatch):
    monkeypatch.setitem(addresses.ROUTES, "horoscope", ())
    with pytest.raises(SystemExit, match="horoscope"):
        subjects.main()


def test_each_kind_of_page_is_rendered_and_its_queries_are_counted(transactional_db, capsys):
    fill(40, print)
    render.main("1")
    pages = parsed(capsys.readouterr().out)
    assert set(pages) == set(addresses.ROUTES)
    assert all(page["queries"] and page["ms"] for page in pages.values())


def test_what_the_editor_publishes_is_seen_at_once(magazine, reader):
    path = subjects.article()
    edit.publish(path.rstrip("/").rpartition("/")[2], "edition 3")
    assert b"[edition 3]" in reader.get(path).content
