"""Articles as Markdown: read back by a small reader, they tell the same words, speakers and facts as the Document."""

from datetime import UTC, datetime

import pytest

from articles import workflow
from articles.body.compile import compile_body
from articles.models import Article
from tests.articles.body.markdown_reading import marked_words
from tests.cms.site.feeds.magazine import make_full_article
from tests.cms.site.markdown.reading import read
from tests.factories import make_article, make_draft, make_post

pytestmark = pytest.mark.django_db
SITE = "http://127.0.0.1:8000"
ADDRESS = "/articles/the-ferry-question.md"
PAGE = "/articles/the-ferry-question/"


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_ADDRESS = SITE


def told(reader, path=ADDRESS):
    answer = reader.get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/markdown; charset=utf-8")
    return read(answer.content.decode())


def words(text):
    return "".join(text.split())


def test_the_facts_are_those_of_the_document(reader):
    article = make_full_article()
    facts, _ = told(reader)
    document = article.document
    for name in ("headline", "standfirst", "kind", "language"):
        assert facts[name] == getattr(document, name)
    assert sorted(facts["tags"]) == sorted(document.tags)
    assert facts["section"] == {"name": "Politics", "address": f"{SITE}/sections/politics/"}
    assert facts["series"] == {"name": "Letters", "address": f"{SITE}/series/letters/"}
    assert [each["name"] for each in facts["authors"]] == ["Jane Roe", "Jo Doe"]
    assert facts["contributors"] == [{"name": "Ann Lee", "role": "translator", "address": f"{SITE}/people/ann-lee/"}]
    assert facts["address"] == facts["canonical"] == f"{SITE}{PAGE}"
    assert facts["publication"]["address"] == f"{SITE}/"
    assert facts["word_count"] == compile_body(document.body).word_count
    assert datetime.fromisoformat(facts["published"]) == article.published_at.replace(microsecond=0)
    assert facts["image"]["caption"] == "The harbour" and facts["image"]["credit"] == "A. Photographer"


def test_each_quote_has_its_words_its_speaker_and_its_permanent_address(reader):
    article = make_full_article()
    facts, _ = told(reader)
    quotes = compile_body(article.document.body).references.quotes
    assert [each["words"] for each in facts["quotes"]] == [quote.text for quote in quotes]
    assert {each["speaker"] for each in facts["quotes"]} == {"Ann Lee"}
    assert [each["source"] for each in facts["quotes"]] == [quote.source_address for quote in quotes]
    assert [each["address"] for each in facts["quotes"]] == [f"{SITE}{PAGE}#{quote.anchor}" for quote in quotes]
    assert facts["quotes"][1]["said_on"] == "2026-03-04"


def test_corrections_are_facts_and_stand_in_the_text(reader):
    make_full_article()
    facts, html = told(reader)
    (correction,) = facts["corrections"]
    assert (correction["kind"], correction["text"]) == ("correction", "The ferry is blue, not red.")
    assert "The ferry is blue, not red." in html.text_content() and facts["updated"] == correction["date"]


def test_the_words_are_those_of_the_document_with_posts_and_without_promos(reader):
    article = make_full_article()
    _, html = told(reader)
    text = words(html.text_content())
    body = compile_body(article.document.body)
    # A quote on its own stands between the marks of Markdown, not between quotation marks; a credit in brackets.
    for paragraph in body.text.split("\n\n"):
        assert words(paragraph.strip("“”")) in text.replace("(", "")
    assert (
        words("The tide is out. Come in & see <it>.") in text and words("Jane Roe @janeroe on X, 1 March 2026") in text
    )
    assert "newsletter" not in text


def test_pictures_keep_their_descriptions_and_links_are_whole(reader):
    make_full_article()
    _, html = told(reader)
    pictures = {image.get("alt"): image.get("src") for image in html.iter("img")}
    assert pictures.keys() == {"A harbour at dawn", "The quay at night"}
    addresses = [*pictures.values(), *(link.get("href") for link in html.iter("a"))]
    assert all(address.startswith(("http://", "https://")) for address in addresses)
    assert f"{SITE}/people/ann-lee/" in addresses and f"{SITE}/tags/ferries/" in addresses


def test_the_text_begins_with_headline_and_standfirst(reader):
    make_article("2 * 3 # [sic]", standfirst="1. Who_pays_?", body="<p>Words.</p>")
    answer = reader.get("/articles/2-3-sic.md").content.decode()
    assert answer.endswith("---\n\n# 2 \\* 3 # \\[sic\\]\n\n1\\. Who_pays\\_?\n\nWords.\n")


def test_a_retraction_stands_before_the_text(reader):
    article = make_article(body="<p>Words.</p>")
    workflow.correct(article, text="None of it holds.", kind="retraction")
    text = reader.get(ADDRESS).content.decode()
    assert text.index("None of it holds.\n\nWords.") > 0


def test_a_post_that_is_gone_is_told_as_our_copy(reader):
    post = make_post(status="missing", text="The tide is out.")
    make_article(body=f'<figure data-block="post" data-post="{post.reference}"></figure>')
    _, html = told(reader)
    assert "Archived post: no longer available on X." in html.text_content() and html.find(".//a") is None


def test_search_engines_are_led_to_the_page(reader):
    make_article()
    assert reader.get(ADDRESS)["Link"] == f'<{SITE}{PAGE}>; rel="canonical"'
    assert f'<link rel="alternate" type="text/markdown" href="{ADDRESS}"' in reader.get(PAGE).content.decode()


def test_the_page_itself_is_markdown_for_who_asks_for_that(reader):
    make_article()
    other = reader.get(PAGE, headers={"Accept": "text/markdown, text/html;q=0.9"})
    assert other.content == reader.get(ADDRESS).content
    assert (other["Content-Location"], other["Vary"]) == (ADDRESS, "Accept") and "private" in other["Cache-Control"]
    page = reader.get(PAGE, headers={"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"})
    assert page["Content-Type"].startswith("text/html") and page["Vary"] == "Accept"


def test_a_draft_has_none(reader):
    draft = make_draft()
    assert reader.get(f"/articles/{draft.slug}.md").status_code == 404
    assert reader.get(draft.get_absolute_url(), headers={"Accept": "text/markdown"}).status_code == 404


def test_a_former_address_leads_on(reader):
    article = make_article()
    workflow.publish(workflow.save(article, article.document, slug="ferries").article)
    answer = reader.get(ADDRESS)
    assert (answer.status_code, answer["Location"]) == (301, "/articles/ferries.md")


def test_addresses_of_other_scripts_are_read_too(reader, settings):
    settings.ADDRESSES = "unicode"
    article = make_article("Почему молчат")
    facts, html = told(reader, f"{article.get_absolute_url().rstrip('/')}.md")
    assert facts["headline"] == html.findtext("h1") == "Почему молчат"


def test_control_characters_break_nothing(reader):
    make_article()
    Article.objects.update(headline="Fer\x0bry \x85 \u2028", published_at=datetime(2026, 1, 1, tzinfo=UTC))
    facts, html = told(reader)
    assert facts["headline"] == "Fer\x0bry \x85 \u2028" and html.findtext("h1").startswith("Fer ry")


def test_it_costs_a_few_questions(reader, django_assert_max_num_queries):
    make_full_article()
    with django_assert_max_num_queries(5):
        assert marked_words(told(reader)[1])
