# ruff: noqa: E501 - a case reads best on one line
"""Every sort of decayed embed, told from the prose around it."""

from datetime import UTC, date, datetime

import pytest

from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.analysis.posts.finding import take_posts
from articles.importing.formats.plain_text.paragraphs import paragraphs

BEFORE = "The ferrymen of Skelby had been on strike for a week before anybody in the capital noticed that they were."
AFTER = "The council met on Tuesday and resolved, by nine votes to two, that there was nothing to be resolved about it."


def read(*lines, before=BEFORE, after=AFTER):
    """The posts that stand between two paragraphs of an article, and the body that is left."""
    analysis = Analysis.of(paragraphs("\n\n".join(["A headline", before, *lines, after])))
    analysis.paragraphs[0].role, analysis.body_start = "headline", 1
    take_posts(analysis)
    return analysis.posts, [paragraph.text for paragraph in analysis.paragraphs if paragraph.is_free and paragraph.text]


WORDS = "I have rowed this river for thirty years and I will row it again tomorrow"
CASES = {
    "title": (["Mara Quill on Twitter", WORDS], "twitter", "Mara Quill", None, WORDS),
    "title twice": (["MARA QUILL on Twitter", "MARA QUILL on Twitter", WORDS], "twitter", "MARA QUILL", None, WORDS),
    "title on X": (["Mara Quill on X", WORDS], "twitter", "Mara Quill", None, WORDS),
    "title with handle": (["Mara Quill (@maraquill) on Twitter", WORDS], "twitter", "Mara Quill", "maraquill", WORDS),
    "title with words": ([f"Mara Quill on X: “{WORDS}” / X"], "twitter", "Mara Quill", None, WORDS),
    "title, words, link": ([f'Mara Quill on Twitter: "{WORDS}" https://t.co/9xKq2LmZ'], "twitter", "Mara Quill", None, WORDS),
    "page title": (["Mara Quill (@maraquill) | Twitter", WORDS], "twitter", "Mara Quill", "maraquill", WORDS),
    "signed": ([WORDS, "— Mara Quill (@maraquill) April 27, 2018"], "twitter", "Mara Quill", "maraquill", WORDS),
    "signed in one": ([f"{WORDS} — Mara Quill (@maraquill) April 27, 2018"], "twitter", "Mara Quill", "maraquill", WORDS),
    "signed, two hyphens": ([WORDS, "-- Mara Quill (@maraquill) April 27, 2018"], "twitter", "Mara Quill", "maraquill", WORDS),
    "signed with a nickname": ([WORDS, '— Mara "Mo" Quill (@maraquill) April 27, 2018'], "twitter", 'Mara "Mo" Quill', "maraquill", WORDS),
    "split by blank lines": (
        ["Mara Quill\n✔ @maraquill", "The herons have the pier.", "8:52 PM - Oct 9, 2018\n3,611\n12 people are talking about this"],
        "twitter", "Mara Quill", "maraquill", "The herons have the pier.",
    ),
    "signed on X": ([WORDS, "— Mara Quill (@maraquill) on X"], "twitter", "Mara Quill", "maraquill", WORDS),
    "signed with picture": (
        [f"{WORDS} pic.twitter.com/aB3dE — Mara Quill (@maraquill) April 27, 2018"], "twitter", "Mara Quill", "maraquill", WORDS,
    ),
    "signed on two lines": ([f"{WORDS}\n— Mara Quill\n(@maraquill) April 27, 2018"], "twitter", "Mara Quill", "maraquill", WORDS),
    "handle and day": (["Mara Quill @maraquill · Apr 27", WORDS], "twitter", "Mara Quill", "maraquill", WORDS),
    "handle and full day": (["Mara Quill (@maraquill) • April 27, 2018", WORDS], "twitter", "Mara Quill", "maraquill", WORDS),
    "old card": (
        ["Mara Quill ✔ @maraquill", WORDS, "4:00 PM - Apr 27, 2018", "12.3K Retweets 45K Likes"],
        "twitter", "Mara Quill", "maraquill", WORDS,
    ),
    "new card": (
        ["Mara Quill\n@maraquill\n·\nFollow", WORDS, "4:00 PM · Apr 27, 2018\n1.2K\nReply\nCopy link\nRead 345 replies"],
        "twitter", "Mara Quill", "maraquill", WORDS,
    ),
    "sealed card": (
        ["Mara Quill\nVerified account\n@maraquill", WORDS, "7:42 PM - 3 May 2019\n2,104 Retweets\n9,871 Likes"],
        "twitter", "Mara Quill", "maraquill", WORDS,
    ),
    "instagram cut short": (
        ["View this post on Instagram", WORDS, "A post shared by Mara Quill (@mara.quill) on"], "instagram", "Mara Quill", "mara.quill", WORDS,
    ),
    "mastodon closed": (["Post by @mara@tide.example", "View on Mastodon"], "mastodon", None, "mara@tide.example", None),
    "facebook lost": (["Posted by Mara Quill on Wednesday, June 1, 2022"], "facebook", "Mara Quill", None, None),
    "instagram between": (
        ["View this post on Instagram", WORDS, "A post shared by Mara Quill (@mara.quill) on Apr 27, 2018 at 4:00pm PDT"],
        "instagram", "Mara Quill", "mara.quill", WORDS,
    ),
    "instagram below": (
        ["View this post on Instagram", "A post shared by Mara Quill (@mara.quill)", WORDS], "instagram", "Mara Quill", "mara.quill", WORDS,
    ),
    "instagram lost": (
        ["View this post on Instagram", "A post shared by Mara Quill (@mara.quill)"], "instagram", "Mara Quill", "mara.quill", None,
    ),
    "photo posted": (["A photo posted by Mara Quill (@mara.quill) on Apr 27, 2015 at 4:00pm PDT"], "instagram", "Mara Quill", "mara.quill", None),
    "facebook": ([f"{WORDS}!\nPosted by Mara Quill on Friday, April 27, 2018"], "facebook", "Mara Quill", None, f"{WORDS}!"),
    "facebook title": (["Mara Quill on Facebook", WORDS], "facebook", "Mara Quill", None, WORDS),
    "threads": (["Post by @mara.quill", "View on Threads"], "threads", None, "mara.quill", None),
    "threads title": (["Mara Quill (@mara.quill) on Threads", WORDS], "threads", "Mara Quill", "mara.quill", WORDS),
    "bluesky": ([WORDS, "— Mara Quill (@mara.bsky.social) November 20, 2024 at 3:04 PM"], "bluesky", "Mara Quill", "mara.bsky.social", WORDS),
    "bluesky own domain": ([WORDS, "— Mara Quill (@mara.example.com) Nov 20, 2024"], "bluesky", "Mara Quill", "mara.example.com", WORDS),
    "mastodon": ([WORDS, "— Mara Quill (@mara@tide.example) May 2, 2023"], "mastodon", "Mara Quill", "mara@tide.example", WORDS),
    "reddit": (["Posted by u/mara_quill in r/rowing", WORDS], "reddit", None, "mara_quill", WORDS),
    "reddit below": ([f"{WORDS}\nby u/mara_quill in r/rowing"], "reddit", None, "mara_quill", WORDS),
    "reddit submitted": ([f"{WORDS}\nsubmitted by u/mara_quill to r/rowing"], "reddit", None, "mara_quill", WORDS),
    "tiktok": ([f"@maraquill {WORDS} ♬ original sound - Mara"], "tiktok", None, "maraquill", WORDS),
    "youtube": (["A day on the river with the ferrymen - YouTube"], "youtube", None, None, "A day on the river with the ferrymen"),
    "truth social": (["Mara Quill on Truth Social", WORDS], "truth_social", "Mara Quill", None, WORDS),
    "telegram": (["Forwarded from Mara Quill", WORDS], "telegram", "Mara Quill", None, WORDS),
    "address": (["https://twitter.com/maraquill/status/99?s=20"], "twitter", None, "maraquill", None),
    "title and address": (["Mara Quill on Threads", f"{WORDS}\nhttps://www.threads.net/@mara/post/Cx1"], "threads", "Mara Quill", "mara", WORDS),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_decayed_embed_becomes_one_post_and_leaves_the_body(case):
    lines, platform, author, handle, text = case
    posts, body = read(*lines)

    assert [(post.platform, post.author, post.handle, post.text) for post in posts] == [
        (platform, author, handle, text)
    ]
    assert body == [BEFORE, AFTER]


@pytest.mark.parametrize(
    "lines",
    [
        ["Roe was huge on Facebook."],
        ["Nobody was more surprised than the ferrymen — or so they said."],
        ["What went wrong on Twitter"],
        ["She had read about it on Reddit: nothing there was true."],
        ["He wrote to @maraquill and got no answer, which he took for an answer."],
        ["“I am on YouTube,” she said, “and that is all.”"],
    ],
)
def test_prose_about_platforms_is_no_post(lines):
    posts, body = read(*lines)

    assert (posts, body) == ([], [BEFORE, *lines, AFTER])


def test_the_articles_own_next_paragraph_is_not_taken_for_a_posts_words():
    posts, body = read(
        "Mara Quill on Twitter",
        "Mara Quill on Twitter",
        after="Quill’s message had been seen four million times by noon.",
    )

    assert posts[0].text is None
    assert len(body) == 2


def test_two_posts_in_a_row_keep_their_own_words():
    posts, body = read("Mara Quill on Twitter", WORDS, "Tom Reed on Twitter", "my boat is faster than yours lol")

    assert [(post.author, post.text) for post in posts] == [
        ("Mara Quill", WORDS),
        ("Tom Reed", "my boat is faster than yours lol"),
    ]


def test_words_on_several_lines_without_a_gap_are_one_post():
    posts, _ = read("Our boats: wood.\nTheir boats: plastic.\n— Mara Quill (@maraquill) April 27, 2018")

    assert posts[0].text == "Our boats: wood.\nTheir boats: plastic."


def test_a_line_that_announces_a_post_stays_in_the_body():
    posts, body = read(f"It got worse:\n{WORDS}\n— Mara Quill (@maraquill) April 27, 2018")

    assert posts[0].text == WORDS
    assert "It got worse:" in body


def test_day_and_moment_are_read():
    signed, _ = read(WORDS, "— Mara Quill (@maraquill) April 27, 2018")
    shared, _ = read(
        "View this post on Instagram", WORDS, "A post shared by Mara Quill (@mara) on Apr 27, 2018 at 4:00pm PDT"
    )

    assert (signed[0].posted_on, signed[0].posted_at) == (date(2018, 4, 27), None)
    assert shared[0].posted_at == datetime(2018, 4, 27, 23, 0, tzinfo=UTC)


def test_an_address_within_a_sentence_makes_a_post_and_stays():
    posts, body = read("See https://x.com/maraquill/status/7 for the rest of what she has to say about the river.")

    assert posts[0].address == "https://x.com/maraquill/status/7"
    assert "status/7" in body[1]


def test_the_platform_is_told_by_its_furniture():
    posts, _ = read("Mara Quill @maraquill · Apr 27", WORDS, "5.2k ReTruths 20k Likes")

    assert posts[0].platform == "truth_social"
