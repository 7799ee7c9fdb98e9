"""What stands above the body: headline, standfirst, byline, date."""

from datetime import date

import pytest

from articles.importing.analysis.bios.bylines import read_byline, read_date_line
from articles.importing.analysis.labels.analysis import Analysis
from articles.importing.analysis.page.heading import take_heading
from articles.importing.analysis.page.headline import read_headline
from articles.importing.formats.plain_text.paragraphs import paragraphs
from articles.importing.record import Unreadable

BODY = (
    "The ferrymen of Skelby had been on strike for a week before anybody in the capital noticed. By then the herons had "
    "taken the pier, and nobody who knew herons thought that they would give it back."
)


def read(*lines, body=(BODY, BODY)):
    analysis = Analysis.of(paragraphs("\n\n".join([*lines, *body])))
    take_heading(analysis)
    return analysis


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("The Ferrymen Are Right | The Tide", "The Ferrymen Are Right"),
        ("The Ferrymen Are Right - The Skelby Times", "The Ferrymen Are Right"),
        ("The Ferrymen Are Right — The Atlantic", "The Ferrymen Are Right"),
        ("The Ferrymen Are Right | Jane Roe | The Guardian", "The Ferrymen Are Right"),
        ("Opinion | The Ferrymen Are Right", "The Ferrymen Are Right"),
        ("Commentary: the ferrymen are right", "Commentary: the ferrymen are right"),
        ("The Long Row - A Tale of Two Boats", "The Long Row - A Tale of Two Boats"),
        ("Is This It? – The Sequel Nobody Wanted", "Is This It? – The Sequel Nobody Wanted"),
        ("Mayor v. Heron. Round Two", "Mayor v. Heron. Round Two"),
    ],
)
def test_a_headline_loses_the_sites_name_and_nothing_else(line, headline):
    assert read_headline(line).text == headline


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", ("Jane Roe",)),
        ("By Ian", ("Ian",)),
        ("by Jane Roe and John Doe", ("Jane Roe", "John Doe")),
        ("By Jane Roe, John Doe and Sam van der Poe", ("Jane Roe", "John Doe", "Sam van der Poe")),
        ("JANE ROE • April 27, 2018", ("Jane Roe",)),
        ("Opinion | Jane Roe", ("Jane Roe",)),
        ("Jane Roe | The Tide", ("Jane Roe",)),
        ("By Jane Roe, Staff Columnist", ("Jane Roe",)),
        ("By Jane Roe, The Skelby Post", ("Jane Roe",)),
        ("By Jane Roe For the Sentinel", ("Jane Roe",)),
        ("By: Jane Roe | Celebrity", ("Jane Roe",)),
        ("Posted by Jane Roe on April 27, 2018 at 5:00 PM", ("Jane Roe",)),
        ("By JANE ROE APRIL 27, 2018", ("Jane Roe",)),
        ("Jane Roe, Opinion contributor", ("Jane Roe",)),
        ("By JANE ROE | PHOTOGRAPHS BY SAM POE", ("Jane Roe",)),
        ("August 11, 2020 — by Jane Roe and John Doe III", ("Jane Roe", "John Doe III")),
        ("By Dr. Siobhán Ó Dálaigh", ("Dr. Siobhán Ó Dálaigh",)),
        ("By Jane Roe, Jr.", ("Jane Roe, Jr.",)),
        ("By JANE ROE | Guest Columnist | Posted: June 3, 2022 10:00 am", ("Jane Roe",)),
        ("posted at 9:41 am on October 3, 2006 by Jane Roe", ("Jane Roe",)),
    ],
)
def test_a_byline_gives_its_names(line, names):
    assert read_byline(line).names == names


@pytest.mark.parametrize(
    "line",
    [
        "By the time she left, it rained",
        "By Monday",
        "By and large, the plan is sound.",
        "Nobody By Sea",
        "Facebook Twitter Email",
    ],
)
def test_other_lines_are_no_bylines(line):
    assert read_byline(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "April 27, 2018", "Friday, April 27, 2018", "27 April 2018", "Fri 27 Apr 2018 06.30 BST", "2018-04-27", "Published: 27 Apr 2018",
        "Posted on April 27, 2018 at 11:14 am", "Published 6:00 a.m. ET April 27, 2018 | Updated 7:00 a.m. ET April 28, 2018",
        "6:15 a.m. EST | Apr. 27, 2018", "04/27/2018", "April 27, 2018 — 12.15am",
    ],
)  # fmt: skip
def test_a_date_line_gives_the_day(line):
    assert read_date_line(line) == (date(2018, 4, 27), False)


def test_a_line_of_an_update_says_so():
    assert read_date_line("Updated 9:42 PM PDT, Sun October 13, 2024") == (date(2024, 10, 13), True)


def test_a_sentence_about_a_day_is_no_date_line():
    assert (
        read_date_line("April 27, 2018 was a bad day for the herons of Skelby and for everybody who had to feed them.")
        is None
    )


def test_the_body_begins_after_headline_standfirst_byline_and_date():
    analysis = read(
        "The Ferrymen Are Right",
        "A strike that nobody noticed has lessons for us all",
        "By Jane Roe",
        "April 27, 2018",
        "5 min read",
    )

    assert (analysis.headline, analysis.standfirst) == (
        "The Ferrymen Are Right",
        "A strike that nobody noticed has lessons for us all",
    )
    assert ([author.name for author in analysis.authors], analysis.published_on) == (["Jane Roe"], date(2018, 4, 27))
    assert analysis.paragraphs[analysis.body_start].text == BODY


