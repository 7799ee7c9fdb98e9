"""From blocks to the body's HTML."""

from datetime import date

from articles.body.clean import clean
from articles.body.compile import compile_body
from articles.importing.blocks import (
    BlockQuotation,
    Heading,
    Item,
    Mark,
    Paragraph,
    Picture,
    PostPlace,
    PromoPlace,
    Rule,
)
from articles.importing.body_markup import Names, SavedPicture, markup
from articles.importing.record import FoundArticle, FoundMention, FoundPost, FoundQuote

SLUGS = {"Jane Roe": "jane-roe", "Tom Reed": "tom-reed"}
LONG = "The tide came in at four, and it took the pier, and then it took the record of the pier. " * 3


def body_of(*blocks, names=SLUGS, references=(), **facts):
    return markup(FoundArticle("A headline", blocks, **facts), Names(names, references))


def paragraph(text):
    return Paragraph(text)


def test_a_quotation_in_a_sentence_becomes_a_q_of_its_speaker():
    quote = FoundQuote("We row & row,", "Jane Roe", 0, 0, 15)

    assert body_of(paragraph("“We row & row,” said Roe."), quotes=(quote,)) == (
        '<p><q data-person="jane-roe">We row &amp; row,</q> said Roe.</p>'
    )


def test_a_quotation_of_nobody_certain_names_nobody():
    quote = FoundQuote("We row,", None, 0, 0, 9)

    assert body_of(paragraph("“We row,” a man said."), quotes=(quote,)) == "<p><q>We row,</q> a man said.</p>"


def test_the_first_mention_of_a_person_is_linked_and_no_other():
    mentions = tuple(FoundMention("Jane Roe", 0, start, end) for start, end in ((0, 8), (15, 18)))

    assert body_of(paragraph("Jane Roe rows. Roe rests."), mentions=mentions) == (
        '<p><a data-person="jane-roe" href="/people/jane-roe/">Jane Roe</a> rows. Roe rests.</p>'
    )


def test_a_mention_within_a_quotation_is_left_alone():
    quote = FoundQuote("Roe rows,", "Tom Reed", 0, 0, 11)
    html = body_of(paragraph("“Roe rows,” said Reed."), quotes=(quote,), mentions=(FoundMention("Jane Roe", 0, 1, 4),))

    assert html == '<p><q data-person="tom-reed">Roe rows,</q> said Reed.</p>'


def test_a_long_paragraph_of_quotation_becomes_a_quote_block():
    quote = FoundQuote(LONG.strip(), "Jane Roe", 0, 0, len(LONG.strip()) + 2)

    assert body_of(paragraph(f"“{LONG.strip()}”"), quotes=(quote,)) == (
        f'<figure data-block="quote"><blockquote><p>{LONG.strip()}</p></blockquote>'
        '<figcaption><a data-person="jane-roe" href="/people/jane-roe/">Jane Roe</a></figcaption></figure>'
    )


def test_a_quotation_over_paragraphs_is_one_block():
    quotes = (FoundQuote("One.", "Jane Roe", 0, 0, 5, continues=True), FoundQuote("Two.", "Jane Roe", 1, 0, 6))

    assert "<blockquote><p>One.</p><p>Two.</p></blockquote>" in body_of(
        paragraph("“One."), paragraph("“Two.”"), quotes=quotes
    )


def test_a_short_remark_of_its_own_stays_in_the_talk():
    quote = FoundQuote("No.", "Jane Roe", 0, 0, 5)

    assert body_of(paragraph("“No.”"), quotes=(quote,)) == '<p><q data-person="jane-roe">No.</q></p>'


def test_a_post_has_its_words_inside_and_its_reference():
    post = FoundPost(
        "twitter", "Jane Roe", "janeroe", "https://x.com/janeroe/status/1", text="One\nTwo", posted_on=date(2018, 4, 27)
    )

    assert body_of(PostPlace(0), posts=(post,), references=[post.address]) == (
        '<figure data-block="post" data-post="https://x.com/janeroe/status/1"><blockquote><p>One</p><p>Two</p></blockquote>'
        '<figcaption>Jane Roe (@janeroe) on X, <a href="https://x.com/janeroe/status/1">27 April 2018</a></figcaption></figure>'
    )


