import json
import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles import workflow
from articles.models import Article, Draft, Image, Presence
from tests.articles.desk.asking import ask, autosave
from tests.factories import make_article, make_document, make_draft, make_image, make_person, make_post, picture_bytes

pytestmark = pytest.mark.django_db
MEGABYTES = ("<p>" + "海" * 1_000 + "</p>") * 900  # 2.7, which is more than Django takes if nobody tells it to
POSTING = ["posts", "typed-post", "image", "autosave", "presence", "preview-link"]


@pytest.mark.parametrize("name", POSTING)
def test_a_lost_session_is_told_as_such_and_never_redirected(reader, name):
    answer = ask(reader, name, {})
    assert (answer.status_code, answer.json()["login"]) == (401, "/admin/login/")


@pytest.mark.parametrize("name", POSTING)
def test_a_stranger_is_refused(stranger_client, name):
    assert ask(stranger_client, name, {}).status_code == 403


@pytest.mark.parametrize("name", ["people", "links", "tags", "images", "drafts"])
def test_a_stranger_finds_nothing(stranger_client, name):
    assert ask(stranger_client, name).status_code == 403


def test_a_request_without_token_is_refused(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)
    assert autosave(client).status_code == 401


def test_links_lead_to_published_articles_and_people(editor_client):
    make_article("The Ferry Question")
    make_draft("The Ferry Draft")
    make_person("Ferry Mann")
    titles = [it["title"] for it in ask(editor_client, "links", q="ferry").json()["results"]]
    assert titles == ["The Ferry Question", "Ferry Mann"]


def test_autosave_keeps_the_words_and_counts_them(editor_client):
    answer = autosave(editor_client, body="<p>One two three.</p>").json()
    assert (answer["words"], Draft.objects.get().fields["headline"]) == (3, "Unsaved")


def test_autosave_cleans_what_it_keeps(editor_client):
    autosave(editor_client, body="<p onclick=x>a</p><script>b</script>")
    assert Draft.objects.get().fields["body"] == "<p>a</p>"


def test_two_tabs_of_one_editor_keep_two_drafts(editor_client):
    article = make_draft()
    autosave(editor_client, article=article.pk)
    autosave(editor_client, article=article.pk)
    assert len(ask(editor_client, "drafts", article=article.pk).json()["drafts"]) == 2


def test_nobody_writes_over_anothers_draft(editor_client, writer_client):
    key = uuid.uuid4()
    autosave(editor_client, key)
    assert autosave(writer_client, key, headline="Mine").status_code == 403


def test_nobody_reads_anothers_draft(editor_client, writer_client):
    autosave(editor_client)
    assert ask(writer_client, "drafts", article="new").json()["drafts"] == []


def test_a_draft_can_be_thrown_away(editor_client):
    key = uuid.uuid4()
    autosave(editor_client, key)
    ask(editor_client, "drafts", {"key": str(key), "discard": True})
    assert not Draft.objects.exists()


def test_autosave_of_anothers_article_is_refused(writer_client, editor):
    assert autosave(writer_client, article=make_draft(by=editor).pk).status_code == 403


@pytest.mark.parametrize("data", [[], "x", {"key": "no", "fields": {}}, {"key": str(uuid.uuid4()), "fields": {"a": 1}}])
def test_nonsense_is_refused_with_a_sentence(editor_client, data):
    answer = ask(editor_client, "autosave", data)
    assert (answer.status_code, answer.json()["error"][-1]) == (400, ".")


def test_too_much_text_is_refused(editor_client):
    assert autosave(editor_client, body="x" * 2_000_001).status_code == 413


def test_more_bytes_than_the_server_reads_are_refused_with_a_sentence(editor_client):
    answer = autosave(editor_client, body="x" * 10_000_000)
    assert (answer.status_code, answer.json()["error"][-1]) == (413, ".")


def test_a_text_of_megabytes_is_kept(editor_client):
    data = {"key": str(uuid.uuid4()), "fields": {"body": MEGABYTES}}
    as_browsers_write = json.dumps(data, ensure_ascii=False)
    answer = editor_client.post(reverse("desk:autosave"), as_browsers_write, content_type="application/json")
    assert answer.json()["words"] == 900_000


def test_a_text_of_megabytes_can_be_saved_and_published(editor_client):
    fields = {"headline": "A", "body": MEGABYTES, "kind": "opinion", "language": "en", "credits": "[]", "_publish": ""}
    editor_client.post("/admin/articles/article/add/", fields)
    assert Article.objects.published().get().word_count == 900_000


def test_the_form_is_sent_in_the_way_that_takes_the_least_bytes(editor_client):
    assert 'enctype="multipart/form-data"' in editor_client.get("/admin/articles/article/add/").content.decode()


def test_characters_that_no_database_takes_are_left_out(editor_client):
    autosave(editor_client, headline="a\x00b\ud800c")
    assert Draft.objects.get().fields["headline"] == "ab?c"


