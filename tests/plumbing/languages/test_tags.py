import pytest

from plumbing.languages.tags import UnknownLanguage, direction_of, language_tag


@pytest.mark.parametrize("tag", ["en", "en-GB", "pt-BR", "ar", "gsw", "zh-Hant-TW", "sr-Latn"])
def test_a_known_language_is_taken(tag):
    assert language_tag(tag.lower()) == tag


@pytest.mark.parametrize("tag", ["zz zz", "en_GB", "arabic", "<b>", "", "zz", "e", "en--GB", "en-GB-x-y-z-w", "٣٣"])
def test_what_is_no_language_is_refused_in_words(tag):
    with pytest.raises(UnknownLanguage, match="is not a language code"):
        language_tag(tag)


def test_a_likely_language_is_offered():
    with pytest.raises(UnknownLanguage, match="Did you mean “en-GB”"):
        language_tag("en_GB")


@pytest.mark.parametrize(
    ("tag", "direction"),
    [("ar", "rtl"), ("he-IL", "rtl"), ("fa", "rtl"), ("az-Arab", "rtl"), ("ur-Latn", "ltr"), ("en", "ltr")],
)
def test_the_direction_follows_from_language_and_script(tag, direction):
    assert direction_of(tag) == direction
