"""Where suggestions are written and decided, as pages without any script."""

import re

import pytest
from django.urls import reverse

from articles import workflow
from articles.admin.suggesting.showing import runs_of, texts_of
from articles.models import Presence, Suggestion
from tests.conftest import logged_in
from tests.factories import make_draft

pytestmark = pytest.mark.django_db
BODY = "<p>The red boat went out.</p><p>Gulls.</p>"
OTHER = "<p>The blue boat went out.</p><p>Gulls.</p><p>Late &lt;b&gt;.</p>"


@pytest.fixture
def article(editor):
    return make_draft("Tides", by=editor, body=BODY)


def fields(article, **changed):
    known = {"headline": "Tides", "standfirst": "", "body": OTHER, "note": "", "against": article.latest_revision_id}
    return known | changed


def suggest_address(article):
    return reverse("admin:articles_article_suggest", args=[article.pk])


@pytest.fixture
def suggestion(article, writer):
    return workflow.suggest(article, by=writer, **fields(article, against=article.latest_revision))


@pytest.fixture
def address(suggestion):
    return reverse("admin:articles_article_suggestion", args=[suggestion.article_id, suggestion.pk])


def test_a_writer_suggests_changes_to_what_they_may_only_read(article, writer, writer_client):
    Presence.objects.create(article=article, user=article.started_by)
    preview = writer_client.get(reverse("saved-preview", args=[article.pk])).content.decode()
    assert suggest_address(article) in preview
    page = writer_client.get(suggest_address(article)).content.decode()
    assert f'value="{article.latest_revision_id}"' in page and "red boat" in page
    answer = writer_client.post(suggest_address(article), fields(article, note="Blue, surely."), follow=True)
    shown = answer.content.decode()
    assert "<del>red</del><ins>blue</ins>" in shown and "Late &lt;b&gt;." in shown and "Blue, surely." in shown
    assert 'name="accept"' not in shown and 'name="take_back"' in shown
    assert Suggestion.objects.get().by == writer


def test_what_is_wrong_is_said_and_the_text_is_still_there(article, writer_client):
    answer = writer_client.post(suggest_address(article), fields(article, body=BODY, note="Why"))
    assert answer.status_code == 422
    assert "This is the text as it stands." in answer.content.decode() and "Why</textarea>" in answer.content.decode()
    answer = writer_client.post(
        suggest_address(article), fields(article, body=BODY), headers={"accept": "application/json"}
    )
    assert (answer.status_code, answer.json()["error"][:16]) == (422, "This is the text")
    assert not Suggestion.objects.exists()


def test_a_script_hears_where_it_stands_or_that_the_session_is_gone(article, writer_client, client):
    json = {"headers": {"accept": "application/json"}}
    answer = writer_client.post(suggest_address(article), fields(article), **json)
    assert answer.json()["address"].endswith(f"/suggestions/{Suggestion.objects.get().pk}/")
    assert client.post(suggest_address(article), fields(article), **json).status_code == 401


def test_pieces_are_accepted_and_refused_with_plain_buttons(article, address, editor_client):
    shown = editor_client.get(address).content.decode()
    assert re.findall(r'name="(accept|refuse)" value="(\d)"', shown) == [
        ("accept", "0"),
        ("refuse", "0"),
        ("accept", "1"),
        ("refuse", "1"),
    ]
    assert editor_client.post(address, {"accept": "0"}).url == f"{address}#piece-1"
    assert editor_client.post(address, {"refuse": "1"}).url == address
    shown = editor_client.get(address).content.decode()
    assert "Accepted by Edith" in shown and "Refused by Edith" in shown and "<button" not in shown.split("<ol")[1]
    assert article.locked().document.body == BODY.replace("red", "blue")


def test_what_was_changed_meanwhile_is_shown_with_both_ways(article, address, editor, editor_client):
    workflow.save(article, article.document.with_(body=BODY.replace("red", "green")), by=editor)
    shown = editor_client.get(address).content.decode()
    assert "These words have been changed since" in shown and "The green boat went out." in shown
    assert 'name="instead" value="0"' in shown and 'name="below" value="0"' in shown
    page = editor_client.post(address, {"accept_all": ""}, follow=True).content.decode()
    assert "1 change is left" in page
    editor_client.post(address, {"instead": "0"})
    assert article.locked().document.body == OTHER


def test_who_has_the_floor_is_named_and_nothing_is_accepted(article, address, writer, editor_client):
    Presence.objects.create(article=article, user=writer)
    shown = editor_client.get(address).content.decode()
    assert "Wren is editing this article" in shown and 'name="accept' not in shown and 'name="refuse_all"' in shown
    assert "Wren is editing this article" in editor_client.post(address, {"accept": "0"}, follow=True).content.decode()


