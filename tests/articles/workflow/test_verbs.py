from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.models import Article, Correction, PreviousSlug, Release, Status
from articles.models.event import EventChanged
from articles.models.revision import RevisionChanged
from tests.factories import make_article, make_document, make_draft, make_image, make_person, make_section

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def texts_seen_by_readers(now=None):
    return list(Article.objects.published(now).values_list("headline", flat=True))


def test_a_new_article_is_a_draft_that_no_reader_sees():
    article = make_draft()
    assert (article.status, texts_seen_by_readers()) == (Status.DRAFT, [])


def test_every_save_is_a_revision():
    article = make_draft()
    workflow.save(article, make_document("The Ferry Answer"))
    assert [revision.number for revision in article.revisions.all()] == [2, 1]


def test_saving_what_is_there_already_makes_no_revision():
    article = make_draft()
    workflow.save(article, make_document())
    assert article.revisions.count() == 1


def test_a_revision_refuses_to_be_saved_again():
    revision = make_draft().latest_revision
    with pytest.raises(RevisionChanged):
        revision.save()


def test_revisions_refuse_to_be_updated_in_bulk():
    article = make_draft()
    with pytest.raises(RevisionChanged):
        article.revisions.update(reason="none")


def test_an_event_refuses_to_be_rewritten():
    event = make_draft().events.get()
    with pytest.raises(EventChanged):
        event.save()


def test_the_text_is_cleaned_on_its_way_in():
    article = make_draft(body='<p onclick="x">a</p><script>b</script>')
    assert article.body == "<p>a</p>"


def test_publishing_shows_the_article_and_records_who_did_it(editor):
    article = workflow.publish(make_draft(), by=editor)
    event = article.events.first()
    assert (texts_seen_by_readers(), event.verb, event.by) == (["The Ferry Question"], "published", editor)


def test_a_saved_change_to_a_published_article_waits_for_its_publication():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    assert texts_seen_by_readers() == ["The Ferry Question"]


def test_publishing_again_shows_the_change_and_says_updated():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    article = workflow.publish(article)
    assert (texts_seen_by_readers(), article.is_updated) == (["The Ferry Answer"], True)


def test_publishing_again_keeps_the_date_of_publication():
    article = make_article()
    assert workflow.publish(article).published_at == article.published_at


def test_an_imported_article_is_published_as_of_its_own_day():
    day = timezone.now() - timedelta(days=3000)
    assert make_article(at=day).published_at == day


def test_an_article_without_words_is_not_published():
    with pytest.raises(workflow.WorkflowError, match="needs a text"):
        workflow.publish(make_draft(body=""))


def test_an_article_without_headline_is_not_published():
    with pytest.raises(workflow.WorkflowError, match="needs a headline"):
        workflow.publish(make_draft(headline=""))


def test_a_lead_picture_without_alternative_text_keeps_the_article_from_readers():
    make_image("harbour", alt="")
    with pytest.raises(workflow.WorkflowError, match="harbour"):
        make_article(image="harbour")


def test_a_decorative_picture_needs_no_alternative_text():
    make_image("harbour", alt="", is_decorative=True)
    assert make_article(image="harbour").is_published


def test_two_who_save_at_once_make_two_revisions_and_the_second_is_told():
    article = make_draft()
    opened = article.latest_revision
    first = workflow.save(article, make_document("First"), based_on=opened)
    second = workflow.save(article, make_document("Second"), based_on=opened)
    assert (second.conflict, article.revisions.count()) == (first.revision, 3)


def test_a_conflicting_revision_does_not_become_the_latest():
    article = make_draft()
    opened = article.latest_revision
    workflow.save(article, make_document("First"), based_on=opened)
    workflow.save(article, make_document("Second"), based_on=opened)
    article.refresh_from_db()
    assert article.document.headline == "First"


def test_a_missing_section_is_named():
    with pytest.raises(workflow.MissingReference, match="no section “sport”"):
        make_draft(section="sport")


def test_a_missing_author_keeps_the_article_from_readers():
    article, person = make_draft(), make_person("Ann Po")
    workflow.save(article, make_document(authors=[person]))
    person.delete()
    with pytest.raises(workflow.WorkflowError, match="ann-po"):
        workflow.publish(article)


def test_a_failed_publication_changes_nothing():
    article = make_draft(body="")
    with pytest.raises(workflow.WorkflowError):
        workflow.publish(article)
    article.refresh_from_db()
    assert (article.status, article.live_revision) == (Status.DRAFT, None)


def test_a_scheduled_article_is_hidden_until_its_hour():
    now = timezone.now()
    workflow.schedule(make_draft(), at=now + HOUR)
    assert (texts_seen_by_readers(now), texts_seen_by_readers(now + HOUR)) == ([], ["The Ferry Question"])


