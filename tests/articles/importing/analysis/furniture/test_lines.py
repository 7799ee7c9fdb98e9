"""Every row of the table of furniture, and prose that only looks like it."""

import pytest

from articles.importing.analysis.furniture.captions import is_caption
from articles.importing.analysis.furniture.lines import furniture, is_rule

FURNITURE = {
    "shares": ["1.2M shares", "Shares 12,345", "23.7K SHARES", "SHARES: 1.2K", "Shared 4,210 times", "312 people shared this"],
    "comments": ["4,512 Comments", "Comments (45)", "Leave a comment", "Comments are closed.", "Join the conversation"],
    "counter": ["412 Likes", "12K views", "31 Restacks", "1.2K likes · 45 comments"],
    "buttons": [
        "Share on Facebook", "Tweet", "Email", "Print", "Copy link", "Facebook Twitter Email Print", "SHARE THIS", "Share this article",
        "Share on Facebook Share on Twitter", "Share via Email", "Reuse this content", "Click to share on X (Opens in new window)",
    ],
    "related": ["READ MORE: The heron that would not leave", "Related: Five gates", "Watch: A mayor falls", "More from Opinion: Tides"],
    "newsletter": ["Sign up for our newsletter", "Enter your email", "Get the newsletter", "Unsubscribe at any time.", "Email address"],
    "advertising": ["Advertisement", "ADVERTISEMENT", "Story continues below", "Sponsored", "Article continues after advertisement"],
    "copyright": ["© 2018 The Harbour Paper", "Copyright 2019 Tide Media. All rights reserved.", "(c) 2020 Roe"],
    "notice": [
        "The views expressed in this article are the author’s own.", "This article was originally published in The Tide.",
        "A version of this article appears in print on April 28, 2018.", "Correction: The gate is blue.",
        "Opinions are those of the author and do not necessarily represent the paper.",
    ],
    "letters": ["The Tide welcomes letters to the editor.", "Send us a tip at tips@tide.example.com", "We want to hear from you."],
    "follow": ["Follow us on Twitter", "Follow the Tide Opinion section on Facebook and Twitter", "Like us on Facebook"],
    "tags": ["Filed under: Politics, Tides", "Tags: harbour | herons", "Topics: Sea"],
    "navigation": ["Home > Opinion > Columns", "Skip to main content", "Menu", "Back to top", "Privacy · Terms · Help", "More stories"],
    "cookies": ["This site uses cookies to improve your visit.", "Accept all cookies", "We value your privacy"],
    "reading time": ["5 min read", "Reading time: 4 minutes", "7 minute read"],
    "audio": ["Listen to this article", "Listen · 5 min", "0:00 / 5:12"],
    "paywall": ["This article is for subscribers only.", "Already a subscriber? Log in", "Subscribe to continue reading"],
}  # fmt: skip
PROSE = [
    "He had a letter to send.", "Mail was slow.", "Watch your step, she said to him.", "Print is dead.", "More on that later.",
    "She talked about cookies for an hour.", "The privacy law is a fraud.", "Follow the money.", "Comment is free, but facts are sacred.",
    "Read between the lines, and the plan is obvious.", "This article was a mistake.", "More than anything, she wanted to leave.",
    "The governor accepts letters from children.", "Share the pain, he told the miners.", "Sign up or shut up, they told us.",
    "The advertisement ran for a year and sold nothing.", "Help us, said the heron.", "You have an opinion; I have a boat.",
]  # fmt: skip


@pytest.mark.parametrize(("kind", "words"), [(kind, words) for kind, rows in FURNITURE.items() for words in rows])
def test_furniture_is_told_by_its_words(kind, words):
    assert furniture(words).kind == kind


@pytest.mark.parametrize("words", PROSE)
def test_prose_is_no_furniture(words):
    assert furniture(words) is None


@pytest.mark.parametrize(
    ("words", "count"),
    [("23.7K SHARES", 23700), ("1.2M shares", 1_200_000), ("Shares 12,345", 12345), ("Shared 17 times", 17)],
)
def test_the_count_of_shares_is_a_number(words, count):
    assert furniture(words).count == count


def test_tags_and_titles_are_kept():
    assert furniture("Filed under: Politics, Tides").listing == "Politics, Tides"
    assert furniture("READ MORE: The heron that stayed").listing == "The heron that stayed"


@pytest.mark.parametrize("line", ["* * *", "---", "•••", "###", "★★★☆☆", "____"])
def test_a_line_of_signs_is_a_rule(line):
    assert is_rule(line)


@pytest.mark.parametrize(
    "words",
    [
        "Photo: The mayor at the gate", "Getty Images", "AP Photo/Jane Roe", "(Photo by Jane Roe/Getty Images)", "Illustration by Jane Roe",
        "The mayor speaks in Ohio. (AP Photo/Jane Roe)", "The mayor at a rally | Getty Images", "Credit...Jane Roe for The Tide",
        "Jane Roe/Getty Images", "The mayor at the gate. Photograph: Jane Roe/Reuters", "The gate. (Screengrab via YouTube)",
    ],
)  # fmt: skip
def test_a_caption_or_credit_is_told(words):
    assert is_caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "He posted it to Instagram — Facebook followed.", "She quit Facebook and went back to Twitter (no, really: Twitter).",
        "He sued the firm (AP).", "Getty Images sued the mayor over a heron.", "The photo shows a heron.",
    ],
)  # fmt: skip
def test_prose_about_pictures_is_no_caption(words):
    assert not is_caption(words)
