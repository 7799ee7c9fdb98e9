from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.document_form import fields_from
from articles.models import Article, Status
from tests.factories import make_article, make_document, make_draft

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def press(client, article, button="", **facts):
    """The page after the form was sent with the text as stored, what is given here, and a button."""
    article.refresh_from_db()
    sent = fields_from(article.document) | {"slug": article.slug, "based_on": article.latest_revision_id} | facts
    address = reverse("admin:articles_article_change", args=[article.pk])
    return client.post(address, sent | ({button: ""} if button else {}), follow=True).content.decode()


def scheduled():
    return workflow.schedule(make_draft(), at=timezone.now() + HOUR)


def scheduled_update():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    return workflow.schedule(article, at=timezone.now() + HOUR)


def test_a_scheduled_article_is_moved_by_a_button(editor_client, settings):
    settings.TIME_ZONE = "Europe/London"
    article = scheduled()
    page = press(editor_client, article, "_reschedule", release_at="2033-06-28T10:00")
    assert "Rescheduled: it goes out 28 June 2033, 10:00 BST." in page


def test_an_article_that_is_only_scheduled_is_not_said_to_have_been_seen(editor_client):
    page = press(editor_client, scheduled(), "_unschedule")
    assert ("No longer scheduled." in page, "no longer see it" in page) == (True, False)


def test_withdrawing_what_is_only_scheduled_says_what_happened(editor_client):
    page = press(editor_client, scheduled(), "_withdraw")
    assert ("No longer scheduled." in page, "no longer see it" in page) == (True, False)


def test_cancelling_an_update_says_that_readers_keep_their_text(editor_client):
    assert "Readers go on seeing the present text." in press(editor_client, scheduled_update(), "_unschedule")


def test_publishing_says_that_the_scheduled_update_is_cancelled(editor_client):
    page = press(editor_client, scheduled_update(), "_publish")
    assert "The changes are live. The update that was to go out" in page


def test_publishing_again_without_a_change_says_so(editor_client):
    assert "Nothing has changed" in press(editor_client, make_article(), "_publish")


def test_the_bar_offers_a_writers_changes_to_an_editor(editor_client, writer):
    article = scheduled()
    workflow.save(article, make_document("The Ferry Answer"), by=writer)
    assert 'name="_include"' in editor_client.get(f"/admin/articles/article/{article.pk}/change/").content.decode()


def test_a_writer_moves_and_cancels_nothing(writer_client, writer):
    article = workflow.schedule(make_draft(by=writer), at=timezone.now() + HOUR)
    press(writer_client, article, "_unschedule")
    article.refresh_from_db()
    assert article.status == Status.SCHEDULED


def test_a_text_that_cannot_go_out_is_saved_and_the_editor_is_told(editor_client):
    page = press(editor_client, scheduled(), headline="")
    assert "Saved, but this text will not go out at the scheduled time:" in page
    assert '<a href="#id_headline">An article needs a headline before readers can see it.</a>' in page


def test_a_return_to_draft_needs_a_reason(editor_client):
    article = workflow.submit(make_draft())
    page = press(editor_client, article, "_return")
    article.refresh_from_db()
    assert ("Say what should change" in page, article.status) == (True, Status.IN_REVIEW)


def test_the_writer_reads_why_the_text_came_back(editor_client, writer_client, writer):
    article = workflow.submit(make_draft(by=writer))
    press(editor_client, article, "_return", return_reason="Who says so?")
    page = writer_client.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    assert "Returned by Edith" in page
    assert '<p class="review-note-words" dir="auto">Who says so?</p>' in page


def test_a_note_is_printed_as_plain_text(editor_client, writer_client, writer):
    article = make_draft(by=writer)
    assert "with your note" in press(writer_client, article, "_submit", submit_note="<b>Please</b> & thanks")
    assert "&lt;b&gt;Please&lt;/b&gt; &amp; thanks</p>" in press(editor_client, article)
    assert "&lt;b&gt;Please&lt;/b&gt; &amp; thanks</p>" in editor_client.get("/admin/").content.decode()


def test_a_note_is_marked_as_done_by_the_one_it_is_for(editor_client, writer_client, writer):
    article = workflow.return_to_draft(workflow.submit(make_draft(by=writer)), reason="Who says so?")
    assert 'name="_note_done"' not in press(editor_client, article)
    page = press(writer_client, article, "_note_done")
    assert ("The note is marked as done." in page, "Who says so?" in page) == (True, False)


def test_a_note_is_not_lost_when_the_text_is_not_ready_or_somebody_else_has_saved(writer_client, editor, writer):
    article = make_draft(by=writer)
    note = "Names are checked."
    assert f"{note}</textarea>" in press(writer_client, article, "_submit", submit_note=note, body="")
    assert f"{note}</textarea>" not in press(writer_client, article)
    first = article.latest_revision_id
    workflow.save(article, make_document("Otherwise"), by=editor)
    press(writer_client, article, "_submit", submit_note=note, based_on=first, headline="Mine")
    page = writer_client.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    assert f"{note}</textarea>" in page