def test_who_made_it_writes_it_anew_until_a_piece_is_decided(
    article, suggestion, address, writer_client, editor_client
):
    anew = f"{suggest_address(article)}?former={suggestion.pk}"
    assert anew in writer_client.get(address).content.decode()
    assert anew not in editor_client.get(address).content.decode()
    page = writer_client.get(anew).content.decode()
    assert "blue boat" in page and f'name="former" value="{suggestion.pk}"' in page
    sent = fields(article, body=OTHER.replace("blue", "azure"), former=suggestion.pk)
    writer_client.post(suggest_address(article), sent)
    assert [each.state for each in Suggestion.objects.all()] == ["taken_back", "open"]
    newest = Suggestion.objects.last()
    workflow.refuse_pieces(newest, by=newest.by, numbers=[0])
    writer_client.post(suggest_address(article), sent | {"former": newest.pk})
    assert [each.state for each in Suggestion.objects.all()] == ["taken_back", "open", "open"]


@pytest.mark.parametrize("data", [{"accept": "0"}, {"refuse_all": ""}, {"instead": "0"}, {}])
def test_nobody_decides_at_an_article_that_is_not_theirs(data, address, article, writer_client, stranger):
    assert writer_client.get(address).status_code == 200
    assert writer_client.post(address, data).status_code == 403
    stranger.is_staff = True
    stranger.save()
    assert [logged_in(stranger).get(each).status_code for each in (address, suggest_address(article))] == [403, 403]
    assert Suggestion.objects.open().with_counts().get().left == 2


@pytest.mark.parametrize("data", [{"accept": "x"}, {"accept": "9"}, {"refuse": "-1"}])
def test_a_piece_that_is_not_there_is_refused_in_words(data, address, editor_client):
    assert "decided already" in editor_client.post(address, data, follow=True).content.decode()


def test_the_form_of_the_article_leads_to_suggestions(article, address, editor_client):
    page = editor_client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()
    assert "Wren has suggested 2 changes" in page and address in page and suggest_address(article) in page


def test_a_link_that_changed_is_written_out():
    before, after = '<p>The <a href="/a">red</a> boat.</p>', '<p>The <a href="/b">red</a> <strong>boat</strong>.</p>'
    assert texts_of([before], [after]) == ("The [red](/a) boat.", "The [red](/b) **boat**.", True)


def test_a_paragraph_that_is_parted_shows_where():
    assert runs_of(*texts_of(["<p>One two. Three.</p>"], ["<p>One two.</p>", "<p>Three.</p>"])[:2]) == [
        ("same", "One two."),
        ("gone", " "),
        ("new", "¶\n\n"),
        ("same", "Three."),
    ]


def test_words_that_have_little_in_common_are_not_mixed():
    assert runs_of("Gulls at noon", "Late, as ever") == [
        ("gone", "Gulls at noon"),
        ("same", "\n\n"),
        ("new", "Late, as ever"),
    ]
    assert runs_of("The red boat sailed.", "The big ship sailed.")[1:3] == [("gone", "red boat"), ("new", "big ship")]


def test_what_was_accepted_in_the_text_comes_with_the_form(article, suggestion, editor_client):
    change = reverse("admin:articles_article_change", args=[article.pk])
    page = editor_client.get(change).content.decode()
    assert 'name="accepted_pieces"' in page and "&quot;before&quot;" in page
    data = {"headline": "Tides", "body": OTHER, "kind": "opinion", "language": "en", "credits": "[]"}
    accepted = {"accepted_pieces": f"{suggestion.pk}:0 {suggestion.pk}:1", "based_on": article.latest_revision_id}
    answer = editor_client.post(change, data | accepted, headers={"Accept": "application/json"}).json()
    assert [each["text"] for each in answer["messages"]] == ["2 suggested changes are accepted."]
    assert "data-pieces" not in answer["drawn"]
    assert Suggestion.objects.get().state == "settled"


def test_a_script_refuses_without_leaving_the_text_and_hears_when_it_is_too_late(suggestion, address, editor_client):
    asked = {"data": {"refuse": "1"}, "headers": {"Accept": "application/json"}}
    assert editor_client.post(address, **asked).json() == {}
    assert suggestion.pieces.get(number=1).state == "refused"
    answer = editor_client.post(address, **asked)
    assert answer.status_code == 422 and "decided already" in answer.json()["error"]


def test_whoever_sits_at_the_article_hears_that_something_was_said_beside_it(article, editor_client, writer):
    def heard():
        data = {"article": article.pk}
        return editor_client.post("/admin/desk/presence/", data, content_type="application/json").json()["beside"]

    assert heard() is None
    workflow.suggest(article, by=writer, **fields(article, against=article.latest_revision))
    assert heard() == article.events.first().pk
