"""Files as collectstatic leaves them, made of a small folder."""

import gzip
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import call_command

from plumbing.static_files import modules
from plumbing.static_files.storage import FewerFiles, is_delivered

IMPORT_MAP = {"desk/start": "js/start.js", "desk/words": "js/words.js"}
SOURCES = {
    "css/site.css": '@import url("parts/link.css");\n',
    "css/parts/link.css": 'a { mask: url("../../link.svg") }\n',
    "link.svg": "<svg/>",
    "js/start.js": 'import { words } from "desk/words"\nconsole.log(words)\n',
    "js/words.js": 'export const words = "Good morning"\n',
    "js/early.js": "// Before all else.\nconst early = 1\nwindow.early = early\n",
}


class FewerFilesOfTheDesk(FewerFiles):
    bundles = {"js/desk.bundle.js": ("desk/start", IMPORT_MAP.copy)}
    minified = ("js/early.js",)


@pytest.fixture
def sources(tmp_path):
    for name, text in SOURCES.items():
        path = tmp_path / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "sources"


@pytest.fixture
def collect(sources, settings):
    settings.STATICFILES_DIRS = [sources]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = sources.parent / "collected"
    settings.STORAGES = settings.STORAGES | {"staticfiles": {"BACKEND": f"{__name__}.FewerFilesOfTheDesk"}}
    return lambda: call_command("collectstatic", interactive=False, verbosity=0)


def text_of(name):
    return Path(staticfiles_storage.path(name)).read_text()


def linked(name):
    return text_of(staticfiles_storage.stored_name(name))


def test_a_style_sheet_is_joined_and_names_other_files_by_their_hash(collect):
    collect()
    assert linked("css/site.css") == f'a{{mask:url("../{staticfiles_storage.stored_name("link.svg")}")}}'


def test_the_name_without_a_hash_leads_to_the_joined_style_sheet_too(collect):
    collect()
    assert text_of("css/site.css") == 'a{mask:url("../link.svg")}'


def test_a_change_of_an_imported_style_sheet_gives_the_joined_one_another_name(collect, sources):
    collect()
    before = staticfiles_storage.stored_name("css/site.css")
    (sources / "css/parts/link.css").write_text("a { color: red }\n")
    collect()
    assert staticfiles_storage.stored_name("css/site.css") != before and linked("css/site.css") == "a{color:red}"


def test_scripts_become_a_bundle_and_stay_single_beside_it(collect):
    collect()
    assert is_delivered("js/desk.bundle.js") and "Good morning" in linked("js/desk.bundle.js")
    assert linked("js/words.js") == SOURCES["js/words.js"]


def test_a_script_that_is_no_module_keeps_its_name_and_leaves_none_behind(collect):
    collect()
    assert linked("js/early.js").startswith("(()=>{") and "Before all else" not in linked("js/early.js")


def test_without_the_bundler_the_rest_is_collected_and_the_log_says_so(collect, monkeypatch, caplog):
    monkeypatch.setattr(modules, "BUNDLER", "no_such_bundler")
    collect()
    assert not is_delivered("js/desk.bundle.js") and linked("js/words.js") == SOURCES["js/words.js"]
    assert linked("js/early.js") == SOURCES["js/early.js"]
    assert "js/desk.bundle.js are delivered one by one. The package no_such_bundler is not installed." in caplog.text


def test_a_bundle_that_is_no_longer_made_is_no_longer_linked(collect, monkeypatch):
    collect()
    monkeypatch.setattr(modules, "BUNDLER", "no_such_bundler")
    collect()
    assert not is_delivered("js/desk.bundle.js")


def test_files_that_are_not_collected_have_no_bundle():
    assert not is_delivered("js/desk.bundle.js")


@pytest.mark.parametrize("size", [20_000, 200_000])
def test_what_gains_by_it_lies_beside_itself_compressed_in_both_ways(collect, sources, size):
    text = "a { color: red }\n" * (size // 17)
    (sources / "plain.css").write_text(text)
    collect()
    path = Path(staticfiles_storage.path(staticfiles_storage.stored_name("plain.css")))
    assert gzip.decompress(path.with_name(f"{path.name}.gz").read_bytes()).decode() == text
    assert brotli.decompress(path.with_name(f"{path.name}.br").read_bytes()).decode() == text
