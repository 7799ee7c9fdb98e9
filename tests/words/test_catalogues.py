"""The words of the site, and their translations. If one of these fails, CONTRIBUTING says how to add a word: "add a word"."""

import pytest
from django.conf import settings

from cms import messages
from plumbing.languages import catalogues

FOLDER = settings.ROOT / "locale"
LANGUAGES = catalogues.languages_in(FOLDER)
WHAT_TO_DO = "Run `make messages`, then write the French of what it lists into locale/fr/LC_MESSAGES/{}.po."


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
    with django_assert_max_num_queries(2):  # of the middleware that releases what is due
        response = client.get("/messages.js")
    assert b"django.gettext" in response.content
    assert "Vary" not in response and response["Cache-Control"] == "max-age=3600"
