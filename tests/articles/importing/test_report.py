"""What an import tells people."""

from datetime import date

from articles.importing.blocks import Cell, Paragraph, Picture, Table
from articles.importing.record import Doubt, FoundArticle, FoundHandle, FoundPost, FoundPromo
from articles.importing.report import report

ARTICLE = FoundArticle(
    "The Herons Are Right",
    (Paragraph("They are."), Table(((Cell("2017"), Cell("12")),)), Picture("a.png", b"")),
    standfirst="And the council is not",
    published_on=date(2018, 4, 27),
    handles=(FoundHandle("Mara Quill", "youtube"),),
    posts=(FoundPost("twitter"),),
    promos=(FoundPromo("show", "The Heron Hour", "", air={"days": ["mon"], "time": "20:00", "zone": None}),),
    unsure=(Doubt("quote", "no certain speaker", 3),),
)


def told():
    return "\n".join(report(ARTICLE, "They are.\n2017 12"))


def test_it_counts_what_came_in_and_what_was_kept():
    assert "in    2 lines, 4 words" in told()
    assert "1 paragraph, 0 subheadings, 5 words, 1 post," in told()
    assert "1 picture, 1 table, 1 promo" in told()


def test_it_tells_each_thing_and_what_is_unknown_of_it():
    assert "And the council is not" in told()
    assert "2018-04-27" in told()
    assert "Mara Quill: YouTube (handle unknown)" in told()
    assert "X, author unknown: (words unknown) (address unknown)" in told()
    assert "mon 20:00 (zone unknown)" in told()


def test_it_ends_with_what_is_not_sure():
    assert told().endswith("not sure of:\n    quote: no certain speaker (line 3)")