def test_scheduling_for_the_past_is_refused():
    with pytest.raises(workflow.WorkflowError, match="passed"):
        workflow.schedule(make_draft(), at=timezone.now() - HOUR)


def test_withdrawing_a_scheduled_article_makes_it_a_draft_again():
    article = workflow.schedule(make_draft(), at=timezone.now() + HOUR)
    article = workflow.withdraw(article)
    assert (article.status, article.published_at) == (Status.DRAFT, None)


def test_a_withdrawn_article_is_seen_no_more():
    workflow.withdraw(make_article())
    assert texts_seen_by_readers() == []


def test_a_withdrawal_can_be_left_to_the_clock():
    now = timezone.now()
    workflow.withdraw(make_article(), at=now + HOUR)
    assert (len(texts_seen_by_readers(now)), texts_seen_by_readers(now + HOUR)) == (1, [])


def test_a_draft_cannot_be_withdrawn():
    with pytest.raises(workflow.WorkflowError):
        workflow.withdraw(make_draft())


def test_a_withdrawn_article_can_be_published_again_under_its_old_date():
    article = make_article()
    workflow.withdraw(article)
    assert workflow.publish(article).published_at == article.published_at


def test_a_scheduled_update_waits_for_its_moment():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    workflow.release_due(timezone.now())
    assert texts_seen_by_readers() == ["The Ferry Question"]


def test_a_scheduled_update_is_released_when_its_moment_has_come():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    workflow.release_due(timezone.now() + HOUR)
    assert texts_seen_by_readers() == ["The Ferry Answer"]


def test_releasing_twice_releases_once():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    done = [workflow.release_due(timezone.now() + HOUR).updates for _ in range(2)]
    assert done == [1, 0]


def test_an_update_that_cannot_be_released_is_noted_and_the_old_text_stays():
    article, person = make_article(), make_person("Ann Po")
    workflow.save(article, make_document("The Ferry Answer", authors=[person]))
    workflow.schedule(article, at=timezone.now() + HOUR)
    person.delete()
    workflow.release_due(timezone.now() + HOUR)
    assert (texts_seen_by_readers(), article.events.first().verb) == (["The Ferry Question"], "failed")


def test_publishing_at_once_cancels_the_scheduled_update():
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    workflow.schedule(article, at=timezone.now() + HOUR)
    workflow.publish(article)
    assert not Release.objects.waiting().exists()


def test_the_clock_brings_the_status_of_a_scheduled_article_up_to_date():
    article = workflow.schedule(make_draft(), at=timezone.now() + HOUR)
    workflow.release_due(timezone.now() + 2 * HOUR)
    article.refresh_from_db()
    assert article.status == Status.PUBLISHED


def test_a_correction_is_told_to_readers_and_dates_the_article_anew(editor):
    article = make_article()
    correction = workflow.correct(article, text="It was Tuesday.", by=editor)
    article.refresh_from_db()
    assert (article.corrections.get(), article.is_updated) == (correction, True)


def test_a_correction_without_words_is_refused():
    with pytest.raises(workflow.WorkflowError, match="Write the correction"):
        workflow.correct(make_article(), text=" ", kind=Correction.Kind.UPDATE)


def test_restoring_an_earlier_revision_makes_a_new_one():
    article = make_draft()
    first = article.latest_revision
    workflow.save(article, make_document("The Ferry Answer"))
    saved = workflow.restore(article, first)
    assert (saved.revision.number, saved.revision.document) == (3, first.document)


def test_an_old_address_is_kept_when_an_article_gets_a_new_one():
    article = workflow.rename(make_article(), "the-ferries")
    assert (article.slug, PreviousSlug.objects.get().slug) == ("the-ferries", "the-ferry-question")


def test_an_address_that_is_taken_is_refused():
    make_draft(slug="taken")
    with pytest.raises(workflow.WorkflowError, match="taken"):
        workflow.rename(make_draft(), "taken")


def test_two_articles_with_one_headline_get_two_addresses():
    assert [make_draft().slug, make_draft().slug] == ["the-ferry-question", "the-ferry-question-2"]


def test_a_draft_goes_through_review_to_approval():
    article = workflow.approve(workflow.submit(make_draft()))
    assert article.status == Status.APPROVED


def test_a_published_article_cannot_be_submitted():
    with pytest.raises(workflow.WorkflowError, match="Only a draft"):
        workflow.submit(make_article())


def test_the_columns_of_a_draft_follow_its_latest_text():
    make_section("Sport")
    assert make_draft(section="sport").section.name == "Sport"