def test_a_note_that_is_too_long_is_there_again_and_the_text_is_saved(writer_client, writer):
    article = make_draft(by=writer)
    page = press(writer_client, article, "_submit", submit_note="So. " * 300, headline="Kept")
    article.refresh_from_db()
    assert ("at most 1000 characters" in page, "So. So. " in page, article.headline) == (True, True, "Kept")


def test_a_script_is_sent_the_note_drawn_anew(writer_client, writer):
    article = workflow.return_to_draft(workflow.submit(make_draft(by=writer)), reason="Who says so?")
    sent = fields_from(article.document) | {"slug": article.slug, "based_on": article.latest_revision_id}
    address = reverse("admin:articles_article_change", args=[article.pk])
    answers = [
        writer_client.post(address, sent | button, headers={"Accept": "application/json"}).json()["drawn"]
        for button in ({}, {"_note_done": ""})
    ]
    assert ["Who says so?" in drawn for drawn in answers] == [True, False]


def test_an_hour_that_the_clock_skips_is_refused_and_the_text_is_kept(editor_client, settings):
    settings.TIME_ZONE = "Europe/London"
    article = make_draft()
    page = press(editor_client, article, "_schedule", headline="Kept", release_at="2033-03-27T01:30")
    article.refresh_from_db()
    assert ("01:30 does not exist" in page, article.headline, article.status) == (True, "Kept", Status.DRAFT)


def test_of_an_hour_that_comes_twice_the_chosen_one_is_taken(editor_client, settings):
    settings.TIME_ZONE = "Europe/London"
    article = make_draft()
    press(editor_client, article, "_schedule", release_at="2033-10-30T01:30", release_at_offset="+00:00")
    article.refresh_from_db()
    assert article.published_at.isoformat() == "2033-10-30T01:30:00+00:00"


def test_the_history_tells_moments_and_people_in_words(editor_client, editor, settings):
    settings.TIME_ZONE = "Europe/London"
    article = workflow.schedule(make_draft(), at=timezone.now().replace(year=2033, month=6, day=1, hour=9), by=editor)
    page = editor_client.get(reverse("admin:articles_article_history", args=[article.pk])).content.decode()
    assert "scheduled for 1 June 2033, 10:" in page
    assert "Edith" in page


def test_a_writer_does_not_change_the_address_of_what_readers_know(writer_client, writer):
    article = make_article(by=writer)
    press(writer_client, article, slug="ferries", headline="Otherwise")
    article.refresh_from_db()
    assert (article.slug, article.pending_slug, article.document.headline) == ("the-ferry-question", "", "Otherwise")


def test_saving_a_live_article_with_a_new_address_changes_none(editor_client):
    article = make_article()
    page = press(editor_client, article, slug="ferries")
    article.refresh_from_db()
    assert (article.slug, "“ferries” once these changes are published" in page) == ("the-ferry-question", True)


def test_the_former_address_of_another_article_is_refused_in_words(editor_client):
    workflow.rename(make_article(), "ferries")
    page = press(editor_client, make_draft("Thief"), slug="the-ferry-question")
    assert "is a former address of “The Ferry Question”" in page


def test_who_may_not_delete_is_not_offered_to(writer_client, writer):
    article = make_draft(by=writer)
    page = writer_client.get(f"/admin/articles/article/{article.pk}/change/").content.decode()
    answer = writer_client.post(reverse("admin:articles_article_delete", args=[article.pk]), {"post": "yes"})
    assert ("Delete this draft" in page, answer.status_code) == (False, 403)


def test_a_writer_with_the_right_to_delete_deletes_only_what_may_be_changed(writer_client, writer, editor):
    writer.user_permissions.add(Permission.objects.get(codename="delete_article"))
    article = make_draft(by=editor)
    answer = writer_client.post(reverse("admin:articles_article_delete", args=[article.pk]), {"post": "yes"})
    assert (answer.status_code, Article.objects.count()) == (403, 1)


def test_withdrawing_ends_the_preview_links_on_demand(editor_client, editor):
    article = make_article()
    article.preview_links.create(made_by=editor)
    press(editor_client, article, "_withdraw", ends_previews="on")
    assert not article.preview_links.usable().exists()


def test_withdrawing_leaves_the_preview_links_by_themselves(editor_client, editor):
    article = make_article()
    article.preview_links.create(made_by=editor)
    press(editor_client, article, "_withdraw")
    assert article.preview_links.usable().exists()


def test_a_withdrawn_article_is_given_an_hour_at_which_readers_see_it_again(editor_client):
    article = workflow.withdraw(make_article())
    press(editor_client, article, "_schedule", release_at="2033-06-28T10:00")
    article.refresh_from_db()
    assert article.current_status == Status.SCHEDULED
