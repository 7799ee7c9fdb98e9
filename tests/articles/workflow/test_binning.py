from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone

from articles import workflow
from articles.models import Article, Draft, Event, PreviewLink
from articles.where_used import uses_of
from tests.factories import make_article, make_document, make_draft, make_person, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def binned(editor):
    return workflow.move_to_bin(make_draft(by=editor, authors=[make_person()]), by=editor)


def age(article, days):
    Article.objects.filter(pk=article.pk).update(binned_at=timezone.now() - timedelta(days=days))


def test_what_lies_in_the_bin_is_restored_whole(editor):
    article = make_draft(by=editor)
    before = Article.objects.filter(pk=article.pk).values().get()
    workflow.restore_from_bin(workflow.move_to_bin(article, by=editor), by=editor)
    assert Article.objects.filter(pk=article.pk).values().get() == before
    assert list(article.events.values_list("verb", "by"))[:2] == [("unbinned", editor.pk), ("binned", editor.pk)]


VERBS = [
    workflow.publish,
    workflow.submit,
    workflow.approve,
    workflow.move_to_bin,
    lambda article: workflow.schedule(article, at=timezone.now() + timedelta(hours=1)),
    lambda article: workflow.save(article, make_document("Other words")),
    lambda article: workflow.rename(article, "elsewhere"),
]


@pytest.mark.parametrize("verb", VERBS)
def test_nothing_is_done_with_what_lies_in_the_bin(binned, verb):
    with pytest.raises(workflow.WorkflowError, match="in the bin. Restore it first"):
        verb(binned)


def test_what_readers_have_seen_does_not_go_into_the_bin():
    with pytest.raises(workflow.WorkflowError, match="withdraw or unschedule it instead"):
        workflow.move_to_bin(workflow.withdraw(make_article()))


def test_the_bin_is_emptied_of_what_is_older_than_thirty_days(binned, capsys):
    age(binned, 29)
    call_command("empty_bin")
    age(binned, 30)
    call_command("empty_bin", dry_run=True)
    call_command("empty_bin")
    said = capsys.readouterr().out.splitlines()
    assert said == ["deleted 0 from the bin", "would delete 1 from the bin", "deleted 1 from the bin"]
    assert not Article.objects.exists() and not Event.objects.exists()


def test_the_bin_is_emptied_at_once_on_demand(binned, capsys):
    other = make_draft("Kept")
    call_command("empty_bin", days=0)
    assert list(Article.objects.all()) == [other]


def test_its_address_stays_taken_until_it_is_gone(binned):
    assert make_draft().slug == "the-ferry-question-2"
    with pytest.raises(workflow.WorkflowError, match="“The Ferry Question”, which is in the bin, has the address"):
        workflow.rename(make_draft("Other"), "the-ferry-question")
    workflow.delete(binned)
    assert workflow.rename(make_draft("A third"), "the-ferry-question").slug == "the-ferry-question"


def test_its_preview_links_show_nothing_until_it_is_restored(client, editor):
    article = make_draft(by=editor)
    link = PreviewLink.objects.create(article=article, made_by=editor, expires_at=timezone.now() + timedelta(days=1))
    workflow.move_to_bin(article)
    in_bin = client.get(link.get_absolute_url()).status_code
    workflow.restore_from_bin(article)
    assert (in_bin, client.get(link.get_absolute_url()).status_code) == (404, 200)


def test_what_it_names_is_still_kept():
    section = make_section()
    workflow.move_to_bin(make_draft(section=section.slug))
    assert [use.words for use in uses_of(section)] == ["“The Ferry Question”, which is in the bin"]


def test_unsaved_text_stays_with_it(editor):
    article = make_draft(by=editor)
    Draft.objects.create(key="00000000-0000-4000-8000-000000000001", user=editor, article=article, fields={})
    workflow.restore_from_bin(workflow.move_to_bin(article))
    assert article.drafts.count() == 1
