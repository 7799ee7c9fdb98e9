"""Which change concerns which page."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from articles import workflow
from articles.models import Article, Draft, Presence
from articles.relating import KEPT
from people.models import Person
from tests.factories import make_article, make_document, make_draft, make_person, make_section
from tests.plumbing.page_cache.site import committed
from tests.promos.factories import make_promo

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def row(rows_stay):
    return make_article(section=make_section().slug, authors=[make_person()])


@pytest.fixture
def article(row, db):
    return Article.objects.get(pk=row.pk)


@pytest.fixture
def path(article):
    return article.get_absolute_url()


def retold(article, **facts):
    return lambda: workflow.save(article, article.document.with_(**facts))


def test_a_page_is_rendered_once(site, path):
    assert site.get(path) == site.get(path) and site.rendered == [path]


def test_a_published_change_is_seen_at_once(site, article, path):
    site.get(path)
    with committed():
        retold(article, body="<p>The ferrymen were asked.</p>")()
        workflow.publish(article)
    assert "The ferrymen were asked" in site.get(path).text


@pytest.mark.parametrize("where", ["/", "/articles/the-ferry-question/", "/sections/politics/", "/people/jane-roe/"])
def test_a_saved_change_that_nobody_published_concerns_no_page(site, article, where):
    assert not site.forgets(where, retold(article, headline="Another headline"))


def test_a_new_draft_concerns_no_page(site, path):
    assert not site.forgets(path, lambda: make_draft("Not yet"))


def test_a_change_of_a_draft_concerns_no_page(site, path):
    draft = make_draft("Not yet")
    assert not site.forgets("/", retold(draft, headline="Still not"))


def test_unsaved_words_concern_no_page(site, article, path, editor):
    facts = {"user": editor, "article": article, "fields": {"headline": "x"}}
    assert not site.forgets(path, lambda: Draft.objects.create(key="0" * 32, **facts))


def test_who_sits_at_an_article_concerns_no_page(site, article, path, editor):
    assert not site.forgets(path, lambda: Presence.objects.create(article=article, user=editor))


def test_a_log_in_concerns_no_page(site, path, editor):
    assert not site.forgets(path, lambda: editor.save())


def test_a_check_of_a_post_that_found_it_as_it_was_concerns_no_page(site, path):
    assert not site.forgets(path, lambda: Person.objects.filter(pk=0).update(bio="x"))


def test_another_articles_new_text_concerns_no_page_that_does_not_show_it(site, path):
    # Not even as one that stands by, should another of those offered below be withdrawn.
    for number in range(KEPT):
        make_article(f"Next to it, {number}", section="politics")
    other = make_article("Elsewhere", section=make_section("Culture").slug, at=timezone.now() - timedelta(days=9))

    def publish_anew():
        retold(other, body="<p>Other words.</p>")()
        workflow.publish(other)

    assert not site.forgets(path, publish_anew)


def test_a_publication_concerns_no_article_below_which_it_is_not_offered(site, article, path):
    for number in range(KEPT):
        make_article(f"Next to it, {number}", section="politics")
    assert not site.forgets(path, lambda: make_article("Elsewhere", at=timezone.now() - timedelta(days=9)))


def test_an_article_hears_when_one_offered_below_it_is_withdrawn(site, article, path):
    other = make_article("Next to it", section="politics")
    assert site.forgets(path, lambda: workflow.withdraw(other))


def test_an_article_hears_when_one_offered_below_it_is_back(site, article, path):
    other = workflow.withdraw(make_article("Next to it", section="politics"))
    assert site.forgets(path, lambda: workflow.publish(other))


@pytest.mark.parametrize("is_shown_first", [True, False])
def test_an_article_ends_when_the_clock_takes_or_brings_one_offered_below_it(site, path, monkeypatch, is_shown_first):
    hour = timezone.now() + timedelta(hours=1)
    if is_shown_first:
        workflow.withdraw(make_article("Next to it", section="politics"), at=hour)
    else:
        workflow.schedule(make_draft("Next to it", section="politics"), at=hour)
    assert ("Next to it" in site.get(path).text) is is_shown_first
    monkeypatch.setattr("django.utils.timezone.now", lambda: hour + timedelta(seconds=1))
    assert ("Next to it" in site.get(path).text) is not is_shown_first


def test_a_section_does_not_hear_of_another_section(site, article):
    culture = make_section("Culture").slug
    assert not site.forgets("/sections/politics/", lambda: make_article("Elsewhere", section=culture))


def test_a_section_hears_of_its_new_article(site, article):
    assert site.forgets("/sections/politics/", lambda: make_article("Another", section="politics"))


def test_an_article_hears_of_its_correction(site, article, path):
    assert site.forgets(path, lambda: workflow.correct(article, text="It was the other ferry."))


def test_an_article_hears_of_its_authors_new_name(site, path):
    person = Person.objects.get()
    person.name = "Jane Doe"
    assert site.forgets(path, person.save)


def test_an_article_does_not_hear_of_somebody_else(site, path):
    somebody = make_person("Jo Doe")
    somebody.bio = "Writes."
    assert not site.forgets(path, somebody.save)


def test_a_change_in_bulk_is_heard_of(site, path):
    assert site.forgets(path, lambda: Person.objects.update(role="columnist"))


def test_a_change_past_the_models_is_heard_of(site, path):
    def write():
        with connection.cursor() as cursor:
            cursor.execute("update people_person set role = %s", ["columnist"])

    assert site.forgets(path, write)


def test_many_writes_at_once_past_the_models_are_heard_of(site, path):
    def write():
        with connection.cursor() as cursor:
            cursor.executemany("update people_person set role = %s where id = %s", [("x", Person.objects.get().pk)])

    assert site.forgets(path, write)


def test_saving_what_is_there_already_concerns_no_page(site, path):
    assert not site.forgets(path, Person.objects.get().save)


def test_a_rolled_back_change_concerns_no_page(site, article, path):
    def change_your_mind():
        with transaction.atomic():
            workflow.withdraw(article)
            transaction.set_rollback(True)

    assert not site.forgets(path, change_your_mind)


def test_a_rolled_back_change_leaves_no_intent(site, article, path, stamps):
    with committed(), transaction.atomic():
        workflow.withdraw(article)
        assert stamps.intents == 1
        transaction.set_rollback(True)
    assert stamps.intents == 0


def test_of_two_changes_the_one_that_is_kept_is_heard_of(site, article, path):
    def change_half():
        with transaction.atomic():
            Person.objects.update(role="columnist")
            with transaction.atomic():
                workflow.withdraw(article)
                transaction.set_rollback(True)

    assert site.forgets(path, change_half) and "columnist" in site.get("/people/jane-roe/").text


def test_a_page_ends_when_the_clock_brings_a_publication(site, path, monkeypatch):
    draft = make_draft("Tomorrow")
    workflow.schedule(draft, at=timezone.now() + timedelta(hours=1))
    assert "Tomorrow" not in site.get("/").text
    later = timezone.now() + timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "Tomorrow" in site.get("/").text


def test_a_page_ends_at_the_very_moment(site, path, monkeypatch):
    at = timezone.now() + timedelta(hours=1)
    workflow.schedule(make_draft("Tomorrow"), at=at)
    assert "Tomorrow" not in site.get("/").text
    monkeypatch.setattr("django.utils.timezone.now", lambda: at)
    assert "Tomorrow" in site.get("/").text


def test_a_page_ends_when_the_clock_brings_a_withdrawal(site, article, path, monkeypatch):
    workflow.withdraw(article, at=timezone.now() + timedelta(hours=1))
    assert site.get(path).status == 200
    later = timezone.now() + timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert site.get(path).status == 410


def test_a_page_ends_when_the_clock_brings_an_update(site, article, path, monkeypatch):
    retold(article, body="<p>The ferrymen were asked.</p>")()
    workflow.schedule(article, at=timezone.now() + timedelta(hours=1))
    assert "were asked" not in site.get(path).text
    later = timezone.now() + timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "were asked" in site.get(path).text


def test_a_page_ends_when_the_clock_opens_a_promo(site, path, monkeypatch):
    make_promo("The Ferry Hour", starts_at=timezone.now() + timedelta(hours=1))
    assert "The Ferry Hour" not in site.get(path).text
    later = timezone.now() + timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "The Ferry Hour" in site.get(path).text


def test_what_is_scheduled_sooner_ends_a_page_sooner(site, path, monkeypatch):
    workflow.schedule(make_draft("Tomorrow"), at=timezone.now() + timedelta(hours=2))
    site.get("/")
    with committed():
        workflow.schedule(make_draft("Tonight"), at=timezone.now() + timedelta(hours=1))
    site.get("/")
    later = timezone.now() + timedelta(hours=1, seconds=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert "Tonight" in site.get("/").text


def test_a_page_that_was_changed_while_it_was_rendered_is_not_kept(site, article, path):
    django = site.django

    def slow(environ, start_response):
        response = django(environ, start_response)
        with committed():
            Person.objects.update(role="columnist")
        return response

    site.django = slow
    site.get(path)
    site.django = django
    assert "columnist" in site.get("/people/jane-roe/").text and site.get(path).text == site.fresh(path).text


def test_an_article_that_was_never_there_is_found_when_it_comes(site):
    assert site.get("/articles/the-tide/").status == 404
    with committed():
        make_article("The Tide")
    assert site.get("/articles/the-tide/").status == 200


def test_an_old_address_leads_to_the_new_one(site, article, path):
    site.get(path)
    with committed():
        workflow.rename(article, "the-new-address")
    assert site.get(path).headers["Location"] == "/articles/the-new-address/"


def test_a_page_of_many_rows_still_hears_of_each(site, article):
    for number in range(25):
        make_article(f"Number {number}", section="politics")
    assert site.forgets("/sections/politics/", lambda: Article.objects.update(standfirst="One sentence."))


def test_a_new_article_is_seen_by_whom_it_may_be_read_next_to(site, article, path):
    assert site.forgets(path, lambda: make_article("Another", section="politics"))


def test_nothing_is_said_of_pages_that_cannot_be_kept(site, editor, caplog):
    caplog.set_level("WARNING")
    site.get("/admin/login/")
    assert caplog.messages == []


def test_a_document_is_what_the_tests_take_it_for(article):
    assert make_document().body in article.body
