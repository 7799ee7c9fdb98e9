"""One row a block: what of it stands on the page, in feeds, in Markdown; what counts, is found, differs, and comes back."""

from dataclasses import dataclass

import pytest

from articles.body.blocks.registry import BLOCKS
from articles.body.compile import compile_body
from articles.body.words import length_of
from articles.differences import side_by_side
from articles.document import Document
from articles.importing.formats.markdown.format import MARKDOWN
from articles.importing.save import save
from articles.models import Article, Image, MediaFile
from tests.factories import make_article, make_image, make_post, make_recording

SITE = "http://127.0.0.1:8000"
QUAY = (
    '<figure data-block="image" data-image="quay"><img src="{quay}" alt="A quay"><figcaption>By day <small>Ann Po</small>'
    "</figcaption></figure>"
)
PIER = '<figure data-block="image" data-image="pier"><img src="{pier}" alt="A pier"></figure>'
NOTE = '<span role="doc-footnote">See <em>Almanacs</em>, p. 4.</span>'
# Of pictures, a recording, a quotation, HTML by hand, details, a note and a footnote; the words of a button are not the article's.
FOUND = {"quay", "pier", "gull", "ferry", "spring", "slowly", "gap", "almanacs", "join"}
HEADINGS = "<h2>Ebb</h2><p>It falls.</p><h3>Neap</h3><p>It falls less.</p>"


@dataclass(frozen=True)
class Row:
    """`words` are counted; the pieces stand in page, feed and Markdown; `change` is seen between two versions; `back` is what an
    import of the Markdown makes of it, the body itself unless something else is said.
    """

    body: str
    words: str
    page: str
    feed: str
    markdown: str
    change: tuple[str, str]
    back: str | None = None


ROWS = {
    "image": Row(QUAY, "By day Ann Po", 'alt="A quay"', "<small>Ann Po</small>", "![A quay](", ("By day", "By night")),
    "gallery": Row(
        f'<figure data-block="gallery">{QUAY}{PIER}<figcaption>At low tide</figcaption></figure>',
        "By day Ann Po At low tide",
        "<span>At low tide</span>",
        "<p>At low tide</p>",
        "<figcaption>At low tide</figcaption>",
        ("low tide", "high tide"),
    ),
    "media": Row(
        '<figure data-block="media" data-media="surf"><figcaption>From the pier <small>Ann Po</small></figcaption></figure>',
        "From the pier Ann Po",
        'aria-label="The surf"',
        "From the pier",
        "[The surf](",
        ("the pier", "the quay"),
    ),
    "post": Row(
        '<figure data-block="post" data-post="https://x.com/janeroe/status/1"></figure>',
        "",
        "The tide is out.",
        "The tide is out.",
        "> The tide is out.",
        ("status/1", "status/2"),
        '<figure data-block="post" data-post="https://x.com/janeroe/status/1"><blockquote><p>The tide is out.</p></blockquote>',
    ),
    "quote": Row(
        '<figure data-block="quote" data-said-on="2026-03-04"><blockquote cite="https://news.example/2"><p>No ferry, no town.</p>'
        "</blockquote><figcaption>the harbour master</figcaption></figure>",
        "“No ferry, no town.” the harbour master",
        "<p>No ferry, no town.</p>",
        '<blockquote cite="https://news.example/2"><p>No ferry',
        "> — the harbour master, 2026-03-04 · [source](https://news.example/2)",
        ("2026-03-04", "2026-03-05"),
    ),
    "pull": Row(
        '<aside data-block="pull"><p>It falls less.</p></aside>',
        "",
        'aria-hidden="true"><p>It falls',
        "",
        "",
        ("less", "more"),
        "",
    ),
    "listing": Row(
        '<figure data-block="listing" data-language="python"><pre>if a &lt; b:\n\n    go("[^1]")</pre></figure>',
        'if a < b: go("[^1]")',
        'aria-label="Code in python"',
        "<pre><code>if a &lt; b:",
        '```python\nif a < b:\n\n    go("[^1]")\n```',
        ('"python"', '"ruby"'),
    ),
    "markup": Row(
        '<figure data-block="markup"><pre>&lt;dl&gt;&lt;dt&gt;Spring&lt;/dt&gt;&lt;dd&gt;high&lt;/dd&gt;&lt;/dl&gt;</pre></figure>',
        "Spring high",
        "<dl><dt>Spring</dt>",
        "<dl><dt>Spring</dt>",
        "<dl><dt>Spring</dt>",
        ("high", "higher"),
    ),
    "details": Row(
        '<details data-block="details"><summary>How it was counted</summary><p>Twice, <em>slowly</em>.</p><ul><li>By day</li>'
        "<li>By night</li></ul></details>",
        "How it was counted Twice, slowly. By day By night",
        '<summary class="details__summary">How it was counted</summary>',
        "<strong>How it was counted</strong>",
        "<summary>How it was counted</summary>\n\nTwice, *slowly*.",
        ("<em>slowly</em>", "slowly"),
    ),
    "contents": Row(
        '<aside data-block="contents"></aside>',
        "",
        '<a href="#section-ebb">Ebb</a>',
        "#section-ebb",
        "- [Ebb](",
        ('"contents"', '"contents" data-depth="2"'),
    ),
    "call": Row(
        '<aside data-block="call"><p><a href="https://example.org/join">Join us</a></p></aside>',
        "",
        'class="call__link" href="https://example.org/join"',
        '<p><a href="https://example.org/join">Join us</a></p>',
        "[Join us](https://example.org/join)",
        ("/join", "/sign"),
        '<p><a href="https://example.org/join">Join us</a></p>',
    ),
    "note": Row(
        '<aside data-block="note"><p>Mind the <a href="https://example.org/gap">gap</a>.</p></aside>',
        "Mind the gap.",
        '<aside class="note" aria-label="Note">',
        "<aside><p>Mind the",
        "> **Note**\n>\n> Mind the",
        ("org/gap", "org/step"),
    ),
    "promo": Row('<aside data-block="promo" data-placement="inline"></aside>', "", "", "", "", ("inline", "end"), ""),
    "footnotes": Row(
        f"<p>Low{NOTE} tide again.</p>",
        "Low tide again. See Almanacs, p. 4.",
        'role="doc-endnotes"',
        "See <em>Almanacs</em>, p. 4.",
        "Low[^1] tide again.",
        (f"Low{NOTE} tide", f"Low tide{NOTE}"),
    ),
}


