from datetime import timedelta

import pytest
from django.utils import timezone

from articles import workflow
from articles.admin.standing import standing
from articles.models import Article, PreviousSlug
from tests.factories import make_article, make_document, make_draft

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def addresses(article):
    article = Article.objects.get(pk=article.pk)
    return article.slug, article.pending_slug


def save(article, slug, headline="The Ferry Answer", **facts):
    return workflow.save(article, make_document(headline), slug=slug, **facts)


def test_a_draft_has_its_new_address_at_once():
    article = make_draft()
    save(article, "ferries")
    assert addresses(article) == ("ferries", "")


def test_a_live_article_keeps_its_address_until_the_changes_are_published():
    article = make_article()
    save(article, "ferries")
    assert addresses(article) == ("the-ferry-question", "ferries")


def test_a_new_address_comes_with_the_publication_and_the_old_one_leads_to_it():
    article = make_article()
    save(article, "ferries")
    workflow.publish(article)
    assert (addresses(article), PreviousSlug.objects.get().slug) == (("ferries", ""), "the-ferry-question")


def test_a_change_of_the_address_alone_is_a_revision():
    article = make_article()
    saved = save(article, "ferries", headline="The Ferry Question")
    assert (saved.revision.number, saved.revision.slug) == (2, "ferries")


def test_a_save_that_says_nothing_of_the_address_leaves_it_pending():
    article = make_article()
    save(article, "ferries")
    workflow.save(article, make_document("Another"))
    assert addresses(article) == ("the-ferry-question", "ferries")


def test_a_pending_address_is_taken_back_by_the_present_one():
    article = make_article()
    save(article, "ferries")
    save(article, "the-ferry-question")
    assert addresses(article) == ("the-ferry-question", "")


def test_a_save_that_ends_in_a_conflict_changes_no_address():
    article = make_draft()
    opened = article.latest_revision
    workflow.save(article, make_document("Theirs"), based_on=opened)
    save(article, "ferries", based_on=opened)
    assert addresses(article) == ("the-ferry-question", "")


def test_who_goes_on_with_his_text_after_a_conflict_keeps_his_address():
    article = make_draft()
    opened = article.latest_revision
    workflow.save(article, make_document("Theirs"), based_on=opened)
    mine = save(article, "ferries", based_on=opened).revision
    workflow.restore(article, mine, slug=mine.slug)
    assert addresses(article) == ("ferries", "")


def test_a_scheduled_update_brings_its_address_at_its_hour():
    article = make_article()
    save(article, "ferries")
    workflow.schedule(article, at=timezone.now() + HOUR)
    before = addresses(article)[0]
    workflow.release_due(timezone.now() + HOUR)
    assert (before, addresses(article)) == ("the-ferry-question", ("ferries", ""))


def test_the_bar_says_which_address_is_to_come():
    article = make_article()
    save(article, "ferries")
    article.refresh_from_db()
    assert "“ferries” once these changes are published" in " ".join(each["text"] for each in standing(article))


def test_the_former_address_of_another_article_is_refused():
    article = make_article()
    save(article, "ferries")
    workflow.publish(article)
    with pytest.raises(workflow.WorkflowError, match="former address of “The Ferry Answer”"):
        save(make_draft("Thief"), "the-ferry-question")


def test_an_address_that_another_article_is_to_have_is_refused():
    save(make_article(), "ferries")
    with pytest.raises(workflow.WorkflowError, match="will have the address"):
        save(make_draft("Thief"), "ferries")


def test_a_new_article_takes_no_address_that_another_is_to_have():
    save(make_article(), "ferries")
    assert make_draft("Ferries").slug == "ferries-2"


def test_an_article_takes_its_own_former_address_back():
    article = workflow.rename(make_article(), "ferries")
    workflow.rename(article, "the-ferry-question")
    assert PreviousSlug.objects.get().slug == "ferries"


def test_an_address_without_letters_is_refused():
    with pytest.raises(workflow.WorkflowError, match="letters or digits"):
        save(make_draft(), "???")
