# ruff: noqa: E501 - a case reads best on one line
"""Authors' bios and the accounts in them, told from sentences about other people."""

import pytest

from articles.importing.analysis.bios.finding import take_bios
from articles.importing.analysis.bios.handles import read_contacts
from articles.importing.analysis.bios.sentences import is_bio
from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.formats.plain_text.paragraphs import paragraphs
from articles.importing.record import FoundAuthor

BODY = "The ferrymen had been on strike for a week. Ms Reed, who is a senior fellow at the Tide Institute, had noticed it first."
TWITTER, YOUTUBE, TWITCH = "twitter", "youtube", "twitch"


def read(*lines, authors=(), body=(BODY,)):
    analysis = Analysis.of(paragraphs("\n\n".join(["A headline", *body, *lines])))
    analysis.paragraphs[0].role, analysis.body_start = "headline", 1
    analysis.authors = [FoundAuthor(name, line=1, confidence=0.95) for name in authors]
    take_bios(analysis)
    return analysis


@pytest.mark.parametrize(
    ("sentence", "accounts"),
    [
        (
            "You can find Ned on Twitter at @nedreed, watch his films on YouTube, and join his games on Twitch.",
            [(TWITTER, "nedreed"), (YOUTUBE, None), (TWITCH, None)],
        ),
        ("Follow Reed on Twitter: @nedreed.", [(TWITTER, "nedreed")]),
        ("Follow her on Instagram and Twitter @maraq, and on TikTok @mara.", [("instagram", "maraq"), (TWITTER, "maraq"), ("tiktok", "mara")]),
        ("She is on Bluesky (@mara.bsky.social), on Mastodon at @mara@tide.example and on LinkedIn.",
         [("bluesky", "mara.bsky.social"), ("mastodon", "mara@tide.example"), ("linkedin", None)]),
        ("Follow @maraq on Twitter.", [(TWITTER, "maraq")]),
        ("She’s @maraq on both Instagram and Twitter.", [("instagram", "maraq"), (TWITTER, "maraq")]),
        ("Follow him on X, Facebook and Instagram.", [(TWITTER, None), ("facebook", None), ("instagram", None)]),
        ("Find her at twitter.com/maraq or facebook.com/mara.quill.", [(TWITTER, "maraq"), ("facebook", "mara.quill")]),
        ("Twitter: @maraq; Instagram: @mara", [(TWITTER, "maraq"), ("instagram", "mara")]),
        ("She is on Threads as @mara_writes and on Instagram as @mara.", [("threads", "mara_writes"), ("instagram", "mara")]),
        ("Subscribe to his YouTube channel.", [(YOUTUBE, None)]),
        ("@maraq", [(TWITTER, "maraq")]),
    ],
)  # fmt: skip
def test_accounts_are_read_with_platform_and_handle(sentence, accounts):
    assert [(account.platform, account.handle) for account in read_contacts(sentence).accounts] == accounts


def test_an_email_address_is_no_handle():
    contacts = read_contacts("Reach him at ned@tide.example.com or on X @nedreed.")

    assert (contacts.email, [account.handle for account in contacts.accounts]) == ("ned@tide.example.com", ["nedreed"])


BIOS = [
    "Jane Roe is a senior fellow at the Tide Institute.", "Jane Roe is the author of “Low Water.”", "Jane Roe (@janeroe) is a writer.",
    "Jane Roe writes a weekly column.", "Follow Jane Roe on Twitter @janeroe", "Email Jane Roe at jane@tide.example.com",
    "Jane Roe can be reached at jane@tide.example.com.", "Jane Roe, a former nurse, teaches at Skelby College.", "@janeroe",
    "Jane Roe is a columnist. She lives in Skelby with two herons.", "About the author: Jane Roe repairs clocks.",
    "Jane Roe is a retired bus dispatcher. Reach her at jane@tide.example.com.", "Jane Roe’s column appears on Wednesdays.",
    "Jane Roe has covered herons since 1998. Contact: jane@tide.example.com",
    "Jane Roe is on Twitter as @janeroe.", "Ms. Roe is a contributing writer.", "Jane Roe covers the harbour for The Tide.",
]  # fmt: skip


@pytest.mark.parametrize("words", BIOS)
def test_a_bio_below_the_body_leaves_it(words):
    analysis = read(words, authors=["Jane Roe"])

    assert [paragraph.text for paragraph in analysis.paragraphs if paragraph.is_free] == [BODY]


@pytest.mark.parametrize("words", [bio for bio in BIOS if bio.startswith("Jane") or "Follow" in bio])
def test_a_bio_alone_gives_the_byline(words):
    assert [author.name for author in read(words).authors] == ["Jane Roe"]


@pytest.mark.parametrize(
    "words",
    [
        "She laughed.",
        "“I was at work,” Roe said in a statement.",
        "He is right about the toilets.",
        "Life is a river that nobody owns.",
    ],
)
def test_prose_is_no_bio(words):
    assert not is_bio(words)


def test_a_person_of_the_article_is_not_taken_for_its_author():
    last = "Tom Reed is a senior fellow at the Tide Institute."
    analysis = read(last, body=(BODY, "“We row,” Reed told the council, “and nobody else does.”"))

    assert analysis.authors == []
    assert analysis.paragraphs[-1].is_free


def test_an_author_who_is_spoken_to_in_the_article_is_still_its_author():
    analysis = read(
        "Jane Roe is a retired nurse. Reach her at jane@tide.example.com.",
        body=(BODY, "“We thank you, Mrs. Roe,” he said."),
    )

    assert [author.name for author in analysis.authors] == ["Jane Roe"]


def test_a_speech_at_the_end_is_no_bio():
    assert not is_bio(
        "Former co-host Lisa Reed was less kind: “He has been like this since the coffee machine broke,” she said."
    )


def test_a_bio_of_two_authors_gives_both_with_their_own_handles():
    analysis = read(
        "Jane Roe is a professor at Skelby College. Tom Reed, a former judge, is a fellow there. Follow Reed on X: @tomreed."
    )

    assert [author.name for author in analysis.authors] == ["Jane Roe", "Tom Reed"]
    assert [(handle.person, handle.handle) for handle in analysis.handles] == [("Tom Reed", "tomreed")]


def test_a_first_name_of_the_bio_is_the_author_of_the_byline():
    analysis = read("You can find Jane on Twitter at @janeroe.", authors=["Jane Roe"])

    assert [(handle.person, handle.handle) for handle in analysis.handles] == [("Jane Roe", "janeroe")]


def test_the_papers_own_account_is_nobodys():
    analysis = read("Follow Tide Opinion on Twitter @tideopinion", authors=["Jane Roe"])

    assert (analysis.handles, analysis.paragraphs[-1].role) == ([], "furniture")
