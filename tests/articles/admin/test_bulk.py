from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.utils import timezone

from articles import workflow
from articles.models import Article, Event, Status
from tests.factories import make_article, make_document, make_draft, make_person, make_section

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/article/"


def ask(client, verb, *articles):
    data = {"action": verb, "_selected_action": [article.pk for article in articles], "index": "0"}
    return client.post(LIST, data).content.decode()


def do(client, verb, *articles, **answers):
    data = {"article": [article.pk for article in articles], **answers}
    return client.post(f"{LIST}bulk/{verb}/", data, follow=True).content.decode()


def undo(client):
    key = client.session["bulk_undo"]["key"]
    return client.post(f"{LIST}bulk/undo/{key}/", follow=True).content.decode()


def fresh(article):
    return Article.objects.get(pk=article.pk)


@pytest.fixture
def section():
    return make_section("Harbours")


def test_the_page_says_how_many_and_which_cannot(editor_client):
    live, changed = make_article("Live"), make_article("Changed")
    workflow.save(changed, make_document("Changed", standfirst="Unseen."))
    page = ask(editor_client, "add_tag", live, changed)
    assert "This can be done for 1 article." in page and "1 article stays as it is:" in page
    assert "It has changes that readers have not seen." in page


def test_what_readers_see_changes_at_once_and_is_undone_by_one_press(editor_client, section):
    live, draft = make_article("Live"), make_draft("Draft")
    page = do(editor_client, "change_section", live, draft, section=section.slug)
    assert "2 articles changed." in page and {fresh(live).section, fresh(draft).section} == {section}
    assert "Undone for 2 articles." in undo(editor_client)
    assert (fresh(live).section, fresh(draft).section) == (None, None)
    assert fresh(live).has_unpublished_changes is False
    assert live.events.filter(verb=Event.Verb.RESTORED).count() == 1
    again = editor_client.post(f"{LIST}bulk/undo/00000000-0000-4000-8000-000000000000/", follow=True)
    assert "cannot be undone any more" in again.content.decode()


def test_unseen_words_never_go_out_with_it(editor_client, editor, section):
    changed, updating, leaving = make_article("Changed"), make_article("Updating"), make_article("Leaving")
    workflow.save(changed, make_document("Changed", standfirst="Unseen."))
    workflow.schedule(updating, at=timezone.now() + timedelta(hours=1), by=editor)
    workflow.withdraw(leaving, at=timezone.now() + timedelta(hours=1))
    page = do(editor_client, "change_section", changed, updating, leaving, section=section.slug)
    for words in (
        "3 articles stay as they are:",
        "readers have not seen",
        "An update of it is scheduled",
        "date of withdrawal",
    ):
        assert words in page
    assert [fresh(each).section for each in (changed, updating, leaving)] == [None] * 3
    assert fresh(changed).standfirst == ""


def test_what_is_scheduled_goes_out_with_it_at_its_hour(editor_client, editor, section):
    article = workflow.schedule(make_draft(by=editor), at=timezone.now() + timedelta(hours=1), by=editor)
    do(editor_client, "change_section", article, section=section.slug)
    article = fresh(article)
    assert (article.section, article.status, article.has_unpublished_changes) == (section, Status.SCHEDULED, False)


def test_tags_and_bylines_are_added_and_removed(editor_client):
    person = make_person()
    article = make_article(tags=["gulls"], authors=[person])
    do(editor_client, "add_tag", article, tag="Ferries")
    do(editor_client, "remove_tag", article, tag="GULLS")
    do(editor_client, "remove_byline", article, name="jane roe", role="author")
    do(editor_client, "add_byline", article, name="Jane Roe", role="editor")
    assert (list(article.tags.names()), article.bylines.get().role) == (["Ferries"], "editor")


def test_what_is_so_already_is_counted_apart(editor_client):
    article = make_article(tags=["gulls"])
    assert "1 article was so already." in do(editor_client, "add_tag", article, tag="Gulls")
    assert article.revisions.count() == 1


def test_a_name_that_nobody_has_is_told_and_nothing_is_done(editor_client):
    page = do(editor_client, "add_byline", make_article(), name="Quill", role="author")
    assert "There is no person called “Quill”" in page and "This can be done for 1 article." in page


def test_published_ones_are_withdrawn_and_shown_again(editor_client):
    article, draft = make_article(), make_draft("Draft")
    before = Article.objects.filter(pk=article.pk).values("published_at", "updated_at", "live_revision").get()
    assert "Readers do not see it." in do(editor_client, "withdraw", article, draft)
    assert not fresh(article).is_published
    undo(editor_client)
    assert Article.objects.filter(pk=article.pk).values("published_at", "updated_at", "live_revision").get() == before
    assert fresh(article).is_published


def test_drafts_are_submitted_and_taken_back(editor_client):
    drafts = [make_draft("One"), make_draft("Two")]
    do(editor_client, "submit", *drafts)
    assert Article.objects.awaiting_review().count() == 2
    undo(editor_client)
    assert {fresh(draft).status for draft in drafts} == {Status.DRAFT}


def test_drafts_are_binned_and_restored(editor_client):
    drafts = [make_draft("One"), make_draft("Two")]
    do(editor_client, "move_to_bin", *drafts)
    assert not Article.objects.outside_bin().exists()
    undo(editor_client)
    assert Article.objects.outside_bin().count() == 2


def test_what_somebody_has_changed_since_is_not_undone(editor_client):
    article = make_draft()
    do(editor_client, "add_tag", article, tag="gulls")
    workflow.save(article, article.latest_revision.document.with_(headline="Mine", tags=("gulls",)))
    assert "Someone has changed it since." in undo(editor_client)
    assert fresh(article).headline == "Mine"


def test_each_article_asks_for_its_own_permission(writer_client, writer, editor, section):
    mine, others, live = make_draft("Mine", by=writer), make_draft("Theirs", by=editor), make_article("Live", by=writer)
    page = do(writer_client, "change_section", mine, others, live, section=section.slug)
    assert "Someone else’s article." in page and "your account may not publish" in page
    assert [fresh(each).section for each in (mine, others, live)] == [section, None, None]


def test_a_verb_asks_for_its_permission(writer_client, writer):
    article = make_article(by=writer)
    assert writer_client.post(f"{LIST}bulk/withdraw/", {"article": [article.pk]}).status_code == 403
    assert '<option value="withdraw">' not in writer_client.get(LIST).content.decode()
    writer.user_permissions.add(Permission.objects.get(codename="publish_article"))
    assert writer_client.get(f"{LIST}bulk/withdraw/").status_code == 405
    assert writer_client.post(f"{LIST}bulk/nothing/").status_code == 404
