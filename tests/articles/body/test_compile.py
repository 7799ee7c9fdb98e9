from datetime import date

from articles.body.compile import QuoteReference, compile_body

POST = '<figure data-block="post" data-post="https://x.com/a/status/1"><blockquote><p>t</p></blockquote></figure>'


def test_an_empty_body_compiles_to_nothing():
    assert compile_body("").parts == []


def test_neighbouring_paragraphs_become_one_part():
    assert compile_body("<p>a</p><p>b</p>").parts == [{"html": "<p>a</p><p>b</p>"}]


def test_a_post_stands_between_two_parts_by_its_reference():
    parts = compile_body(f"<p>a</p>{POST}<p>b</p>").parts
    assert parts == [
        {"html": "<p>a</p>"},
        {"block": "post", "reference": "https://x.com/a/status/1"},
        {"html": "<p>b</p>"},
    ]


def test_a_mention_leads_to_the_person_of_today():
    compiled = compile_body('<p><a data-person="jane-roe" href="/old/">J</a></p>')
    assert compiled.parts[0]["html"] == '<p><a href="/people/jane-roe/">J</a></p>'


def test_quotes_are_numbered_through_inline_and_block():
    compiled = compile_body('<p><q>a</q></p><figure data-block="quote"><blockquote><p>b</p></blockquote></figure>')
    assert [quote.position for quote in compiled.references.quotes] == [1, 2]


def test_an_inline_quote_knows_its_speaker_source_and_day():
    body = '<p>She: <q data-person="jane-roe" cite="https://example.org/" data-said-on="2026-04-01">No.</q></p>'
    assert compile_body(body).references.quotes == (
        QuoteReference(1, "No.", "inline", "jane-roe", "https://example.org/", date(2026, 4, 1)),
    )


def test_a_day_that_does_not_exist_is_unknown():
    assert compile_body('<p><q data-said-on="2026-02-31">No.</q></p>').references.quotes[0].said_on is None


def test_a_quote_block_takes_its_speaker_from_the_caption():
    body = (
        '<figure data-block="quote"><blockquote cite="https://example.org/"><p>One.</p><p>Two.</p></blockquote>'
        '<figcaption><a data-person="jane-roe">Jane</a></figcaption></figure>'
    )
    quote = compile_body(body).references.quotes[0]
    assert (quote.text, quote.speaker, quote.form) == ("One. Two.", "jane-roe", "block")


def test_a_quote_blocks_caption_leads_readers_to_the_person_and_says_nothing_else():
    body = (
        '<figure data-block="quote"><blockquote><p>One.</p></blockquote>'
        '<figcaption><a data-person="jane-roe">Jane</a></figcaption></figure>'
    )
    part = compile_body(body).parts[0]
    assert (part["caption"], part["person"]) == ('<a href="/people/jane-roe/">Jane</a>', "jane-roe")


def test_a_quote_within_a_quote_is_not_counted_twice():
    assert len(compile_body("<p><q>a <q>b</q></q></p>").references.quotes) == 1


def test_an_inline_quote_carries_its_anchor():
    compiled = compile_body("<p><q>a</q></p>")
    assert f'<q id="{compiled.references.quotes[0].anchor}">' in compiled.parts[0]["html"]


def test_plain_text_has_typographic_marks_alternating_with_depth():
    assert compile_body("<p>He: <q>a <q>b</q>.</q></p>").text == "He: “a ‘b’.”"


def test_plain_text_parts_paragraphs_and_leaves_posts_out():
    assert compile_body(f"<p>a</p>{POST}<ul><li>b</li><li>c</li></ul>").text == "a\n\nb\n\nc"


def test_a_line_break_stays_one_in_plain_text():
    assert compile_body("<p>a<br>b</p>").text == "a\nb"


def test_words_are_counted_as_a_reader_would():
    assert compile_body("<p>It’s a well-known fact — nobody’s.</p>").word_count == 5


def test_references_come_once_in_their_first_order():
    body = '<p><a data-person="b">B</a> <a data-person="a">A</a> <q data-person="b">x</q></p>'
    assert compile_body(body).references.people == ("b", "a")


def test_an_image_becomes_its_name_alt_caption_and_credit():
    body = (
        '<figure data-block="image" data-image="harbour"><img src="/media/a.png" alt="A">'
        "<figcaption>C <em>b</em> <small>Me</small></figcaption></figure>"
    )
    assert compile_body(body).parts == [
        {"block": "image", "name": "harbour", "alt": "A", "caption": "C <em>b</em>", "credit": "Me"}
    ]
