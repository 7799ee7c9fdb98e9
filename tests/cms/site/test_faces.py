"""Which files of the house faces a page links ahead."""

import pytest
from langcodes import Language

from cms.site.faces import NAMES, font_preloads, parts

PARTS = {"en-gb": 1, "fr": 2, "de": 2, "cs": 3, "vi": 3, "ar": 0, "ru": 0, "ja": 0}


@pytest.mark.parametrize("language", PARTS)
def test_a_page_links_the_letters_of_its_language(settings, language):
    settings.LANGUAGE_CODE = language
    assert font_preloads("house").count("<link") == PARTS[language] * len(NAMES)


def test_nothing_is_linked_where_the_system_has_the_faces():
    assert font_preloads("system") == ""


def test_an_unknown_language_in_latin_letters_gets_all_of_them():
    assert Language.get("xx-Latn").script == "Latn"
    assert parts("xx-Latn") == ["basic", "western", "latin-ext"]
