"""The invented magazine is what publishing the same documents would have made."""

import pytest
from django.db.models import Count, Max
from django.utils import timezone

from articles.importing.formats.plain_text import steps as plain_text
from articles.indexing import reindex
from articles.models import (
    Article,
    Byline,
    ImageUse,
    Mention,
    PostUse,
    Quote,
    QuoteAnchor,
    SearchEntry,
    SearchWord,
    Tagging,
    Tallied,
    Tally,
)
from articles.relating import KEPT, TAG
from bench.content import spread
from bench.content.filling import fill
from bench.content.shapes import shapes
from bench.content.texts import text

NUMBER = 30
COLUMNS = ["headline", "standfirst", "section", "series", "image", "body", "body_parts", "body_text", "word_count"]
ROWS = {
    Byline: ["article", "person", "role", "order", "published_at"],
    Tagging: ["content_object", "tag", "published_at"],
    Mention: ["article", "person", "position", "published_at"],
    Quote: ["article", "speaker", "text", "form", "position", "anchor", "source_address", "said_on", "published_at"],
    QuoteAnchor: ["article", "anchor", "text", "speaker"],
    PostUse: ["article", "post", "position"],
    ImageUse: ["article", "image", "position"],
    SearchEntry: ["article", "number", "withdrawn_at", "marks"],
    SearchWord: ["word", "stem"],
    Tallied: ["article", "month"],
    Tally: ["tag", "month", "number"],
}


def derived():
    rows = {model.__name__: set(model.objects.values_list(*columns)) for model, columns in ROWS.items()}
    return rows, list(Article.objects.order_by("pk").values(*COLUMNS))


@pytest.mark.django_db
def test_what_it_holds_is_what_publishing_would_have_made():
    fill(NUMBER, print)
    each_article_that_readers_see_has_others_below_it()
    revisions_bear_the_hash_of_their_document()
    # Last, since it writes.
    rows_and_columns_are_those_that_reindex_derives()


def rows_and_columns_are_those_that_reindex_derives():
    before = derived()
    for article in Article.objects.all():
        reindex(article)
    assert derived() == before
    assert all(before[0].values())


def each_article_that_readers_see_has_others_below_it():
    articles = Article.objects.published().annotate(number=Count("related"), most=Max("related__weight"))
    assert {article.number for article in articles} == {KEPT}
    assert max(article.most for article in articles) > TAG


def revisions_bear_the_hash_of_their_document():
    revisions = [article.latest_revision for article in Article.objects.all()]
    assert [revision.hash for revision in revisions] == [revision.document.hash for revision in revisions]


def test_each_shape_has_the_quotes_that_it_is_named_for():
    assert {key: len(shape.references.quotes) for key, shape in shapes().items()} == {key: key[1] for key in shapes()}


def test_one_tag_and_one_author_stand_out():
    facts = list(spread.articles(2_000, 8, timezone.now()))
    assert 0.17 < sum(0 in each.tags for each in facts) / len(facts) < 0.23
    assert 0.08 < sum(each.authors[0] == 0 for each in facts) / len(facts) < 0.12


def test_some_of_the_work_is_not_public_and_none_of_it_falls_due():
    now = timezone.now()
    facts = list(spread.articles(2_000, 8, now))
    assert {each.status for each in facts} == set(spread.STATUSES)
    assert min(each.published_at for each in facts if each.status == "scheduled") > now + spread.AHEAD / 2


def test_the_importer_finds_what_a_generated_text_holds():
    found = plain_text.read(text(7), "seven.txt")
    assert found.headline.endswith("part 7")
    assert len(found.authors) == 1 and len(found.posts) == 1 and found.quotes and found.share_count
