"""A link to a quote shows the same words for ever, whatever is published after it was shared."""

from importlib import import_module

import pytest
from django.db import connection

from articles import indexing, workflow
from articles.models import Quote, QuoteAnchor
from tests.factories import make_article, make_person

pytestmark = pytest.mark.django_db
TIDE = '<p>She said <q data-person="jane-roe">the tide is out, and nobody asked</q>.</p>'
BOATS = '<p>He said <q data-person="john-doe">the boats are in</q>.</p>'


@pytest.fixture
def article():
    make_person("Jane Roe")
    make_person("John Doe")
    return make_article("The Ferry Question", body=TIDE)


def publish(article, body):
    saved = workflow.save(article, article.document.with_(body=body))
    return workflow.publish(saved.article)


def anchors(article):
    return {quote.text: quote.anchor for quote in article.quotes.all()}


def test_a_quote_keeps_its_address_when_another_is_put_in_before_it(article):
    before = article.quotes.get().get_absolute_url()
    article = publish(article, BOATS + TIDE)
    assert article.quotes.get(speaker__slug="jane-roe").get_absolute_url() == before


def test_a_correction_of_the_words_keeps_the_address_and_the_page_has_it(article, reader):
    before = article.quotes.get().anchor
    article = publish(article, TIDE.replace("the tide is", "the tide was"))
    assert article.quotes.get().anchor == before
    assert f'<q id="{before}">the tide was out' in reader.get(article.get_absolute_url()).content.decode()


def test_a_correction_of_the_speaker_keeps_the_address(article):
    before = article.quotes.get().anchor
    assert publish(article, TIDE.replace("jane-roe", "john-doe")).quotes.get().anchor == before


def test_corrected_bit_by_bit_a_quote_keeps_its_address(article):
    before = article.quotes.get().anchor
    for words in (
        "the tide was out, and nobody asked",
        "the tide was out, and none had asked",
        "the sea was out, and none had asked us",
    ):
        article = publish(article, TIDE.replace("the tide is out, and nobody asked", words))
    assert article.quotes.get().anchor == before


def test_reindexing_gives_the_same_addresses(article):
    article = publish(article, BOATS + TIDE.replace("the tide is", "the tide was"))
    before = anchors(article)
    article.quotes.all().delete()
    indexing.reindex(article)
    assert anchors(article) == before


def test_a_draft_changes_no_address(article):
    workflow.save(article, article.document.with_(body=BOATS))
    assert [row.text for row in QuoteAnchor.objects.all()] == ["the tide is out, and nobody asked"]


def test_a_restored_revision_has_the_addresses_that_it_had(article):
    first, before = article.live_revision, anchors(article)
    article = publish(article, BOATS)
    workflow.restore(article, first)
    article.refresh_from_db()
    assert anchors(workflow.publish(article)) == before


def test_what_was_published_under_an_ordinal_keeps_it(article):
    """As the migration leaves it."""
    QuoteAnchor.objects.all().delete()
    migration = import_module("articles.migrations.0005_permanent_anchors_of_quotes")
    with connection.cursor() as cursor:
        cursor.execute(migration.ORDINALS)
        cursor.execute(migration.KNOWN)
    assert Quote.objects.get().get_absolute_url().endswith("#q1")
    article = publish(article, BOATS + TIDE)
    assert anchors(article)["the tide is out, and nobody asked"] == "q1"