def test_a_saved_form_ends_its_draft(editor_client):
    key = uuid.uuid4()
    autosave(editor_client, key)
    fields = {
        "headline": "A",
        "body": "<p>b</p>",
        "kind": "opinion",
        "language": "en",
        "credits": "[]",
        "draft_key": key,
    }
    editor_client.post("/admin/articles/article/add/", fields)
    assert (Article.objects.count(), Draft.objects.count()) == (1, 0)


def test_who_comes_first_has_the_article(editor_client, writer_client, writer):
    article = make_draft(by=writer)
    ask(editor_client, "presence", {"article": article.pk})
    answer = ask(writer_client, "presence", {"article": article.pk}).json()
    assert (answer["mine"], answer["who"]) == (False, "Edith")


def test_the_article_can_be_taken_over(editor_client, writer_client, writer):
    article = make_draft(by=writer)
    ask(editor_client, "presence", {"article": article.pk})
    ask(writer_client, "presence", {"article": article.pk, "take_over": True})
    assert ask(editor_client, "presence", {"article": article.pk}).json()["mine"] is False


def test_who_is_long_away_makes_room(editor_client, writer_client, writer):
    article = make_draft(by=writer)
    ask(editor_client, "presence", {"article": article.pk})
    Presence.objects.update(seen_at="2026-01-01T00:00Z")
    assert ask(writer_client, "presence", {"article": article.pk}).json()["mine"] is True


def test_whoever_leaves_frees_the_place_of_nobody_else(editor_client, writer_client, writer):
    article = make_draft(by=writer)
    ask(editor_client, "presence", {"article": article.pk})
    ask(writer_client, "presence", {"article": article.pk, "leaves": True})
    assert ask(writer_client, "presence", {"article": article.pk}).json()["mine"] is False
    ask(editor_client, "presence", {"article": article.pk, "leaves": True})
    assert ask(writer_client, "presence", {"article": article.pk}).json()["mine"] is True


def test_presence_tells_of_a_newer_revision(editor_client):
    article = make_draft()
    newer = workflow.save(article, make_document("New")).revision
    assert ask(editor_client, "presence", {"article": article.pk}).json()["latest"] == newer.pk


def test_a_picture_is_kept_once(editor_client):
    files = [SimpleUploadedFile("Old Harbour.png", picture_bytes((80, 60))) for _ in range(2)]
    answers = [editor_client.post(reverse("desk:images"), {"file": file}) for file in files]
    assert [answer.status_code for answer in answers] == [201, 200]
    assert Image.objects.get().name == "old-harbour"


def test_what_no_database_takes_is_left_out_of_a_pictures_facts(editor_client):
    file = SimpleUploadedFile("a.png", picture_bytes((80, 60)))
    editor_client.post(reverse("desk:images"), {"file": file, "alt": "Bo\x00ats"})
    assert Image.objects.get().alt == "Boats"


def test_what_is_no_picture_is_refused_with_a_reason(editor_client):
    file = SimpleUploadedFile("a.png", b"<svg onload=alert(1)>")
    answer = editor_client.post(reverse("desk:images"), {"file": file})
    assert (answer.status_code, "This is SVG" in answer.json()["error"]) == (400, True)


def test_the_facts_of_a_picture_can_be_changed(editor_client):
    make_image("harbour")
    answer = ask(editor_client, "image", {"name": "harbour", "alt": "Boats", "focal_x": 0.2}).json()
    assert (answer["alt"], answer["focal_x"]) == ("Boats", 0.2)


def test_a_focal_point_outside_the_picture_is_refused(editor_client):
    make_image("harbour")
    assert ask(editor_client, "image", {"name": "harbour", "focal_x": 2}).status_code == 400


def test_the_cards_of_a_document_come_in_one_answer(editor_client, django_assert_max_num_queries):
    references = [make_post(f"https://x.com/janeroe/status/{number}").reference for number in range(40)]
    with django_assert_max_num_queries(10):
        answer = ask(editor_client, "posts", {"references": references})
    assert len(answer.json()["results"]) == 40


def test_an_address_of_no_platform_is_told(editor_client):
    answer = ask(editor_client, "posts", {"addresses": ["https://example.org/"]}).json()
    assert "error" in answer["results"]["https://example.org/"]


def test_a_post_whose_platform_lets_nobody_copy_can_be_typed(editor_client):
    address = "https://www.instagram.com/p/Cabc123/"
    card = ask(editor_client, "posts", {"addresses": [address]}).json()["results"][address]
    typed = {
        "address": address,
        "author": "Jane Roe",
        "handle": "@jane",
        "text": "Low tide.",
        "posted_at": "2026-04-27 16:05",
    }
    kept = ask(editor_client, "typed-post", typed).json()
    assert (card["known"], kept["known"], kept["text"], kept["reference"]) == (
        False,
        True,
        "Low tide.",
        card["reference"],
    )
