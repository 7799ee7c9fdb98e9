"""Which parts of a text make one quotation."""

import pytest

from articles.body.compile import compile_body

JANE = '<q data-person="jane-roe">{}</q>'.format


def quoted(body):
    return [quote.text for quote in compile_body(body).references.quotes]


def paragraph(*pieces):
    """Narration as it is, and in tuples what Jane said."""
    return "<p>" + "".join(JANE(*piece) if isinstance(piece, tuple) else piece for piece in pieces) + "</p>"


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("Put it this way,",), " she said, ", ("nobody asked.",)], "Put it this way, … nobody asked."),
        ([("Put it this way,",), " she said ", ("nobody asked.",)], "Put it this way, … nobody asked."),
        ([("Put it this way,",), " she said. ", ("Nobody asked.",)], "Put it this way, … Nobody asked."),
        ([("Put it this way",), ", she said, ", ("nobody asked",)], "Put it this way … nobody asked"),
        ([("Nobody",), " — she paused — ", ("asked.",)], "Nobody … asked."),
        ([("Well …",), " she said, ", ("nobody asked.",)], "Well … nobody asked."),
        ([("On Monday,",), " said Dr. J. Roe of St. Oryn, ", ("nobody asked.",)], "On Monday, … nobody asked."),
        ([("One,",), " she said, ", ("two,",), " and after a while, ", ("three.",)], "One, … two, … three."),
        ([("Sagen wir so",), ", sagte sie, ", ("niemand fragte",)], "Sagen wir so … niemand fragte"),
        ([("这么说吧，",), "她说，", ("没有人问。",)], "这么说吧， … 没有人问。"),
        (["It was ", ("a disgrace,",), " she said, ", ("and a joke.",)], "a disgrace, … and a joke."),
        ([("We knew,",), " she told The Tide at 10.30 a.m., ", ("and said so.",)], "We knew, … and said so."),
        ([("Nobody",), " (she paused) ", ("asked.",)], "Nobody … asked."),
        ([("没有人",), "（她停了一下）", ("问过。",)], "没有人 … 问过。"),
        ([("Put it this way,",), " she said, <em>", ("nobody asked.",), "</em>"], "Put it this way, … nobody asked."),
    ],
)
def test_a_sentence_that_an_attribution_interrupts_is_one_quotation(pieces, text):
    assert quoted(paragraph(*pieces)) == [text]


@pytest.mark.parametrize(
    "pieces",
    [
        [("The tide is out.",), " she said. ", ("Nobody asked.",)],
        ["She called it ", ("a disgrace",), " and ", ("a joke",), "."],
        ["It was ", ("a disgrace",), ", ", ("a joke",), ", ", ("a lie",), "."],
        [("Why?",), " she asked. ", ("Nobody asked.",)],
        [("Put it this way,",), " she said. He ordered tea. ", ("Nobody asked.",)],
        [("Put it this way,",), " she said, and he cried “never,” ", ("nobody asked.",)],
        ["She spoke of ", ("rot,",), " of ", ("theft,",), " of ", ("lies",), "."],
        ["She called the plan ", ("mad,",), " the mayor ", ("a fool.",)],
        ["On page 4 she writes ", ("we owe nothing,",), " on page 9 ", ("we owe everything.",)],
        [("So,",), " she said. – ", ("nobody asked.",)],
        [("Διότι;",), " ρώτησε. ", ("Δεν ξέρω.",)],
        [("ہم جانتے تھے،",), " انہوں نے کہا۔ وہ چلی گئیں۔ ", ("خدا حافظ۔",)],
        [("The tide is out.",), " (She laughed.) ", ("Nobody asked.",)],
        [("The tide is out.",), " (she laughed) ", ("Nobody asked.",)],
        ["She called it ", ("a disgrace",), " (in May) and (in June) ", ("a joke",), "."],
        ["It was ", ("a disgrace",), " (2019) ", ("a joke",), "."],
        [("So,",), " she said, " + "and walked on, " * 15, ("nobody asked.",)],
    ],
)
def test_what_is_no_interrupted_sentence_stays_apart(pieces):
    assert len(quoted(paragraph(*pieces))) > 1


def test_two_speakers_are_never_joined():
    body = f"<p>{JANE('Put it this way,')} she said, <q data-person='john-doe'>nobody asked.</q></p>"
    assert quoted(body) == ["Put it this way,", "nobody asked."]


def test_two_paragraphs_are_never_joined():
    assert len(quoted(f"<p>{JANE('Put it this way,')} she said,</p><p>{JANE('nobody asked.')}</p>")) == 2


@pytest.mark.parametrize("tag", ["li", "td"])
def test_two_items_are_never_joined(tag):
    outer = {"li": "<ul>{}</ul>", "td": "<table><tbody><tr>{}</tr></tbody></table>"}[tag]
    cells = f"<{tag}>{JANE('Put it this way,')} she said, </{tag}><{tag}>{JANE('nobody asked.')}</{tag}>"
    assert len(quoted(outer.format(cells))) == 2


def test_words_of_two_sources_are_never_joined():
    one, other = (f'<q cite="https://example.org/{number}">{{}}</q>' for number in (1, 2))
    assert len(quoted(f"<p>{one.format('Put it so,')} she said, {other.format('nobody asked.')}</p>")) == 2


def test_a_joined_quotation_knows_what_is_known_of_any_of_its_parts():
    body = '<p><q>So,</q> she said, <q cite="https://example.org/" data-said-on="2026-04-01">nobody.</q></p>'
    quote = compile_body(body).references.quotes[0]
    assert (quote.source_address, str(quote.said_on)) == ("https://example.org/", "2026-04-01")


def test_a_joined_quotation_has_one_anchor_and_one_link():
    body = paragraph(("Put it this way,",), " she said, ", ("nobody asked.",))
    page = compile_body(body).parts[0]["html"]
    assert (page.count(" id="), page.count('class="quote-link"')) == (1, 1)


def test_the_text_of_the_article_is_not_touched():
    body = paragraph(("Put it this way,",), " she said, ", ("nobody asked.",))
    assert compile_body(body).text == "“Put it this way,” she said, “nobody asked.”"


def test_what_an_archived_post_quotes_is_no_quotation_of_the_article():
    post = '<figure data-block="post" data-post="https://x.com/a/status/1"><blockquote><p><q>t</q></p></blockquote></figure>'
    assert quoted(post) == []


def test_a_link_to_a_quote_never_stands_within_another_link():
    page = compile_body('<p><a href="/x/">She said <q>no</q></a> and left.</p>').parts[0]["html"]
    assert "</q></a><a " in page
