from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.utils import timezone

from articles import workflow
from articles.models import Release, Story
from cms.notifications.models import ByMail, MailChoice, Notification
from tests.factories import make_article, make_document, make_draft, make_person, make_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def other_editor():
    return member("second", "Editor")


def member(name, role):
    user = User.objects.create_user(name, f"{name}@example.org", is_staff=True, first_name=name.title())
    user.groups.add(Group.objects.get(name=role))
    return user


def told():
    """Who is told of what and has not read it."""
    return {(row.recipient.username, row.told.verb) for row in Notification.objects.unread()}


def submitted(writer, note=""):
    return workflow.submit(make_draft(by=writer), by=writer, note=note)


def test_those_who_may_publish_are_told_of_a_submission(writer, editor, other_editor, stranger):
    member("contributor", "Contributor")
    submitted(writer)
    assert told() == {("editor", "submitted"), ("second", "submitted")}


def test_an_editor_is_not_told_of_their_own_submission(editor, other_editor):
    submitted(editor)
    assert told() == {("second", "submitted")}


@pytest.mark.parametrize(
    ("verb", "facts"), [("approve", {}), ("publish", {}), ("return_to_draft", {"reason": "Who says so?"})]
)
def test_the_maker_and_the_authors_are_told_what_became_of_their_text(verb, facts, writer, editor, other_editor):
    author = member("author", "Writer")
    article = make_draft(by=writer, authors=[make_person("Ann Author", user=author), make_person("Bea Nobody")])
    article = getattr(workflow, verb)(workflow.submit(article, by=writer), by=editor, **facts)
    verb = article.events.first().verb
    assert told() == {("writer", verb), ("author", verb)}


def test_a_correction_is_told_to_the_authors(writer, editor):
    article = make_article(by=writer)
    workflow.correct(article, text="It was the other pier.", by=editor)
    assert told() == {("writer", "corrected")}


def test_nobody_has_to_read_any_more_of_a_submission_that_has_gone_on(writer, editor, other_editor):
    workflow.approve(submitted(writer), by=editor)
    assert told() == {("writer", "approved")}


def test_an_approval_that_follows_an_editors_changes_is_told_once(writer, editor):
    article = workflow.approve(submitted(writer), by=editor)
    workflow.save(article, make_document("Otherwise"), by=editor)
    assert Notification.objects.filter(recipient=writer).count() == 1


def test_nobody_is_told_of_what_a_programme_publishes(writer):
    make_article(by=None, authors=[make_person(user=writer)])
    assert told() == set()


def test_the_clock_tells_the_authors_of_a_publication(writer, editor):
    workflow.schedule(submitted(writer), at=timezone.now() + timedelta(hours=1), by=editor)
    Notification.objects.all().delete()
    workflow.release_due(timezone.now() + timedelta(hours=2))
    assert told() == {("writer", "published")}


def test_a_scheduled_update_that_failed_is_told_to_those_who_may_publish(writer, editor, other_editor):
    article = make_article(by=writer)
    article = workflow.save(article, make_document("Later"), by=writer).article
    workflow.schedule(article, at=timezone.now() + timedelta(hours=1), by=editor)
    broken = workflow.save(article, make_document(""), by=writer).revision
    Release.objects.update(revision=broken)
    workflow.release_due(timezone.now() + timedelta(hours=2))
    assert told() == {("editor", "failed"), ("second", "failed")}


def test_who_is_named_in_a_note_on_words_and_the_authors_are_told_of_it(writer, editor, other_editor, stranger):
    article = make_draft(by=writer)
    note = workflow.note_words(article, by=editor, text="Says who? @second @stranger", exact="Nobody had asked")
    assert told() == {("writer", "noted"), ("second", "noted")}
    Notification.objects.all().delete()
    workflow.answer_note(note, by=writer, text="The harbour master.")
    assert told() == {("editor", "answered")}


