"""An editor keeps what a list shows under a name."""

import pytest
from django.urls import reverse

from cms.saved_views.models import SavedView, lasting

pytestmark = pytest.mark.django_db
LIST = reverse("admin:articles_article_changelist")


def save(client, *, name="Mine in review", query="what=review", label="articles.article"):
    return client.post(reverse("saved-view-save"), {"list": label, "name": name, "query": query}, follow=True)


def test_a_view_is_saved_under_a_name_and_shown_above_the_list(editor_client):
    page = save(editor_client).content.decode()
    assert "Saved as the view “Mine in review”." in page
    assert f'<a href="{LIST}?what=review" aria-current="true">Mine in review</a>' in page


def test_the_page_of_a_list_and_empty_filters_are_no_part_of_a_view():
    assert lasting("what=review&p=3&q=&state=draft") == lasting("state=draft&what=review") == "state=draft&what=review"


def test_a_name_that_is_taken_is_given_to_what_the_list_shows_now(editor_client):
    save(editor_client)
    save(editor_client, query="what=scheduled")
    assert list(SavedView.objects.values_list("name", "query")) == [("Mine in review", "what=scheduled")]


def test_a_list_without_search_or_filter_is_no_view(editor_client):
    assert "Search or filter first" in save(editor_client, query="p=2").content.decode()
    assert not SavedView.objects.exists()


def test_a_list_that_is_not_open_to_somebody_cannot_be_saved_by_them(writer_client):
    save(writer_client, label="auth.user")
    assert not SavedView.objects.exists()


def test_an_unknown_list_is_not_found(editor_client):
    assert save(editor_client, label="no.list").status_code == 404


def test_views_are_their_owners_alone(editor_client, writer_client):
    save(editor_client)
    view = SavedView.objects.get()
    assert "Mine in review" not in writer_client.get(LIST).content.decode()
    assert writer_client.post(reverse("saved-view-remove", args=[view.pk])).status_code == 404
    editor_client.post(reverse("saved-view-remove", args=[view.pk]))
    assert not SavedView.objects.exists()
