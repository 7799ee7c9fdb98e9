"""What is one name, and what is not, script by script; and what a search finds."""

import pytest

from plumbing.text.folding import match_fold, search_fold

SAME = {
    "accents of Latin": [("José", "Jose"), ("Nguyễn", "Nguyen"), ("Søren Ærø", "Soren Aero"), ("Þóra", "Thora")],
    "letters that Unicode does not take apart": [("Łukasz", "Lukasz"), ("Straße", "STRASSE"), ("Đorđe", "Dorde")],
    "Turkish": [("İstanbul", "istanbul"), ("Işık", "isik")],
    "Greek": [("Νίκη", "ΝΙΚΗ"), ("Ἀθῆναι", "Αθηναι"), ("ΛΌΓΟΣ", "λόγος")],
    "Cyrillic": [("Артём", "Артем"), ("Мари́я", "Мария"), ("ЛУНИНА", "Лунина")],
    "Hebrew with points": [("שָׁלוֹם", "שלום"), ("דָּוִד בֶּן־גּוּרְיוֹן", "דוד בן־גוריון")],
    "Arabic with vowels": [("مُحَمَّد", "محمد"), ("أحمد", "احمد"), ("محمـــد", "محمد")],
    "Arabic letters as Persian and Urdu type them": [
        ("علی کریمی", "علي كريمي"),
        ("پاکستان", "پاكستان"),
        ("شہر", "شهر"),
    ],
    "Japanese at half width": [("ｶﾞﾝﾀﾞﾑ", "ガンダム"), ("Ｔｏｋｙｏ", "Tokyo")],
    "Korean, taken apart": [("한국", "\u1112\u1161\u11ab\u1100\u116e\u11a8")],
    "Devanagari, composed and not": [("क़लम", "क\u093cलम")],
    "marks between words": [
        ("Free-press!", "free  press"),
        ("O’Brien", "O'Brien"),
        ("O’Brien", "OBrien"),
        ("#MeToo", "MeToo"),
    ],
    "how an emoji is drawn": [("❤\ufe0f", "❤")],
}
DIFFERENT = {
    "Devanagari": [("राम", "रोम"), ("कला", "काल"), ("कल", "कला")],
    "Bengali": [("নদী", "নাদ")],
    "Tamil": [("கலை", "கால"), ("கல்", "கல")],
    "Telugu": [("తెలుగు", "తలగ")],
    "Burmese": [("မြန်မာ", "မနမ")],
    "Thai": [("ข่าว", "ขาว"), ("เสือ", "เสื้อ")],
    "Khmer": [("កា", "កី")],
    "Tibetan": [("བོད", "བད")],
    "Japanese": [("ハハ", "ババ"), ("はは", "ばば"), ("カキ", "ガキ")],
    "Cyrillic": [("Мой", "Мои"), ("Їжак", "Іжак"), ("ўсё", "усе"), ("Ѓорче", "Горче")],
    "Arabic": [("سؤال", "سوال")],
    "Persian and Urdu": [("گل", "كل"), ("پر", "بر"), ("لی", "لے"), ("بھی", "بہی"), ("جزئی", "جزیی")],
    "signs": [("C", "C++"), ("C++", "C#"), ("R&D", "RD"), ("R&D", "R D"), ("+1", "1"), ("$100", "100"), ("1%", "1")],
    "signs that a name begins with": [(".NET", "NET"), (".NET", "Net"), ("-1", "1")],
    "emoji": [("🎉", "🎊")],
}
FOUND = [
    ("über", "Über die Öffentlichkeit"),
    ("ÖFFENTLICHKEIT", "Über die Öffentlichkeit"),
    ("почему", "Почему молчат редакторы"),
    ("елка", "Ёлка"),
    ("мои", "Мой дом"),
    ("احمد", "أَحْمَد"),
    ("کتاب", "كتاب"),
    ("ひらがな", "ヒラガナ"),
    ("don't", "Don’t ask"),
    ('"quoted"', "so “quoted” words"),
    ("c++", "Learning C++ late"),
    ("strasse", "Straße"),
]


def table(kinds):
    return [
        pytest.param(one, other, id=f"{kind}: {one} {other}") for kind, pairs in kinds.items() for one, other in pairs
    ]


@pytest.mark.parametrize(("one", "other"), table(SAME))
def test_spellings_of_one_name_are_equal(one, other):
    assert match_fold(one) == match_fold(other)


@pytest.mark.parametrize(("one", "other"), table(DIFFERENT))
def test_different_names_stay_different(one, other):
    assert match_fold(one) != match_fold(other)


@pytest.mark.parametrize(("asked", "kept"), FOUND)
def test_a_search_finds_words_however_they_are_spelt(asked, kept):
    assert search_fold(asked) in search_fold(kept)


@pytest.mark.parametrize("text", ["José", "राम", "C++", ".NET", "-1", "علی", "O’Brien", "Мой", "ﷺ", "ｶﾞ", "🎉"])
def test_folding_twice_changes_nothing(text):
    assert match_fold(match_fold(text)) == match_fold(text)
    assert search_fold(search_fold(text)) == search_fold(text)


@pytest.mark.parametrize("text", ["???", "—", " ", "…"])
def test_nothing_is_left_of_mere_punctuation(text):
    assert match_fold(text) == ""
