import pytest
from django.urls import reverse

from articles import workflow
from articles.models import Article
from tests.factories import make_draft, make_section

pytestmark = pytest.mark.django_db
LIST = "/admin/articles/article/"


def address(name, article):
    return reverse(f"admin:articles_article_{name}", args=[article.pk])


def test_a_deleted_draft_goes_into_the_bin_and_comes_back_by_undo(editor_client):
    article = make_draft()
    page = editor_client.get(address("delete", article)).content.decode()
    assert "restored for 30 days" in page and "1 revision, 1 entry of its history." in page
    answer = editor_client.post(address("delete", article), {"post": "yes"}, follow=True).content.decode()
    assert "is in the bin" in answer and f'action="{address("unbin", article)}"' in answer
    editor_client.post(address("unbin", article))
    assert Article.objects.outside_bin().get() == article


def test_a_draft_in_the_bin_is_deleted_for_good_on_demand(editor_client):
    article = workflow.move_to_bin(make_draft())
    assert "Delete this draft for good?" in editor_client.get(address("delete", article)).content.decode()
    editor_client.post(address("delete", article), {"post": "yes"})
    assert not Article.objects.exists()


def test_the_list_hides_the_bin_unless_it_is_asked_for(editor_client):
    workflow.move_to_bin(make_draft("Thrown away"))
    make_draft("Kept")
    lists = [editor_client.get(LIST + query).content.decode() for query in ("", "?what=bin")]
    shown = [("Thrown away" in page, "Kept</bdi>" in page) for page in lists]
    assert shown == [(False, True), (True, False)]
    assert "Restore</button>" in lists[1]


def test_what_lies_in_the_bin_is_nowhere_counted(editor_client):
    workflow.move_to_bin(make_draft(section=make_section().slug))
    page = editor_client.get("/admin/articles/section/").content.decode()
    assert '<td class="field-articles_shown">0</td>' in page


def test_the_desk_speaks_only_of_what_does_not_lie_in_the_bin(editor_client, editor):
    workflow.move_to_bin(workflow.submit(make_draft("Thrown away", by=editor)))
    assert "Thrown away" not in editor_client.get("/admin/").content.decode()


def test_its_page_says_who_moved_it_there_and_offers_the_way_back(editor_client, editor):
    article = workflow.move_to_bin(make_draft(by=editor), by=editor)
    page = editor_client.get(address("change", article)).content.decode()
    assert "In the bin: moved there by" in page and "Restore</button>" in page


def test_words_that_are_saved_into_a_draft_in_the_bin_are_not_lost(editor_client):
    article = workflow.move_to_bin(make_draft())
    facts = {"headline": "Typed meanwhile", "kind": "opinion", "language": "en", "body": "<p>Words.</p>"}
    page = editor_client.post(address("change", article), facts).content.decode()
    assert "This article is in the bin. Restore it first." in page and "Typed meanwhile" in page


def test_a_former_text_is_not_restored_in_the_bin(editor_client):
    article = workflow.move_to_bin(make_draft())
    restore = reverse("admin:articles_article_restore", args=[article.pk, 1])
    answer = editor_client.post(restore, follow=True)
    assert "This article is in the bin. Restore it first." in answer.content.decode()


def test_others_drafts_are_not_restored_by_who_may_not_change_them(writer_client, editor):
    article = workflow.move_to_bin(make_draft(by=editor))
    assert writer_client.post(address("unbin", article)).status_code == 403
