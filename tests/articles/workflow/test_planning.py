"""From an idea to an article, and what becomes of the plan when something becomes of the article."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Story
from articles.preflight import Transition, blocking_issues
from articles.preflight.candidate import Candidate
from articles.preflight.checks import issues_of
from tests.factories import make_article, make_person, make_section, make_story

pytestmark = pytest.mark.django_db
THURSDAY = date(2026, 12, 3)


def reread(story):
    return Story.objects.get(pk=story.pk)


def filled(article):
    """With a text that may go out."""
    return workflow.save(article, article.document.with_(body="<p>The tide is out.</p>")).article


def test_writing_begins_with_what_the_story_says(editor, writer):
    make_person("Wren Abel", user=writer)
    story = make_story("Who reads the tide table", assignee=writer, section=make_section())
    article = workflow.begin_writing(story, by=editor)
    document = article.document
    assert (document.headline, document.section) == ("Who reads the tide table", "politics")
    assert [credit.person for credit in document.credits] == ["wren-abel"]
    assert reread(story).article == article


def test_whoever_is_to_write_it_may_do_so_without_a_byline(editor, writer):
    article = workflow.begin_writing(make_story(assignee=writer), by=editor)
    assert article.can_be_edited_by(writer)


def test_a_second_press_leads_to_the_same_article(editor):
    story = make_story()
    assert workflow.begin_writing(story, by=editor) == workflow.begin_writing(story, by=editor)


def test_who_begins_an_idea_that_nobody_has_taken_has_it(writer):
    story = make_story()
    workflow.begin_writing(story, by=writer)
    assert reread(story).assignee == writer


def test_a_dropped_story_is_not_begun(editor):
    with pytest.raises(workflow.WorkflowError, match="was dropped"):
        workflow.begin_writing(make_story(stage="dropped"), by=editor)


def test_an_idea_is_taken_once(editor, writer):
    story = make_story()
    workflow.take(story, by=writer)
    with pytest.raises(workflow.WorkflowError, match="Wren has this story now"):
        workflow.take(story, by=editor)


def test_a_week_is_kept_as_its_monday_without_an_hour():
    story = workflow.plan(make_story(), THURSDAY, time(9), whole_week=True)
    assert (story.planned_for, story.planned_hour, story.whole_week) == (date(2026, 11, 30), None, True)


def test_the_plan_publishes_nothing_and_ends_when_a_moment_is_set(editor):
    story = make_story(planned_for=THURSDAY)
    article = filled(workflow.begin_writing(story, by=editor))
    assert (article.published_at, reread(story).standing) == (None, "draft")
    workflow.schedule(article, at=timezone.now() + timedelta(days=9), by=editor)
    with pytest.raises(workflow.WorkflowError, match="its plan no longer changes"):
        workflow.plan(story, None)
    assert reread(story).planned_for == THURSDAY
    workflow.unschedule(article, by=editor)
    assert list(Story.objects.open()) == [story]


def test_a_withdrawn_article_leaves_nothing_to_be_done(editor):
    story = make_story(article=make_article())
    workflow.withdraw(story.article, by=editor)
    assert (reread(story).standing_label, list(Story.objects.open())) == ("Withdrawn", [])


def test_a_draft_in_the_bin_is_told_of_and_one_that_is_gone_leaves_the_story(editor):
    story = make_story()
    article = workflow.begin_writing(story, by=editor)
    workflow.move_to_bin(article, by=editor)
    assert reread(story).standing_label == "In the bin"
    workflow.delete(article)
    assert (reread(story).article, reread(story).standing_label) == (None, "Idea")


def test_what_was_submitted_is_filed_and_no_longer_overdue(editor):
    now = timezone.now()
    story = make_story(stage="commissioned", deadline=now - timedelta(hours=1))
    article = workflow.begin_writing(story, by=editor)
    assert list(Story.objects.overdue(now)) == [story] and reread(story).is_overdue_at(now)
    workflow.submit(filled(article), by=editor)
    assert list(Story.objects.overdue(now)) == [] and not reread(story).is_overdue_at(now)


def test_stories_of_who_leaves_go_to_somebody_else(editor, writer):
    done, open_ = make_story(assignee=writer, article=make_article()), make_story(assignee=writer)
    workflow.hand_over(writer, editor, by=editor)
    assert (reread(done).assignee, reread(open_).assignee) == (writer, editor)


def test_an_embargo_is_told_until_the_hour_is_late_enough(editor):
    until = timezone.now() + timedelta(days=2)
    article = filled(workflow.begin_writing(make_story(embargoed_until=until), by=editor))

    def told(article):
        found = issues_of(Candidate(article, article.document), Transition.SCHEDULE)
        return [str(issue) for issue in found if "embargo" in issue.message]

    assert told(article) and blocking_issues(Candidate(article, article.document), Transition.SCHEDULE) == []
    assert told(workflow.schedule(article, at=until + timedelta(hours=1), by=editor)) == []
