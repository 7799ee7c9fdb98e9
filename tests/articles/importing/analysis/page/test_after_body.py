"""What stands below the body: signatures, days, comments, lists of other articles, menus."""

from articles.importing.formats.plain_text.steps import read

PROSE = (
    "The herons have taken the pier, and the council has met about it twice without a result of any kind, as it does.\n\n"
    "Nobody has asked the ferrymen, who have rowed beside them for thirty years and know each of them by its temper.\n\n"
    "The spring will come, and with it the visitors, and they will want to see a pier with birds on it, not without."
)


def read_with(below, above="The Herons Are Right"):
    return read(f"{above}\n\n{PROSE}\n\n{below}")


def test_a_name_alone_under_the_text_is_its_signature_and_is_told_as_a_doubt():
    found = read_with("— Mara Quill")

    assert [author.name for author in found.authors] == ["Mara Quill"]
    assert any("is taken for its signature" in doubt.why for doubt in found.unsure)


def test_a_byline_under_the_text_names_the_author():
    assert [author.name for author in read_with("By Mara Quill").authors] == ["Mara Quill"]


def test_a_byline_under_the_text_leaves_the_author_above_it():
    found = read_with("By Edna Marsh", above="The Herons Are Right\n\nBy Mara Quill")

    assert [author.name for author in found.authors] == ["Mara Quill"]


def test_short_lines_below_the_furniture_belong_to_it():
    found = read_with("Share this article\n\nOur harbour pages")

    assert "Our harbour pages" not in found.body


def test_a_short_last_line_stays_in_the_body_and_is_told_as_a_doubt():
    found = read_with("So much for piers")

    assert found.body.endswith("So much for piers")
    assert any("text’s last line" in doubt.why for doubt in found.unsure)


def test_the_comments_of_readers_are_left_out_and_told_of():
    found = read_with(
        "3 Comments\n\nI have rowed past this pier every day since 1987 and I do not agree with a word of it."
    )

    assert "1987" not in found.body
    assert any("readers’ comments" in doubt.why for doubt in found.unsure)
