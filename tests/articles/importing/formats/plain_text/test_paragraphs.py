"""Paragraphs: with blank lines, without, hard-wrapped, indented."""

import textwrap

from articles.importing.formats.plain_text.paragraphs import paragraphs, wrap_width

LONG = (
    "The harbour master kept two sets of books, one for the council and one for the tide, and it was the second that he "
    "trusted. When the auditors came in spring they asked for the first. He gave it to them with a bow."
)
OTHER = (
    "Nobody in the town thought that this was odd, since everybody in the town had at one time or another been given an "
    "answer by the council that the tide had afterwards corrected without being asked."
)


def texts(text):
    return [paragraph.text for paragraph in paragraphs(text)]


def test_paragraphs_are_parted_by_blank_lines():
    assert texts(f"A headline\n\n{LONG}\n\n\n{OTHER}\n") == ["A headline", LONG, OTHER]


def test_without_blank_lines_each_line_is_a_paragraph():
    assert texts(f"A headline\n{LONG}\n{OTHER}") == ["A headline", LONG, OTHER]


def test_wrapped_lines_are_put_together_again():
    wrapped = f"A headline\n\n{textwrap.fill(LONG, 72)}\n\n{textwrap.fill(OTHER, 72)}"

    assert texts(wrapped) == ["A headline", LONG, OTHER]


def test_wrapped_paragraphs_without_blank_lines_end_at_a_short_line():
    wrapped = f"A headline\n{textwrap.fill(LONG, 76)}\n{textwrap.fill(OTHER, 76)}"

    assert texts(wrapped) == ["A headline", LONG, OTHER]


def test_an_indented_line_begins_a_paragraph():
    wrapped = "\n".join(textwrap.fill(part, 72, initial_indent="    ") for part in (LONG, OTHER))

    assert texts(f"A headline\n{wrapped}")[1:] == [LONG, OTHER]


def test_a_text_that_is_indented_as_a_whole_is_read_as_if_it_were_not():
    wrapped = textwrap.indent(f"A headline\n\n{textwrap.fill(LONG, 70)}\n\n{textwrap.fill(OTHER, 70)}", "   ")

    assert texts(wrapped) == ["A headline", LONG, OTHER]


def test_short_lines_of_a_menu_are_not_put_together():
    assert texts(f"A headline\n\nFacebook\nTwitter\nEmail\n\n{LONG}")[1:4] == ["Facebook", "Twitter", "Email"]


def test_items_of_a_list_stay_apart_in_wrapped_text():
    items = "• a first item that is told at such a length that it fills the line whole\n• a second item"
    wrapped = f"{textwrap.fill(LONG, 72)}\n\n{items}\n\n{textwrap.fill(OTHER, 72)}"

    assert texts(wrapped)[1:3] == items.split("\n")


def test_a_compound_broken_at_its_hyphen_keeps_it():
    wrapped = textwrap.fill(
        f"{LONG} He was well-read and long-suffering, a self-made man of the old sea-going kind.", 72
    )

    assert "- " not in texts(f"{wrapped}\n\n{textwrap.fill(OTHER, 72)}")[0]


def test_each_paragraph_knows_its_line_and_whether_a_gap_stands_before():
    found = paragraphs(f"A headline\n\nFirst line\nsecond line\n\n{LONG}\n\n{OTHER}")

    assert [(paragraph.line, paragraph.gap) for paragraph in found] == [
        (1, True),
        (3, True),
        (4, False),
        (6, True),
        (8, True),
    ]


def test_long_lines_are_not_wrapped_ones():
    assert wrap_width([LONG, OTHER, LONG]) is None
