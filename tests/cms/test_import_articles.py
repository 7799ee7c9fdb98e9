"""The command: files in, articles or one clear line out."""

import json
from io import BytesIO, StringIO
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article
from articles.social.models import SocialPost
from cms.promos.models import Promo
from people.models import Person

pytestmark = pytest.mark.django_db

TEXT = """The Herons Are Right

By Mara Quill

The herons of Skelby have taken the pier. “We are staying,” said Tom Reed, who speaks for them when they do not.

The council has met about it twice and has resolved on both occasions to meet about it again in the spring.

Tired of being told? Hear much more on THE HERON HOUR, airing Monday through Friday 8/7c. Sign up at www.tidetv.example.com/watch

  • 12.4K
"""
KEYS = "file headline standfirst byline handles posts promos share_count body people quotes unsure error"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "herons.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def run(*arguments):
    out = StringIO()
    call_command("import_articles", *map(str, arguments), stdout=out, stderr=StringIO())
    return out.getvalue()


def run_failing(*arguments):
    out = StringIO()
    with pytest.raises(CommandError) as caught:
        call_command("import_articles", *map(str, arguments), stdout=out, stderr=StringIO())
    return out.getvalue(), str(caught.value)


def test_a_file_becomes_a_published_article(folder):
    out = run(folder / "herons.txt", "--publish")

    assert Article.objects.published().get().headline == "The Herons Are Right"
    assert out.endswith("created 1, updated 0, skipped 0, failed 0\n")


def test_promos_are_shared_among_the_articles_that_carry_them(folder):
    (folder / "more.txt").write_text(TEXT.replace("Herons Are Right", "Herons Are Wrong"), encoding="utf-8")
    run(folder)

    promo = Promo.objects.get()
    assert (promo.articles.count(), promo.air_times.count()) == (2, 5)


def test_a_dry_run_changes_nothing(folder):
    out = run(folder / "herons.txt", "--dry-run", "--publish")

    assert [model.objects.count() for model in (Article, Person, SocialPost, Promo)] == [0, 0, 0, 0]
    assert "nothing changed" in out


def test_the_report_tells_what_was_found_where_and_what_is_not_sure(folder):
    out = run(folder / "herons.txt", "--dry-run")

    assert "person     line 5     95%  Tom Reed" in out
    assert "not sure of:\n    share count" in out


def test_the_json_has_the_keys_of_the_contract(folder):
    (row,) = json.loads(run(folder / "herons.txt", "--dry-run", "--json"))

    assert list(row) == KEYS.split()
    assert (row["share_count"], row["byline"], row["error"]) == (12400, ["Mara Quill"], None)
    assert row["promos"][0]["air"] == {
        "days": ["mon", "tue", "wed", "thu", "fri"],
        "time": "20:00",
        "zone": "America/New_York",
    }


def test_bad_files_get_a_line_each_and_do_not_stop_the_others(folder):
    (folder / "a-empty.txt").write_bytes(b"")
    (folder / "b-binary.txt").write_bytes(b"\x00\x01\x02" * 99)
    (folder / "c-menu.txt").write_text("Share\nTweet\n", encoding="utf-8")
    out, fault = run_failing(folder)

    assert "a-empty.txt: not imported: the file is empty" in out
    assert "created 1, updated 0, skipped 0, failed 3" in out
    assert fault == "3 of 4 files could not be imported."


def test_the_json_of_a_bad_file_has_its_error_and_the_same_keys(folder):
    (folder / "a-empty.txt").write_bytes(b"")
    out, fault = run_failing(folder, "--json", "--dry-run")
    bad, good = json.loads(out)

    assert list(bad) == list(good)
    assert (bad["error"], bad["headline"], bad["posts"], good["error"]) == ("the file is empty", None, [], None)
    assert "a-empty.txt: the file is empty" in fault


def test_a_missing_file_is_told(tmp_path):
    out, _ = run_failing(tmp_path / "gone.txt")

    assert "gone.txt: not imported: cannot be read: No such file or directory" in out


def test_a_file_of_windows_is_read_and_said_so(tmp_path):
    (tmp_path / "old.txt").write_bytes(TEXT.replace("•", "*").encode("cp1252"))

    assert "encoding: read as Windows-1252" in run(tmp_path / "old.txt")


def test_a_text_can_come_from_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(TEXT.encode())))

    assert run("-").startswith("-: created")


def test_importing_twice_changes_nothing_the_second_time(folder):
    run(folder, "--publish")
    first = list(Article.objects.values())

    assert run(folder, "--publish").endswith("created 0, updated 0, skipped 1, failed 0\n")
    assert list(Article.objects.values()) == first


def test_a_show_without_a_zone_is_on_by_the_publications_clock(tmp_path, settings):
    settings.TIME_ZONE = "Europe/Dublin"
    (tmp_path / "radio.txt").write_text(TEXT.replace("8/7c", "at 8 p.m."), encoding="utf-8")
    run(tmp_path / "radio.txt")

    assert set(Promo.objects.get().air_times.values_list("zone", flat=True)) == {"Europe/Dublin"}
