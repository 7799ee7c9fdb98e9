"""The words of the site, and their translations. If one of these fails, CONTRIBUTING says how to add a word: "add a word"."""

import re

import pytest
from django.conf import settings

from cms import messages
from plumbing.languages import catalogues
from tests.sources import breaking, text_of

FOLDER = settings.ROOT / "locale"
LANGUAGES = catalogues.languages_in(FOLDER)
WHAT_TO_DO = "Run `make messages`, then write the French of what it lists into locale/fr/LC_MESSAGES/{}.po."
STRING = r'"((?:\\.|[^"\\])*)"'
CALL = re.compile(rf"\b(?P<function>n?p?gettext)\((?:\s*{STRING}(?:\s*,\s*{STRING})?)?")


@pytest.fixture(scope="module")
def found():
    return messages.catalogues_found()


def keys(catalogue):
    return {(message.context, message.id) for message in catalogue if message.id}


@pytest.mark.parametrize("domain", catalogues.DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_has_an_entry_for_each_message_of_the_sources_and_no_other(found, language, domain):
    catalogue = catalogues.read(catalogues.path_of(FOLDER, language, domain), language)
    assert keys(catalogue) ^ keys(found[domain]) == set(), WHAT_TO_DO.format(domain)


def test_each_call_of_gettext_in_a_script_names_a_message_of_the_catalogue(found):
    """However the call stands there: the search is for its letters, not by the extractor that makes the catalogue."""
    known = keys(found["djangojs"])
    scripts = [path for path in messages.scripts() if path.name != "gettext.js"]
    assert breaking(scripts, lambda path: called(text_of(path)) - known) == {}


def called(source):
    return {key_of(call["function"], call[2], call[3]) for call in CALL.finditer(source)}


def key_of(function, first, second):
    contexts = {"gettext": (None, first), "ngettext": (None, (first, second)), "pgettext": (first, second)}
    return contexts[function]


@pytest.mark.parametrize("domain", catalogues.DOMAINS)
def test_places_for_facts_are_written_in_one_way(found, domain):
    """`%(name)s`, which the catalogues' own checks know; not `{name}`."""
    written = [text for _, message in keys(found[domain]) for text in forms(message)]
    assert [text for text in written if re.search(r"\{\w*\}|%[sd]", text)] == []


def forms(message):
    return message if isinstance(message, tuple) else (message,)


@pytest.mark.parametrize("domain", catalogues.DOMAINS)
def test_french_has_no_hole_and_no_doubtful_entry(domain):
    catalogue = catalogues.read(catalogues.path_of(FOLDER, "fr", domain), "fr")
    assert [message.id for message in catalogues.untranslated(catalogue)] == [], WHAT_TO_DO.format(domain)


@pytest.mark.parametrize("domain", catalogues.DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_names_the_facts_that_its_original_names(language, domain):
    catalogue = catalogues.read(catalogues.path_of(FOLDER, language, domain), language)
    assert [(message.id, str(fault)) for message, faults in catalogue.check() for fault in faults] == []


@pytest.mark.parametrize("domain", catalogues.DOMAINS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_written_as_make_messages_writes_it(language, domain, tmp_path):
    path = catalogues.path_of(FOLDER, language, domain)
    catalogues.write(catalogues.read(path, language), tmp_path / "again.po")
    assert (tmp_path / "again.po").read_text() == path.read_text(), "Run `make messages`."


@pytest.mark.django_db
def test_scripts_get_their_words_without_a_session(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(1):  # of the middleware that releases what is due
        response = client.get("/messages.js")
    assert b"django.gettext" in response.content
    assert "Vary" not in response and response["Cache-Control"] == "max-age=3600"