def test_a_first_sentence_is_no_standfirst():
    assert read("The Ferrymen Are Right").standfirst is None


def test_a_line_without_full_stop_under_a_bare_headline_is_the_standfirst():
    assert (
        read("The Ferrymen Are Right", "Why a strike that nobody noticed matters").standfirst
        == "Why a strike that nobody noticed matters"
    )


def test_a_name_alone_is_a_byline_when_a_date_follows():
    assert read("The Ferrymen Are Right", "Jane Roe", "April 27, 2018").authors[0].name == "Jane Roe"


def test_a_role_under_the_name_belongs_to_the_author():
    analysis = read("The Ferrymen Are Right", "Jane Roe", "Columnist and former deputy mayor", "April 27, 2018")

    assert (analysis.authors[0].role, analysis.standfirst) == ("Columnist and former deputy mayor", None)


def test_the_kicker_above_the_headline_tells_the_kind():
    analysis = read("Opinion", "The Ferrymen Are Right", "By Jane Roe")

    assert (analysis.headline, analysis.kind) == ("The Ferrymen Are Right", "opinion")


def test_a_pages_head_above_the_headline_is_left_out():
    analysis = read(
        "Skip to main content", "The Valley Sentinel", "Log in | Subscribe", "The Ferrymen Are Right", "By Jane Roe"
    )

    assert analysis.headline == "The Ferrymen Are Right"


def test_shares_above_the_body_are_kept():
    assert read("The Ferrymen Are Right", "By Jane Roe", "1.2K Shares", "Share", "Tweet").share_count == 1200


def test_a_handle_under_the_byline_is_the_authors():
    handle = read("The Ferrymen Are Right", "By Jane Roe", "@janeroe").handles[0]

    assert (handle.person, handle.platform, handle.handle) == ("Jane Roe", "twitter", "janeroe")


@pytest.mark.parametrize("lines", [[BODY], ["Share", "Tweet"], []])
def test_a_text_without_a_headline_is_refused(lines):
    with pytest.raises(Unreadable, match="headline"):
        read(*lines, body=() if len(lines) == 2 else (BODY,) * 2)


def test_a_headline_alone_is_refused():
    with pytest.raises(Unreadable, match="no text under it"):
        read("The Ferrymen Are Right", "By Jane Roe", body=())


@pytest.mark.parametrize(
    "line",
    [
        "WATCH: Ferryman and his wife chase a heron off the pier",
        "Editorial: Let the ferrymen sleep",
        "Opinion: The heron is still on the pier",
        "VIDEO: Heron steals a councillor’s lunch",
        "Click Here to Save the Skelby Ferry",
        "Full disclosure: I cannot stand herons",
    ],
)
def test_a_first_line_that_opens_like_furniture_is_the_headline(line):
    analysis = read(line, "By The Editorial Board")

    assert analysis.headline == line
    assert [paragraph.text for paragraph in analysis.paragraphs if paragraph.is_free] == [BODY, BODY]


@pytest.mark.parametrize("line", ["By Popular Demand", "By Their Fruits", "By Grace Alone"])
def test_a_headline_in_the_form_of_a_byline_is_kept_over_a_byline(line):
    analysis = read(line, "By Ida Moss", "12 May 2024")

    assert analysis.headline == line
    assert [author.name for author in analysis.authors] == ["Ida Moss"]


def test_two_bylines_above_the_headline_are_both_read():
    analysis = read("By Ida Moss", "By Karl Ode", "A Heron on the Pier")

    assert analysis.headline == "A Heron on the Pier"
    assert [author.name for author in analysis.authors] == ["Ida Moss", "Karl Ode"]


@pytest.mark.parametrize("line", ["Skip to main content", "Opinion", "Opinion: Economy", "Share this on Twitter"])
def test_navigation_and_a_lone_kicker_above_the_headline_are_not_it(line):
    assert read(line, "The ferrymen are right").headline == "The ferrymen are right"


def test_a_sentence_in_the_headlines_own_block_is_the_standfirst():
    text = f"The Long Row\nHe was the last ferryman who believed in herons. Then he met one.\n\n{BODY}\n\n{BODY}"
    analysis = Analysis.of(paragraphs(text))
    take_heading(analysis)

    assert analysis.standfirst == "He was the last ferryman who believed in herons. Then he met one."


@pytest.mark.parametrize("line", ["The long row to Skelby pier", 'Re: "Herons to get a pier," June 3'])
def test_a_repeated_headline_and_the_subject_of_a_letter_are_no_standfirst(line):
    assert read("The long row to Skelby pier", line).standfirst is None


def test_a_name_alone_under_the_deck_is_the_byline_when_a_bio_below_opens_with_it():
    bio = "Ottilie Crane is a columnist for the Skelby Times"
    topics = [f"Topic {number}" for number in range(6)]
    analysis = read(
        "The long row",
        "Ask anyone who is old, or wet, or tired",
        "Ottilie Crane",
        body=(BODY, BODY, BODY, bio, *topics),
    )

    assert [author.name for author in analysis.authors] == ["Ottilie Crane"]
    assert analysis.standfirst == "Ask anyone who is old, or wet, or tired"
