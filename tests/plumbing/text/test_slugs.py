"""Addresses made of words in any script, in both ways that ADDRESSES knows."""

import pytest
from django.test import override_settings

from plumbing.text.slugs import slug_for

ASCII = {
    "Straße, Æther & Łódź": "strasse-aether-lodz",
    "Türkçe: İstanbul’un ışığı": "turkce-istanbulun-isigi",
    "Øresund og Đorđe": "oresund-og-dorde",
    "Now—really": "now-really",
    "Either/or": "either-or",
    "Don’t ask, don’t tell": "dont-ask-dont-tell",
    "9:30 to Œuvre": "9-30-to-oeuvre",
    "Почему молчат редакторы": "pochemu-molchat-redaktory",
    "объём": "obem",
    "Mixed Case Words": "mixed-case-words",
    "R&D": "r-d",
    "🎉": "tada",
    "snake_case": "snake_case",
}
UNICODE = {
    "Почему молчат редакторы": "почему-молчат-редакторы",
    "社説：沈黙の値段": "社説-沈黙の値段",
    "हम चुप क्यों हैं": "हम-चुप-क्यों-हैं",
    "ทำไมเราเงียบ": "ทําไมเราเงียบ",
    "été": "été",
    "İstanbul’un ışığı": "istanbulun-ışığı",
    "می‌خواهم": "میخواهم",
    "Straße — und so": "straße-und-so",
}
OTHER_SCRIPTS = [
    *(
        "社説：沈黙の値段",
        "لماذا نصمت",
        "למה אנחנו שותקים",
        "Γιατί σιωπούμε",
        "ทำไมเราเงียบ",
        "한국 언론의 침묵",
        "हम चुप क्यों हैं",
    ),
    *("Чому ми мовчимо", "沉默的代价", "سمير كھوسہ", "王小波", "山田 太郎", "நாம் ஏன்", "ကျွန်တော်", "ქართული", "Հայերեն"),
]


@pytest.mark.parametrize(("text", "slug"), ASCII.items())
def test_words_become_an_address_of_plain_letters(text, slug):
    assert slug_for(text) == slug


@pytest.mark.parametrize(("text", "slug"), UNICODE.items())
@override_settings(ADDRESSES="unicode")
def test_words_keep_the_letters_of_their_language_where_the_site_wants_it(text, slug):
    assert slug_for(text) == slug


@pytest.mark.parametrize("text", OTHER_SCRIPTS)
def test_a_headline_in_any_script_has_an_address_that_says_something(text):
    slug = slug_for(text)
    assert slug and slug.isascii() and slug == slug_for(slug)


@override_settings(ADDRESSES="unicode")
@pytest.mark.parametrize(("text", "slug"), [("🎉", "tada"), ("🎂 沈黙", "沈黙")])
def test_what_has_no_letters_to_keep_is_transliterated(text, slug):
    assert slug_for(text) == slug


@pytest.mark.parametrize("text", ["???", "—", "", " ", "…"])
def test_nothing_becomes_of_mere_punctuation(text):
    assert slug_for(text) == ""


@pytest.mark.parametrize("letters", ["ascii", "unicode"])
def test_a_long_text_is_cut_between_words_and_counted_in_bytes(letters):
    slug = slug_for("沉默的代价 and quiet words " * 20, 60, letters)
    assert len(slug.encode()) <= 60 and not slug.endswith("-")
    assert slug_for("quiet harbours " * 20, 50).endswith(("quiet", "harbours"))