def test_a_post_of_which_only_the_author_is_known_says_no_more():
    post = FoundPost("twitter", "JANE ROE")

    assert body_of(PostPlace(0), posts=(post,), references=["post:0123456789abcdef"]) == (
        '<figure data-block="post" data-post="post:0123456789abcdef"><figcaption>JANE ROE on X</figcaption></figure>'
    )


def test_headings_lists_rules_and_promo_slots_have_their_tags():
    blocks = (
        Heading("A < B"),
        Item("one"),
        Item("two"),
        Rule(),
        PromoPlace(),
    )

    assert body_of(*blocks) == (
        "<h2>A &lt; B</h2>\n<ul><li>one</li><li>two</li></ul>\n<hr>\n"
        '<aside data-block="promo" data-placement="inline"></aside>'
    )


def test_a_bare_address_becomes_a_link():
    assert body_of(paragraph("See https://tide.example.com/a?b=1&c=2, he said.")) == (
        '<p>See <a href="https://tide.example.com/a?b=1&amp;c=2">https://tide.example.com/a?b=1&amp;c=2</a>, he said.</p>'
    )


def test_a_person_is_linked_outside_of_the_links_that_the_source_has():
    text = "Jane Roe rows. Jane Roe rests."
    mentions = (FoundMention("Jane Roe", 0, 0, 8), FoundMention("Jane Roe", 0, 15, 23))

    assert body_of(Paragraph(text, (Mark("a", 0, 8, "https://a.example/"),)), mentions=mentions) == (
        '<p><a href="https://a.example/">Jane Roe</a> rows. '
        '<a data-person="jane-roe" href="/people/jane-roe/">Jane Roe</a> rests.</p>'
    )


def test_a_block_quotation_that_names_nobody_stays_a_quote_block():
    block = BlockQuotation((Paragraph("We row."),), "Found in a bottle & kept")

    assert body_of(block) == (
        '<figure data-block="quote"><blockquote><p>We row.</p></blockquote>'
        "<figcaption>Found in a bottle &amp; kept</figcaption></figure>"
    )


def test_a_credit_without_the_full_name_is_linked_as_a_whole():
    block = BlockQuotation((Paragraph("“We row.”"),), "Roe, in a letter")

    assert body_of(block, quotes=(FoundQuote("We row.", "Jane Roe", 0, 0, 9),)) == (
        '<figure data-block="quote"><blockquote><p>We row.</p></blockquote><figcaption>'
        '<a data-person="jane-roe" href="/people/jane-roe/">Roe, in a letter</a></figcaption></figure>'
    )


def test_a_picture_that_was_not_kept_leaves_no_trace_and_the_next_keeps_its_own():
    names = Names(SLUGS, (), (None, SavedPicture("pier", "/media/pier.png")))
    article = FoundArticle("A headline", (Picture("a.png", b""), Rule(), Picture("pier.png", b"", 'A "pier"')))

    assert markup(article, names) == (
        '<hr>\n<figure data-block="image" data-image="pier"><img src="/media/pier.png" alt="A &quot;pier&quot;"></figure>'
    )


def test_a_subheading_has_one_of_the_two_levels_that_a_body_has():
    assert body_of(Heading("One", level=1), Heading("Two", level=5)) == "<h2>One</h2>\n<h3>Two</h3>"


def test_the_cleaner_keeps_the_markup_and_the_text_stays_the_same():
    quote = FoundQuote("We row,", "Jane Roe", 0, 0, 9)
    html = body_of(paragraph("“We row,” said Roe."), Heading("Later"), paragraph("Nobody rowed."), quotes=(quote,))

    assert clean(html) == html
    assert compile_body(clean(html)).text == "“We row,” said Roe.\n\nLater\n\nNobody rowed."
