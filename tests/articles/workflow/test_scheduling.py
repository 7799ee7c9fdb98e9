from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.admin.standing import standing
from articles.models import Article, Release, Status
from tests.factories import make_article, make_document, make_draft

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def seen(after):
    now = timezone.now() + after
    workflow.release_due(now)
    return list(Article.objects.published(now).values_list("headline", flat=True))


def scheduled(at=HOUR, **facts):
    return workflow.schedule(make_draft(**facts), at=timezone.now() + at)


def scheduled_update(at=HOUR):
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    return workflow.schedule(article, at=timezone.now() + at)


def words(article):
    article.refresh_from_db()
    return " ".join(each["text"] for each in standing(article))


def test_what_an_editor_saves_into_a_scheduled_article_goes_out_at_its_hour(editor):
    workflow.save(scheduled(), make_document("The Ferry Answer"), by=editor)
    assert seen(HOUR) == ["The Ferry Answer"]


def test_what_a_writer_saves_into_a_scheduled_article_waits_for_an_editor(writer):
    workflow.save(scheduled(), make_document("The Ferry Answer"), by=writer)
    assert seen(HOUR) == ["The Ferry Question"]


def test_the_bar_names_the_text_that_goes_out_and_those_who_wrote_what_does_not(writer):
    article = scheduled()
    workflow.save(article, make_document("The Ferry Answer"), by=writer)
    told = words(article)
    assert "with revision 1" in told
    assert "(revision 2, by Wren) are not included" in told


def test_an_editor_includes_the_writers_changes(editor, writer):
    article = scheduled()
    workflow.save(article, make_document("The Ferry Answer"), by=writer)
    workflow.include_changes(article, by=editor)
    assert seen(HOUR) == ["The Ferry Answer"]


def test_a_text_that_cannot_go_out_is_kept_and_the_scheduled_one_stays(editor):
    article = scheduled()
    saved = workflow.save(article, make_document("", body="<p>New.</p>"), by=editor)
    assert (saved.revision.number, "needs a headline" in saved.refusal, seen(HOUR)) == (2, True, ["The Ferry Question"])


def test_the_bar_says_why_newer_changes_cannot_go_out(editor):
    article = scheduled()
    workflow.save(article, make_document(""), by=editor)
    assert "cannot go out yet: An article needs a headline" in words(article)


def test_a_save_that_ends_in_a_conflict_changes_nothing_of_what_goes_out(editor):
    article = scheduled()
    opened = article.latest_revision
    workflow.save(article, make_document("Theirs"), by=editor, based_on=opened)
    workflow.save(article, make_document("Mine"), by=editor, based_on=opened)
    assert seen(HOUR) == ["Theirs"]


def test_what_an_editor_saves_into_a_scheduled_update_goes_out_at_its_hour(editor):
    article = scheduled_update()
    workflow.save(article, make_document("The Ferry Sequel"), by=editor)
    assert (seen(0 * HOUR), seen(HOUR)) == (["The Ferry Question"], ["The Ferry Sequel"])


def test_what_a_writer_saves_into_a_scheduled_update_waits(writer):
    workflow.save(scheduled_update(), make_document("The Ferry Sequel"), by=writer)
    assert seen(HOUR) == ["The Ferry Answer"]


def test_an_update_whose_hour_has_come_goes_out_as_the_bar_said(editor, monkeypatch):
    article = scheduled_update()
    later = timezone.now() + 2 * HOUR
    monkeypatch.setattr(timezone, "now", lambda: later)
    workflow.save(article, make_document("The Ferry Sequel"), by=editor)
    assert seen(0 * HOUR) == ["The Ferry Answer"]


def test_a_scheduled_article_is_moved_to_another_hour():
    article = workflow.reschedule(scheduled(), at=timezone.now() + 3 * HOUR)
    assert article.events.first().verb == "rescheduled"
    assert (seen(2 * HOUR), seen(3 * HOUR)) == ([], ["The Ferry Question"])


def test_a_moved_article_takes_its_index_rows_along():
    article = workflow.reschedule(scheduled(tags=("Sea",)), at=timezone.now() + 3 * HOUR)
    assert article.taggings.get().published_at == article.published_at


def test_a_scheduled_update_is_moved_to_another_hour():
    workflow.reschedule(scheduled_update(), at=timezone.now() + 3 * HOUR)
    assert (seen(2 * HOUR), seen(3 * HOUR)) == (["The Ferry Question"], ["The Ferry Answer"])


def test_a_scheduled_update_is_cancelled():
    article = workflow.unschedule(scheduled_update())
    assert (seen(HOUR), article.events.first().verb) == (["The Ferry Question"], "unscheduled")


def test_an_unscheduled_article_is_a_draft_again():
    article = workflow.unschedule(scheduled())
    assert (article.status, article.published_at, seen(HOUR)) == (Status.DRAFT, None, [])


def test_an_unscheduled_article_that_readers_once_saw_is_withdrawn_again():
    article = workflow.withdraw(make_article())
    article = workflow.unschedule(workflow.schedule(article, at=timezone.now() + HOUR))
    assert (article.status, article.is_deletable) == (Status.WITHDRAWN, False)


def test_what_has_gone_out_is_not_moved(monkeypatch):
    article = scheduled()
    later = timezone.now() + 2 * HOUR
    monkeypatch.setattr(timezone, "now", lambda: later)
    with pytest.raises(workflow.WorkflowError, match="has gone out"):
        workflow.reschedule(article, at=later + HOUR)


def test_an_hour_in_a_far_century_is_refused():
    with pytest.raises(workflow.WorkflowError, match="ten years"):
        workflow.schedule(make_draft(), at=timezone.now().replace(year=9999))


def test_a_release_that_was_moved_meanwhile_is_not_carried_out():
    release = Release.objects.get(article=scheduled_update())
    due = release.due_at
    workflow.reschedule(release.article, at=due + HOUR)
    assert workflow.release_due(due).updates == 0
