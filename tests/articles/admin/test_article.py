import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from articles import workflow
from articles.models import Article, Status
from tests.factories import make_article, make_document, make_draft, make_image, make_person, make_section

pytestmark = pytest.mark.django_db
ADD = "/admin/articles/article/add/"
LIST = "/admin/articles/article/"


def change(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def fields(**facts):
    given = {"headline": "The Ferry Question", "body": "<p>Nobody asked.</p>", "kind": "opinion", "language": "en"}
    return given | {"credits": "[]"} | facts


def test_the_empty_form_opens(editor_client):
    assert editor_client.get(ADD).status_code == 200


def test_the_form_shows_the_latest_text_not_the_live_one(editor_client):
    article = make_article()
    workflow.save(article, make_document("The Ferry Answer"))
    assert "The Ferry Answer" in editor_client.get(change(article)).content.decode()


def test_saving_makes_a_draft_in_the_name_of_the_editor(editor_client, editor):
    editor_client.post(ADD, fields())
    article = Article.objects.get()
    assert (article.status, article.started_by, article.latest_revision.made_by) == (Status.DRAFT, editor, editor)


def test_all_that_the_form_says_is_in_the_document(editor_client):
    make_section("Politics")
    make_person("Jane Roe")
    make_image("harbour")
    credits_ = json.dumps([{"person": "jane-roe", "name": "Jane Roe", "role": "author"}])
    facts = {
        "section": "politics",
        "tags": "Sea, “Old Boats”",
        "credits": credits_,
        "image": "harbour",
        "share_count": "950",
        "promo_free": "on",
    }
    editor_client.post(ADD, fields(standfirst="Who asked?", **facts))
    document = Article.objects.get().document
    assert (document.section, document.credits[0].person, document.image, document.share_count) == (
        "politics",
        "jane-roe",
        "harbour",
        950,
    )
    assert document.promo_free


@pytest.mark.parametrize("facts", [{"share_count": "2147483648"}, {"tags": "x" * 101}])
def test_what_the_database_cannot_hold_is_refused_at_its_field(editor_client, facts):
    answer = editor_client.post(ADD, fields(_publish="", **facts))
    assert list(answer.context["adminform"].form.errors) == list(facts)


def test_saving_a_change_makes_a_revision(editor_client):
    article = make_draft()
    editor_client.post(change(article), fields(headline="The Ferry Answer", based_on=article.latest_revision_id))
    article.refresh_from_db()
    assert (article.headline, article.revisions.count()) == ("The Ferry Answer", 2)


def test_the_publish_button_saves_and_publishes(editor_client):
    editor_client.post(ADD, fields(_publish=""))
    assert Article.objects.published().get().headline == "The Ferry Question"


def test_the_schedule_button_takes_the_moment_beside_it(editor_client):
    at = timezone.now() + timedelta(days=1)
    editor_client.post(ADD, fields(_schedule="", release_at=at.strftime("%Y-%m-%dT%H:%M")))
    assert Article.objects.upcoming().count() == 1


def test_scheduling_without_a_moment_saves_the_words_and_says_why(editor_client):
    answer = editor_client.post(ADD, fields(_schedule=""), follow=True)
    assert "Choose the date and the time first" in answer.content.decode()
    assert Article.objects.get().status == Status.DRAFT


def test_publishing_without_a_text_saves_the_headline_and_says_why(editor_client):
    answer = editor_client.post(ADD, fields(body="", _publish=""), follow=True)
    assert "needs a text" in answer.content.decode()
    assert Article.objects.get().headline == "The Ferry Question"


def test_a_writer_who_forges_the_publish_button_only_saves(writer_client):
    writer_client.post(ADD, fields(_publish=""))
    assert Article.objects.get().status == Status.DRAFT


def test_a_writer_sees_submit_but_no_publish_button(writer_client):
    page = writer_client.get(ADD).content.decode()
    assert ('name="_submit"' in page, 'name="_publish"' in page) == (True, False)


def test_a_writer_may_not_change_what_others_started(writer_client, editor):
    article = make_draft(by=editor)
    writer_client.post(change(article), fields(headline="Mine now"))
    article.refresh_from_db()
    assert article.headline == "The Ferry Question"


def test_a_writer_may_change_what_credits_him(writer_client, writer, editor):
    person = make_person("Wren", user=writer)
    article = make_article(by=editor, authors=[person])
    assert writer_client.get(change(article)).status_code == 200


def test_a_stranger_gets_nothing(stranger_client):
    assert stranger_client.get(ADD).status_code == 302


def test_two_editors_who_save_at_once_both_keep_their_text(editor_client):
    article = make_draft()
    opened = article.latest_revision_id
    workflow.save(article, make_document("Theirs"))
    answer = editor_client.post(change(article), fields(headline="Mine", based_on=opened), follow=True)
    page = answer.content.decode()
    assert "Mine" in page
    assert "Theirs" in page
    assert article.revisions.count() == 3


def test_an_editor_goes_on_with_his_text_after_a_conflict(editor_client):
    article = make_draft()
    opened = article.latest_revision_id
    workflow.save(article, make_document("Theirs"))
    answer = editor_client.post(change(article), fields(headline="Mine", based_on=opened))
    editor_client.post(answer.url, {"_keep_mine": ""})
    article.refresh_from_db()
    assert article.document.headline == "Mine"


def test_bad_input_keeps_every_word(editor_client):
    page = editor_client.post(ADD, fields(share_count="many", standfirst="Keep me")).content.decode()
    assert "Keep me" in page
    assert "Nobody asked." in page


def test_a_picture_without_alternative_text_is_saved_but_not_published(editor_client):
    make_image("harbour", alt="")
    body = '<figure data-block="image" data-image="harbour"><img src="/media/a.png" alt=""></figure>'
    page = editor_client.post(ADD, fields(body=body, _publish=""), follow=True).content.decode()
    assert "“harbour” has no alternative text" in page
    assert Article.objects.get().status == Status.DRAFT


def test_a_published_article_cannot_be_deleted(editor_client):
    article = make_article()
    assert editor_client.post(f"/admin/articles/article/{article.pk}/delete/", {"post": "yes"}).status_code == 403


def test_the_history_tells_who_did_what(editor_client, editor):
    article = make_article(by=editor)
    page = editor_client.get(reverse("admin:articles_article_history", args=[article.pk])).content.decode()
    assert "published" in page


def test_a_revision_shows_what_it_changed(editor_client):
    article = make_draft()
    workflow.save(article, make_document("The Ferry Answer"))
    address = reverse("admin:articles_article_history", args=[article.pk])
    assert "<ins>Answer</ins>" in editor_client.get(address, {"revision": 2}).content.decode()


def test_a_correction_is_told_to_readers(editor_client):
    article = make_article()
    address = reverse("admin:articles_article_correct", args=[article.pk])
    editor_client.post(address, {"kind": "correction", "text": "It was Tuesday."})
    assert article.corrections.get().text == "It was Tuesday."


def test_a_writer_may_not_correct(writer_client, writer):
    article = make_article(by=writer)
    address = reverse("admin:articles_article_correct", args=[article.pk])
    assert writer_client.post(address, {"kind": "correction", "text": "x"}).status_code == 403


def test_the_list_takes_the_same_queries_for_one_article_and_for_ten(editor_client, django_assert_max_num_queries):
    for number in range(10):
        make_article(f"Article {number}")
    with django_assert_max_num_queries(18):  # five of them count what the tabs hold
        assert editor_client.get(LIST).status_code == 200


@pytest.mark.parametrize("question", ["mine", "review", "scheduled", "changed"])
def test_the_list_answers_an_editors_questions(editor_client, question):
    make_article()
    assert editor_client.get(LIST, {"what": question}).status_code == 200


@pytest.mark.parametrize("name", ["section", "series", "tag", "image", "quote", "correction", "event"])
def test_the_other_lists_open(editor_client, name):
    make_image()
    make_section()
    make_article(tags=("Sea",))
    assert editor_client.get(f"/admin/articles/{name}/").status_code == 200


def test_what_a_save_leaves_out_is_told(editor_client):
    saved = editor_client.post(
        "/admin/articles/article/add/",
        {
            "headline": "A",
            "body": '<p>x</p><iframe src="https://example.org/"></iframe>',
            "kind": "opinion",
            "language": "en",
        },
        follow=True,
    )
    assert "Left out: 1 embedded page." in saved.content.decode()


def test_a_language_that_is_none_is_refused_in_words(editor_client):
    refused = editor_client.post(
        "/admin/articles/article/add/", {"headline": "A", "body": "<p>x</p>", "kind": "opinion", "language": "en_GB"}
    )
    assert "Did you mean “en-GB”?" in refused.content.decode()
