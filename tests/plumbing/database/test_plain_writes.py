"""Rows that are written by statements of ours are what Django would have made of them."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Value
from django.db.models.signals import post_save, pre_save

from articles.models import Article, DocumentUse, Event, Revision
from plumbing.database import plain_writes
from plumbing.database.plain_writes import put_rows, update_row
from tests.factories import make_article

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article("The ferry question")


@pytest.fixture
def said():
    """What the signals say of saved rows."""
    heard = []

    def hear(signal, sender, **words):
        heard.append((signal, sender, words["instance"].pk is not None, words["update_fields"], words.get("created")))

    for signal in (pre_save, post_save):
        signal.connect(hear)
    yield heard
    for signal in (pre_save, post_save):
        signal.disconnect(hear)


def columns_of(row):
    return type(row).objects.filter(pk=row.pk).values().get()


def test_a_new_row_is_as_django_writes_it(article):
    facts = {"article": article, "verb": "saved", "detail": {"slug": "¿a “ferry”?"}, "revision": None}
    ours, theirs = Event.objects.create(**facts), Event(**facts)
    Event.objects.bulk_create([theirs])
    apart = {"id", "at"}
    ours, theirs = ({k: v for k, v in columns_of(row).items() if k not in apart} for row in (ours, theirs))
    assert ours == theirs


def test_a_new_row_gets_its_key_and_the_moment(article):
    event = Event.objects.create(article=article, verb="saved")
    assert columns_of(event)["at"] == event.at
    assert not event._state.adding and event._state.db == "default"


def test_columns_are_written_and_no_others(article):
    article.headline, article.standfirst, article.started_by = "The ferry answer", "Nobody asked.", None
    article.save(update_fields=["headline", "started_by"])
    article.refresh_from_db()
    assert (article.headline, article.standfirst) == ("The ferry answer", "")


def test_signals_say_what_is_saved(article, said):
    Event.objects.create(article=article, verb="saved")
    article.save(update_fields=["headline"])
    assert said == [
        (pre_save, Event, False, None, None),
        (post_save, Event, True, None, True),
        (pre_save, Article, True, ["headline"], None),
        (post_save, Article, True, ["headline"], False),
    ]


def test_what_the_database_works_out_is_left_to_django(article):
    article.headline = Value("The ferry answer")
    article.save(update_fields=["headline"])
    article.refresh_from_db()
    assert article.headline == "The ferry answer"


def test_a_row_that_is_gone_cannot_be_updated(article):
    gone = Article(pk=article.pk + 1_000, slug="gone")
    gone._state.adding = False
    with pytest.raises(DatabaseError, match="did not affect any rows"):
        gone.save(update_fields=["headline"])


def test_a_word_that_is_no_column_is_refused(article):
    with pytest.raises(ValueError, match="colour"):
        article.save(update_fields=["colour"])


def test_a_related_row_has_to_be_saved_before():
    with pytest.raises(ValueError, match="unsaved"):
        Event(article=Article(slug="new"), verb="saved").save()


def test_after_a_refusal_the_transaction_has_to_be_rolled_back(article):
    again = Revision(article=article, number=article.latest_revision.number, content={}, hash="")
    with transaction.atomic():
        with pytest.raises(IntegrityError):
            again.save()
        assert connection.needs_rollback


def test_the_statements_are_ours(article, monkeypatch):
    executed = []
    monkeypatch.setattr(plain_writes, "execute", lambda sql, *rest, **more: executed.append(sql) or (7,))
    Event.objects.create(article=article, verb="saved")
    article.save(update_fields=["headline"])
    assert [sql.split()[0] for sql in executed] == ["INSERT", "UPDATE"]


def test_columns_of_a_row_are_given_other_values_by_its_key(article):
    assert update_row(Article, article.pk, headline="The ferry answer", body_parts=[{"html": "<p>New</p>"}])
    article.refresh_from_db()
    assert (article.headline, article.body_parts) == ("The ferry answer", [{"html": "<p>New</p>"}])


def test_it_says_where_there_is_no_such_row(article):
    assert not update_row(Article, article.pk + 1_000, headline="The ferry answer")


def uses():
    return set(DocumentUse.objects.values_list("key", "revision_id"))


def put_uses(article, revision, *keys):
    rows = [(article.pk, "person", key, revision) for key in keys]
    columns = ("article_id", "kind", "key", "revision_id")
    put_rows(DocumentUse, columns, rows, unique=columns[:3], changed=columns[3:])


def test_rows_that_are_there_already_get_the_changed_columns(article):
    first = article.latest_revision_id
    second = Revision.objects.create(article=article, number=99, content={}, hash="")
    put_uses(article, first, "jane", "june")
    put_uses(article, second.pk, "june", "joan")
    assert uses() == {("jane", first), ("june", second.pk), ("joan", second.pk)}


def test_without_such_columns_they_stay(article):
    columns = ("article_id", "kind", "key", "revision_id")
    put_uses(article, article.latest_revision_id, "jane")
    put_rows(
        DocumentUse, columns, [(article.pk, "person", "jane", 7), (article.pk, "person", "june", 7)], unique=columns[:3]
    )
    assert [key for key, _ in uses()].count("jane") == 1 and ("jane", article.latest_revision_id) in uses()
    DocumentUse.objects.filter(revision_id=7).delete()


def test_no_rows_are_nothing_to_write(article):
    put_uses(article, article.latest_revision_id)
    assert uses() == set()


def test_more_rows_than_a_statement_takes_are_written(article, monkeypatch):
    monkeypatch.setattr(plain_writes, "MOST_VALUES", 9)
    put_uses(article, article.latest_revision_id, *"abcde")
    assert {key for key, _ in uses()} == set("abcde")