def test_the_authors_are_told_of_a_suggestion_and_who_made_it_of_what_became_of_it(writer, editor):
    article = make_draft(by=writer)
    facts = {"against": article.latest_revision, "headline": "Otherwise", "standfirst": "", "body": "<p>Otherwise.</p>"}
    suggestion = workflow.suggest(article, by=editor, **facts)
    assert told() == {("writer", "suggested")}
    workflow.accept_pieces(suggestion, by=writer, numbers=[0])
    assert ("editor", "accepted") not in told()
    workflow.refuse_pieces(suggestion, by=writer)
    assert told() == {("editor", "settled")}


def test_what_was_not_done_is_told_to_nobody(editor, writer):
    with pytest.raises(workflow.WorkflowError):
        workflow.submit(make_draft(by=writer, body=""), by=writer)
    assert told() == set()


@pytest.mark.parametrize(("choice", "is_mailed"), [(ByMail.AT_ONCE, True), (ByMail.DAILY, True), (ByMail.NEVER, False)])
def test_mail_goes_out_as_each_has_chosen(choice, is_mailed, editor, writer):
    MailChoice.objects.create(user=editor, by_mail=choice)
    submitted(writer)
    assert Notification.objects.to_mail().exists() is is_mailed


def test_the_daily_letter_goes_out_in_the_morning_by_the_clock_of_the_publication(settings):
    settings.TIME_ZONE = "Europe/London"
    early, late = (timezone.datetime.fromisoformat(f"2026-10-24T{hour}+00:00") for hour in ("05:30", "22:30"))
    # In the night after the second the clocks go back.
    assert [ByMail.DAILY.moment(each).isoformat() for each in (early, late)] == [
        "2026-10-24T07:00:00+01:00",
        "2026-10-25T07:00:00+00:00",
    ]


def changed(story, by, **facts):
    for name, value in facts.items():
        setattr(story, name, value)
    return workflow.save_story(story, by=by, fields=list(facts))


def test_who_gets_a_story_and_who_has_it_no_longer_are_told(writer, editor, other_editor):
    story = workflow.save_story(Story(title="Eels", assignee=writer), by=editor)
    assert told() == {("writer", "assigned")}
    changed(story, editor, assignee=other_editor, deadline=timezone.now())
    assert told() == {("writer", "assigned"), ("writer", "reassigned"), ("second", "assigned")}


def test_who_has_gone_on_with_the_text_of_a_story_has_read_that_it_is_theirs(writer, editor):
    story = workflow.save_story(Story(title="Eels", assignee=writer), by=editor)
    article = workflow.begin_writing(story, by=writer)
    workflow.submit(workflow.save(article, make_document("Eels"), by=writer).article, by=writer)
    assert told() == {("editor", "submitted")}


@pytest.mark.parametrize(
    ("facts", "verb"),
    [
        ({"stage": "commissioned", "deadline": timezone.now()}, "commissioned"),
        ({"deadline": timezone.now()}, "due"),
        ({"stage": "dropped"}, "dropped"),
        ({"title": "Elvers"}, None),
    ],
)
def test_who_writes_a_story_is_told_of_what_others_do_to_it(facts, verb, writer, editor):
    changed(make_story("Eels", assignee=writer), editor, **facts)
    assert told() == ({("writer", verb)} if verb else set())


def test_nobody_is_told_of_what_they_do_to_their_own_story_nor_who_works_here_no_longer(writer, editor):
    changed(make_story("Eels", assignee=writer), writer, stage="dropped")
    User.objects.filter(pk=writer.pk).update(is_active=False)
    workflow.hand_over(writer, editor, by=editor)
    workflow.save_story(Story(title="Elvers", assignee=User.objects.get(pk=writer.pk)), by=editor)
    assert told() == set()


def test_who_takes_over_from_a_colleague_is_told_of_each_story(writer, editor, other_editor):
    make_story("Eels", assignee=writer)
    workflow.hand_over(writer, other_editor, by=editor)
    assert told() == {("writer", "reassigned"), ("second", "assigned")}