@pytest.fixture
def bodies(db, settings):
    """What the library has of it, and the body of each row."""
    settings.SITE_ADDRESS = SITE
    quay, pier = make_image("quay", alt="A quay"), make_image("pier", alt="A pier")
    make_recording("surf", title="The surf", transcript="A gull calls.\n\nTwice.")
    make_post()
    return {
        name: row.body.replace("{quay}", quay.file.url).replace("{pier}", pier.file.url) for name, row in ROWS.items()
    }


def test_there_is_a_row_for_every_block():
    assert set(ROWS) == {*BLOCKS, "footnotes"}


def test_page_feed_markdown_and_search_have_each_block(bodies, client):
    article = make_article("Tides", body=f"{''.join(bodies.values())}{HEADINGS}")
    page, markdown = (client.get(path).content.decode() for path in (article.get_absolute_url(), "/articles/tides.md"))
    feed = client.get("/feed/json/").json()["items"][0]["content_html"]
    missing = [
        (name, place)
        for name, row in ROWS.items()
        for place, text, piece in (
            ("page", page, row.page),
            ("feed", feed, row.feed),
            ("Markdown", markdown, row.markdown),
        )
        if piece not in text
    ]
    found = {word for word in FOUND if "Nothing found" not in client.get("/search/", {"q": word}).content.decode()}
    assert (missing, found) == ([], FOUND - {"join"})


@pytest.mark.parametrize("name", ROWS)
def test_what_counts_of_a_block_are_its_own_words(name):
    compiled = compile_body(ROWS[name].body)
    assert " ".join(compiled.text.split()) == ROWS[name].words
    assert compiled.word_count == length_of(ROWS[name].words).total


@pytest.mark.parametrize("name", ROWS)
def test_a_change_of_a_block_is_seen_between_two_versions(name):
    before = ROWS[name].body
    after = before.replace(*ROWS[name].change)
    rows = side_by_side(Document(body=before + HEADINGS), Document(body=after + HEADINGS))
    assert before != after and any(row.is_changed for row in rows)


@pytest.mark.parametrize("name", ["quote", "pull", "note", "details"])
def test_a_paragraph_that_becomes_a_block_is_seen_between_two_versions(name):
    block = {
        "quote": '<figure data-block="quote"><blockquote><p>Low tide.</p></blockquote></figure>',
        "details": '<details data-block="details"><summary>Low tide.</summary></details>',
    }.get(name, f'<aside data-block="{name}"><p>Low tide.</p></aside>')
    (row,) = side_by_side(Document(body="<p>Low tide.</p>"), Document(body=block))
    assert row.is_changed and "".join(run.text for run in row.right).endswith(("] Low tide.", "] > Low tide."))


def test_the_markdown_of_an_article_comes_back_as_the_blocks_that_it_shows(bodies, client):
    article = make_article(
        "Tides",
        body=f"{''.join(bodies.values())}{HEADINGS}",
        standfirst="Twice a day.",
        image="pier",
        image_caption="In March",
        kind="essay",
        tags=("Sea",),
    )
    data = client.get("/articles/tides.md").content
    reading = MARKDOWN.read(data, "")
    outcome = save(reading.article, text_hash="1")
    document = outcome.article.latest_revision.document
    kept = ("headline", "standfirst", "image", "image_caption", "kind", "tags")
    assert {name: getattr(document, name) for name in kept} == {name: getattr(article.document, name) for name in kept}
    body = document.body.replace("\n", "")
    back = {name: bodies[name] if row.back is None else row.back for name, row in ROWS.items()}
    assert [name for name, html in back.items() if html.replace("\n", "") not in body] == []
    assert body.endswith(HEADINGS) and "Transcript" not in body
    assert outcome.doubts == () and Image.objects.count() == 2 and MediaFile.objects.count() == 1
    assert Article.objects.count() == 2
