"""Lines of a paper around the headline, and bylines with a nickname."""

import pytest

from articles.importing.analysis.bios.bylines import read_byline, read_date_line
from articles.importing.analysis.bios.sentences import is_same
from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.analysis.page.heading import take_heading
from articles.importing.analysis.page.headline import bears_name_of_paper
from articles.importing.analysis.posts.finding import take_posts
from articles.importing.formats.plain_text.paragraphs import paragraphs

BODY = "The ferrymen of Skelby had been on strike for a week before anybody in the capital noticed that they had gone."


def test_the_papers_name_and_the_number_of_the_issue_are_not_the_headline():
    lines = [
        "The Weekly Oar",
        "Issue No. 214",
        "Nobody Asked the Ferryman",
        BODY,
        BODY,
        "Thanks for reading The Weekly Oar!",
    ]
    analysis = Analysis.of(paragraphs("\n\n".join(lines)))
    take_heading(analysis)

    assert analysis.headline == "Nobody Asked the Ferryman"
    assert [paragraph.text for paragraph in analysis.paragraphs if paragraph.is_free][:2] == [BODY, BODY]


@pytest.mark.parametrize(
    ("line", "bears"),
    [
        ("© 2022 The Weekly Oar", True),
        ("Thanks for reading The Weekly Oar! Subscribe for free.", True),
        ("The Weekly Oar is a reader-supported publication.", True),
        ("I read it in The Weekly Oar.", False),
    ],
)
def test_a_line_below_the_article_names_the_paper(line, bears):
    assert bears_name_of_paper(line, "The Weekly Oar") is bears


def test_a_nickname_stays_in_the_authors_name():
    assert read_byline('By Dolores "Dee" Crane, Staff Writer').names == ('Dolores "Dee" Crane',)
    assert is_same("Dee Crane", 'Dolores "Dee" Crane')
    assert not is_same("Dan Crane", 'Dolores "Dee" Crane')


def test_a_date_line_with_an_update_is_a_date_line():
    assert read_date_line("Posted at 6:45 PM, Mar 03, 2020 and last updated 9:12 AM, Mar 04, 2020") is not None


def test_a_widget_with_seal_date_and_counts_on_lines_of_their_own_is_a_post():
    widget = "State Heron Party\n✔\n@heronparty\n·\nMar 3\nBring the geese, and bring them in time.\n12\nRetweets\n340\nLikes"
    analysis = Analysis.of(paragraphs("\n\n".join(["A headline", BODY, widget, BODY])))
    analysis.paragraphs[0].role, analysis.body_start = "headline", 1
    take_posts(analysis)

    assert [(post.author, post.handle, post.text) for post in analysis.posts] == [
        ("State Heron Party", "heronparty", "Bring the geese, and bring them in time.")
    ]
    assert [paragraph.text for paragraph in analysis.paragraphs if paragraph.is_free] == [BODY, BODY]
