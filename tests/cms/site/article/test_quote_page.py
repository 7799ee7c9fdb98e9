"""The page of a single quote, which is what people share of it."""

import pytest
from lxml import html

from articles import workflow
from articles.models import Quote
from tests.cms.site.linked_data.reading import faults, graph_of, node
from tests.factories import make_article, make_person, make_section

pytestmark = pytest.mark.django_db

SITE = "http://127.0.0.1:8000"


@pytest.fixture
def said():
    ole = make_person("Ole Brandt", role="Ferryman")
    body = (
        f'<p>He said <q data-person="{ole.slug}">Nobody asked us,</q> and left.</p><p>Others: <q>We never knew.</q></p>'
    )
    make_article("The Ferry Question", slug="ferry", body=body)
    return Quote.objects.get(speaker=ole)


def page_of(reader, quote, slug="ferry"):
    return reader.get(f"/articles/{slug}/quotes/{quote.anchor}/")


def test_a_quote_has_a_page_with_its_words_its_speaker_and_the_way_to_its_place(reader, said):
    tree = html.document_fromstring(page_of(reader, said).content.decode())
    assert tree.xpath("string(//main//blockquote)").strip() == "Nobody asked us"
    assert "Ole Brandt, Ferryman" in tree.xpath("string(//main//figcaption)")
    assert f"/articles/ferry/#{said.anchor}" in tree.xpath("//main//a/@href")


def test_networks_show_the_card_of_the_quote_and_search_engines_find_the_article(reader, said):
    tree = html.document_fromstring(page_of(reader, said).content.decode())
    (picture,) = tree.xpath("//meta[@property='og:image']/@content")
    assert picture.startswith(f"{SITE}/pictures/quote/{said.article_id}/{said.anchor}/")
    assert reader.get(picture.removeprefix(SITE))["Content-Type"] == "image/jpeg"
    assert tree.xpath("//meta[@property='og:url']/@content") == [f"{SITE}/articles/ferry/quotes/{said.anchor}/"]
    assert tree.xpath("//meta[@property='og:description']/@content") == ["“Nobody asked us”"]
    assert tree.xpath("//link[@rel='canonical']/@href") == [f"{SITE}/articles/ferry/"]


def test_machines_are_told_the_quote_as_the_article_tells_it(reader, said):
    page = page_of(reader, said).content.decode()
    assert [fault for each in graph_of(page) for fault in faults(each)] == []
    told = node(page, "WebPage")["mainEntity"]
    inside = node(reader.get("/articles/ferry/").content.decode(), "OpinionNewsArticle")["hasPart"][0]
    assert {name: told[name] for name in ("@id", "url", "text")} == {
        name: inside[name] for name in ("@id", "url", "text")
    }
    assert told["creator"]["name"] == "Ole Brandt"


def test_a_quote_whose_speaker_nobody_knows_says_so(reader, said):
    page = page_of(reader, Quote.objects.get(speaker=None)).content.decode()
    assert "Speaker unknown" in page
    assert "creator" not in node(page, "WebPage")["mainEntity"]


def test_a_quote_is_found_only_while_readers_may_see_it(reader, said):
    assert reader.get("/articles/ferry/quotes/nowhere/").status_code == 404
    workflow.withdraw(said.article, by=None)
    assert page_of(reader, said).status_code == 404


def test_the_page_of_a_quote_follows_its_article_to_a_new_address(reader, said):
    article = said.article
    document = article.latest_revision.document
    workflow.publish(workflow.save(article, document, by=None, slug="ferries").article, by=None)
    answer = page_of(reader, said)
    assert (answer.status_code, answer["Location"]) == (301, f"/articles/ferries/quotes/{said.anchor}/")


def test_the_page_of_a_quote_takes_few_queries(reader, said, django_assert_max_num_queries):
    make_section("Politics")  # without any, the masthead takes two
    with django_assert_max_num_queries(4):
        page_of(reader, said)
