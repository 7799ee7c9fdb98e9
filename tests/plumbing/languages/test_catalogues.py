import gettext
import os

import pytest
from babel.messages.catalog import Catalog

from plumbing.languages import catalogues

WORDS = 'msgid "Share"\nmsgstr "Partager"\n'


@pytest.fixture
def folder(tmp_path):
    path = catalogues.path_of(tmp_path / "locale", "fr", "django")
    path.parent.mkdir(parents=True)
    path.write_text(WORDS)
    return tmp_path / "locale"


def translated(into, word):
    return gettext.translation("django", into, ["fr"]).gettext(word)


def found(*words):
    catalogue = Catalog()
    for word in words:
        catalogue.add(word)
    return catalogue


def test_a_catalogue_is_compiled_without_gettexts_tools(folder, tmp_path):
    catalogues.compile_all(folder, tmp_path / "compiled")
    assert translated(tmp_path / "compiled", "Share") == "Partager"


def test_a_catalogue_is_compiled_anew_when_its_source_is_another_even_an_older_one(folder, tmp_path):
    catalogues.compile_all(folder, tmp_path / "compiled")
    source = catalogues.path_of(folder, "fr", "django")
    source.write_text(WORDS.replace("Partager", "Diffuser"))
    os.utime(source, (0, 0))
    catalogues.compile_all(folder, tmp_path / "compiled")
    assert translated(tmp_path / "compiled", "Share") == "Diffuser"


def test_a_catalogue_that_has_not_changed_is_not_compiled_again(folder, tmp_path):
    catalogues.compile_all(folder, tmp_path / "compiled")
    compiled = catalogues.path_of(tmp_path / "compiled", "fr", "django", "mo")
    compiled.write_bytes(b"as it was")
    os.utime(compiled, ns=(catalogues.path_of(folder, "fr", "django").stat().st_mtime_ns,) * 2)
    catalogues.compile_all(folder, tmp_path / "compiled")
    assert compiled.read_bytes() == b"as it was"


def test_new_words_come_in_empty_and_old_ones_go(folder):
    catalogue = catalogues.read(catalogues.path_of(folder, "fr", "django"), "fr")
    catalogues.brought_up_to_date(catalogue, found("Copy link"))
    assert [(message.id, message.string) for message in catalogues.untranslated(catalogue)] == [("Copy link", None)]


def test_a_translation_is_kept_when_other_words_come_in(folder):
    catalogue = catalogues.read(catalogues.path_of(folder, "fr", "django"), "fr")
    catalogues.brought_up_to_date(catalogue, found("Copy link", "Share"))
    assert catalogue["Share"].string == "Partager"


def test_a_new_language_has_the_plural_forms_that_django_knows(tmp_path):
    assert catalogues.read(tmp_path / "none.po", "ar").num_plurals == 6


def test_what_two_branches_added_side_by_side_is_read_and_written_once(folder):
    path = catalogues.path_of(folder, "fr", "django")
    path.write_text(f'{WORDS}msgid "Copy link"\nmsgstr "Copier le lien"\n{WORDS}')
    catalogues.write(catalogues.read(path, "fr"), path)
    assert path.read_text().count('msgid "Share"') == 1
