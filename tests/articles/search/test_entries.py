"""The index holds what readers can see, from the moment at which they can."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles import workflow
from articles.document import Credit
from articles.indexing import reindex
from articles.models import SearchEntry, SearchWord
from articles.search import postgresql
from plumbing.page_cache.sql.writing import write_of
from tests.articles.search.asking import answer_to, headlines
from tests.factories import make_article, make_document, make_draft, make_image, make_person, make_post, make_series

pytestmark = pytest.mark.django_db
SOON = timedelta(hours=2)
SLUICE = "<p>The sluice was shut.</p>"


def test_a_published_article_is_found_at_once():
    make_article("The sluice", at=timezone.now())
    assert headlines("sluice") == ["The sluice"]


def test_a_draft_is_not_found():
    make_draft("The sluice")
    assert headlines("sluice") == []


def test_a_scheduled_article_is_found_from_its_hour_on():
    workflow.schedule(make_draft("The sluice"), at=timezone.now() + SOON)
    assert headlines("sluice") == []
    assert headlines("sluice", now=timezone.now() + SOON) == ["The sluice"]


def test_a_scheduled_article_that_is_moved_is_found_from_its_new_hour_on():
    article = workflow.schedule(make_draft("The sluice"), at=timezone.now() + SOON)
    workflow.reschedule(article, at=timezone.now() + 2 * SOON)
    assert headlines("sluice", now=timezone.now() + SOON) == []
    assert headlines("sluice", now=timezone.now() + 2 * SOON) == ["The sluice"]


def test_what_is_no_longer_scheduled_is_not_found_at_its_hour():
    workflow.unschedule(workflow.schedule(make_draft("The sluice"), at=timezone.now() + SOON))
    assert headlines("sluice", now=timezone.now() + SOON) == []


def test_a_withdrawn_article_is_not_found():
    workflow.withdraw(make_article("The sluice"))
    assert headlines("sluice") == []


def test_an_article_that_the_clock_withdraws_is_found_until_then():
    workflow.withdraw(make_article("The sluice"), at=timezone.now() + SOON)
    assert headlines("sluice") == ["The sluice"]
    assert headlines("sluice", now=timezone.now() + SOON) == []


def test_an_article_is_found_again_once_it_is_published_again():
    workflow.publish(workflow.withdraw(make_article("The sluice")))
    assert headlines("sluice") == ["The sluice"]


def test_a_saved_change_is_found_only_when_it_is_published():
    article = make_article("The lock")
    workflow.save(article, make_document("The sluice"))
    assert headlines("sluice") == []
    workflow.publish(article)
    assert headlines("sluice") == ["The sluice"]
    assert headlines("lock") == []


def test_an_update_is_found_once_the_clock_has_released_it():
    article = make_article("The lock")
    workflow.save(article, make_document("The sluice"))
    workflow.schedule(article, at=timezone.now() + SOON)
    workflow.release_due(timezone.now() + SOON)
    assert headlines("sluice") == ["The sluice"]


def test_a_caption_that_changes_in_the_library_is_found_by_its_new_words():
    picture = make_image(caption="A barge")
    make_article(image=picture.name)
    picture.caption = "A schooner"
    picture.save()
    assert headlines("schooner") == ["The Ferry Question"]
    assert headlines("barge") == []


def test_a_post_that_changes_is_found_by_its_new_words():
    post = make_post(text="The tide is out.")
    make_article(body=f'<p>Look.</p><figure data-block="post" data-post="{post.reference}"></figure>')
    post.change(text="The flood is in.")
    assert headlines("flood") == ["The Ferry Question"]
    assert headlines("tide") == []


def test_a_new_name_of_a_person_finds_their_articles_without_a_new_index():
    person = make_person("Jane Roe")
    make_article(authors=[person])
    person.name = "Jane Lindqvist"
    person.save()
    assert headlines("Lindqvist") == ["The Ferry Question"]
    assert headlines("Roe") == []


def test_an_alias_finds_the_articles_of_a_person():
    person = make_person("Jane Roe")
    make_article(authors=[person])
    person.add_alias("The Owl")
    assert headlines("owl") == ["The Ferry Question"]


def test_an_article_is_found_by_the_name_of_its_series():
    make_article("The sluice", series=make_series("Letters from Elsewhere").slug)
    assert headlines("elsewhere letters") == ["The sluice"]


def test_what_somebody_wrote_comes_before_what_names_them():
    jane = make_person("Jane Roe")
    make_article("By her", body=SLUICE, credits=(Credit(jane.slug),), at=timezone.now() - timedelta(days=9))
    make_article("Of her", body="<p>Jane Roe. Jane Roe.</p>")
    make_article("With her help", body="<p>Jane Roe helped.</p>", credits=(Credit(jane.slug, "researcher"),))
    assert headlines("Jane Roe")[0] == "By her"
    assert len(headlines("Jane Roe")) == 3


def test_promos_are_not_searched():
    make_article(body='<p>Words.</p><aside data-block="promo" data-placement="inline"></aside>')
    assert headlines("inline") == headlines("promo") == []


def test_reindexing_changes_nothing():
    make_article("The sluice", body=SLUICE, tags=("Water",), authors=[make_person()])
    before = everything()
    reindex(SearchEntry.objects.get().article)
    assert everything() == before
    assert headlines("sluice") == ["The sluice"]


def test_reindexing_makes_what_is_missing():
    article = make_article("The sluice")
    SearchEntry.objects.all().delete()
    assert headlines("sluice") == []
    reindex(article)
    assert headlines("sluice") == ["The sluice"]


def test_two_articles_of_one_moment_are_both_found():
    now = timezone.now()
    make_article("The sluice", at=now)
    other = make_article("The sluice again", at=now)
    SearchEntry.objects.filter(article=other).update(number=SearchEntry.objects.exclude(article=other).get().number + 1)
    reindex(other)
    assert headlines("sluice", by_date=True) == ["The sluice again", "The sluice"]


def test_a_long_text_is_indexed_to_its_end():
    words = " ".join(f"word{number}" for number in range(17_000))
    make_article(body=f"<p>{words} sluice</p>")
    assert headlines("sluice") == headlines("word16999") == ["The Ferry Question"]


def test_a_search_counts_only_what_readers_see():
    make_article("The sluice")
    workflow.schedule(make_draft("The other sluice"), at=timezone.now() + SOON)
    workflow.withdraw(make_article("The old sluice"))
    found = answer_to("sluice").found
    assert found.number == 1
    assert found.counts["kind"] == {"opinion": 1}


def everything():
    entries = list(SearchEntry.objects.values_list("article", "number", "withdrawn_at", "marks", "pieces"))
    return entries, set(SearchWord.objects.values_list("word", "stem"))


@pytest.mark.postgresql
def test_what_is_pending_in_the_index_is_found_and_is_little():
    make_article("The sluice")
    with connection.cursor() as cursor:
        cursor.execute("SELECT reloptions FROM pg_class WHERE relname = 'articles_searchentry_vector'")
        assert cursor.fetchone() == (["fastupdate=on", "gin_pending_list_limit=128"],)
        before = headlines("sluice")
        cursor.execute("SELECT gin_clean_pending_list('articles_searchentry_vector')")
        assert before == headlines("sluice") == ["The sluice"]


@pytest.mark.parametrize("statement", [postgresql.PUT, postgresql.ADD])
def test_the_page_cache_knows_that_what_fills_the_index_ends_no_page(statement):
    assert write_of(statement).table.is_private


def test_a_text_that_is_published_again_adds_its_new_words_alone():
    article = make_article("The sluice")
    before = set(SearchWord.objects.values_list("pk", flat=True))
    workflow.publish(workflow.save(article, make_document("The sluice and a schooner")).article)
    assert set(SearchWord.objects.exclude(pk__in=before).values_list("word", flat=True)) == {"schooner", "and", "a"}
    assert SearchWord.objects.filter(pk__in=before).count() == len(before)
