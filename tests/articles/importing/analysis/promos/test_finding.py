# ruff: noqa: E501 - a case reads best on one line
"""Promos baked into a text, and prose about shows, books and money."""

import pytest

from articles.importing.analysis.promos.finding import promos_within, read_promo

PROMOS = [
    ("show", "Tired of being told? Hear much more on THE QUILL HOUR, airing Monday through Friday 8/7c. Sign up at www.tidetv.example.com/watch"),
    ("show", "Catch “Roe at Sea” weeknights at 9 p.m. ET on Tide Radio."),
    ("show", "Listen to our podcast, The Low Road, wherever you get your podcasts."),
    ("subscription", "You get every essay we print, the members’ podcast and a mug."),
    ("subscription", "Members get every column, the after-hours podcast and a mug that will upset your uncle."),
    ("subscription", "The Tide is a reader-supported publication. To support my work, consider becoming a paid subscriber."),
    ("subscription", "Subscribe now at tide.example.com/subscribe for unlimited access."),
    ("subscription", "Enjoying this? Support local journalism by subscribing: tide.example.com/subscribe"),
    ("subscription", "Hit the heart button, or upgrade to paid at tide.substack.com/upgrade."),
    ("donation", "We have a small favour to ask. More people than ever read us."),
    ("newsletter", "Want more like this? Get The Daily Heron, our free newsletter, at tide.example.com/heron"),
    ("newsletter", "Sign up for Low Water, delivered to your inbox every Tuesday."),
    ("donation", "Support our journalism. Donate today at tide.example.org/give"),
    ("donation", "If this blog is worth a coffee to you, chip in at ko-fi.com/tide."),
    ("donation", "We don’t have a billionaire. If you value this reporting, give $5 a month: tide.example.org/donate"),
    ("membership", "Become a member of the Tide Society: tide.example.org/membership"),
    ("membership", "Join The Backwater from £5 a month for early access: backwater.example.co.uk/join"),
    ("event", "Join us on May 4 in Skelby for a live debate about herons. Tickets at tide.example.com/live"),
    ("event", "Mara Quill will be in conversation with Tom Reed on October 5. Tickets: tide.example.org/tickets"),
    ("book", "Pre-order her new book, Low Water, at harbourlane.example.com"),
    ("book", "“Seven Tides” by Mara Quill is published by Harbour Lane. Order it at harbourlane.example.com/seven"),
]  # fmt: skip
PROSE = [
    "The Quill Hour, which airs weeknights at 9 p.m. ET, was cancelled on Tuesday.", "You get what you pay for.",
    "She wrote a new book about her life and nobody bought it.", "I watched the show on Monday at 9 p.m. and I was appalled.",
    "He asked his donors to donate to the campaign and they did.", "Members of the board said that the membership had voted.",
    "The senator will be speaking at the gala and tickets were $500.", "We depend on readers who disagree with us.",
    "Support for the president has fallen since May, and his donors have noticed.",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "words"), PROMOS)
def test_a_promo_is_told_with_its_kind(kind, words):
    assert read_promo(words, below_body=True).kind == kind


@pytest.mark.parametrize("words", PROSE)
def test_prose_is_no_promo(words):
    assert read_promo(words) is None


def test_a_show_comes_with_title_hours_address_and_call():
    show = read_promo(PROMOS[0][1])

    assert (show.title, show.address, show.call_to_action) == (
        "THE QUILL HOUR",
        "https://www.tidetv.example.com/watch",
        "Sign up",
    )
    assert show.air == {"days": ["mon", "tue", "wed", "thu", "fri"][:5], "time": "20:00", "zone": "America/New_York"}


def test_an_address_loses_what_only_tracks():
    promo = read_promo("Subscribe now at https://tide.example.com/join?utm_source=x&plan=year for unlimited access.")

    assert promo.address == "https://tide.example.com/join?plan=year"


@pytest.mark.parametrize(
    ("bio", "kind", "address"),
    [
        ("Mara Quill co-hosts “Quill & Reed” weekdays 6-9am Pacific on 1190 AM.", "show", None),
        (
            "Her newsletter, The Low Tide, is at maraquill.example.co.uk/lowtide",
            "newsletter",
            "https://maraquill.example.co.uk/lowtide",
        ),
        (
            "Her first book, Low Water, is out in May; preorder it at harbourlane.example.com/low.",
            "book",
            "https://harbourlane.example.com/low",
        ),
    ],
)
def test_a_promo_within_a_bio_is_found(bio, kind, address):
    found = promos_within(f"Mara Quill is a writer in Skelby. {bio}")

    assert [(promo.kind, promo.address) for promo in found] == [(kind, address)]
