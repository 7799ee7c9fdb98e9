"""Markdown as other systems export it, and as people type it: their blocks come in as ours."""

from pathlib import Path

import pytest

from articles.body.clean import clean
from articles.importing.blocks import Picture, pictures_of
from articles.importing.body_markup import Names, SavedPicture, markup
from articles.importing.formats.markdown.format import MARKDOWN
from articles.importing.record import Unreadable

SAMPLES = Path(__file__).resolve().parents[4] / "samples" / "markdown" / "of-others.txt"
LINE = "The herons have taken the pier, and the council has met about it twice without a result of any kind."


def found(text, front="title: Herons"):
    return MARKDOWN.read(f"---\n{front}\n---\n{text}".encode(), "").article


def body_of(text):
    article = found(text)
    pictures = [
        SavedPicture(f"p{number}", f"/media/{each.name}") for number, each in enumerate(article.pictures, start=1)
    ]
    return clean(markup(article, Names({}, ["https://x.com/heron/status/1"], pictures))).replace("\n", "")


def cases():
    """The name of each case, Markdown of others, and what of ours it has to become."""
    for case in SAMPLES.read_text(encoding="utf-8").split("=== ")[1:]:
        name, _, rest = case.partition("\n")
        yield pytest.param(*rest.rstrip("\n").split("\n---\n"), id=name)


@pytest.mark.parametrize(("text", "body"), list(cases()))
def test_a_block_of_others_comes_in_as_ours(text, body):
    assert body in body_of(f"{LINE}\n\n{text}\n\n{LINE}")


def test_what_cannot_come_in_is_told_and_no_words_are_lost():
    article = found(
        "Low[^2] tide. <script>x()</script>\n\n{{< youtube a >}}\n\n[^c]: Stays.\n\n"
        "<form><label>Name</label><input></form>\n\n<object></object>",
        "headline: Herons\ntitle: Other\nlayout: post\nseries: Birds\ndate: soon\n? odd\ntags: [a, 'b, c']\n"
        "authors:\n  - name: Ann Po\n    slug: ann\n  - Jo Doe",
    )
    assert "[^2]" in article.body and "[^c]: Stays." in article.body and "Name" in article.body
    assert [author.name for author in article.authors] == ["Ann Po", "Jo Doe"] and article.tags == ("a", "b, c")
    assert [(each.what, each.why) for each in article.unsure] == [
        ("front matter", "not taken over: series, title; enter what is wanted in the form"),
        ("date", "“soon” is no day: write it as 2026-03-04"),
        ("front matter", "not understood, and left out: “? odd”"),
        ("shortcode", "“{{< youtube a >}}” is a command of another system: put in its place what it showed"),
        ("HTML", "<script> is left out: no text of ours holds one"),
        ("HTML", "<input> is left out: no text of ours holds one"),
        ("HTML", "<object> without an address is left out"),
        ("footnote", "there is no note for [^2]: it stays words of the text"),
        ("footnote", "nothing leads to “[^c]: Stays.”: it stands below the text"),
    ]


def test_what_is_never_closed_is_told():
    told = found("<details>\n<summary>A</summary>\n\nLow.\n\n```py\ngo()").unsure
    assert [(each.what, each.line) for each in told] == [("details", 4), ("code", 9)]
    with pytest.raises(Unreadable, match="80 elements"):
        found("<div>" * 100 + "Low.")


def test_front_matter_of_many_habits_is_read():
    article = found(
        "Low.",
        'title: "The \\"Heron\\" Question" # new\nsubtitle: >\n  Who pays,\n  and when?\nauthor: Ann Po and Jo Doe\n'
        "date: 2026-03-04T10:00:00Z\ntags:\n- Birds\n"
        "feature_image: https://cdn.example/a.jpg\nfeature_image_alt: A heron\ndescription: It's\n  long",
    )
    assert (article.headline, article.standfirst) == ('The "Heron" Question', "Who pays, and when?")
    assert [author.name for author in article.authors] == ["Ann Po", "Jo Doe"]
    assert (str(article.published_on), article.tags, article.lead.alt) == ("2026-03-04", ("Birds",), "A heron")


def test_pictures_beside_the_file_come_along_and_none_from_elsewhere(tmp_path):
    (tmp_path / "post" / "images").mkdir(parents=True)
    (tmp_path / "post" / "images" / "a b.png").write_bytes(b"bytes")
    (tmp_path / "secret.png").write_bytes(b"secret")
    data = b"# Herons\n\n![A](images/a%20b.png)\n\n![B](../secret.png) ![C](missing.png)"
    article = MARKDOWN.read(data, str(tmp_path / "post" / "herons.md")).article
    assert [(each.name, each.data) for block in article.blocks for each in pictures_of(block)] == [
        ("a b.png", b"bytes"),
        ("secret.png", b""),
        ("missing.png", b""),
    ]
    inline = MARKDOWN.read(b"# Herons\n\n![A][i]\n\n[i]: <data:image/png;base64,Ynl0ZXM=>", "").article
    assert inline.blocks == (Picture("picture.png", b"bytes", "A", line=3),)


@pytest.mark.parametrize(("text", "why"), [("Words.", "no headline: write it above"), ("# Herons", "no text under it")])
def test_a_text_without_headline_or_words_says_so(text, why):
    with pytest.raises(Unreadable, match=why):
        MARKDOWN.read(text.encode(), "")
