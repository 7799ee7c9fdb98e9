"""Archived posts in the admin."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.social.models import SocialPost
from people.models import Person

LIST = "admin:social_socialpost_changelist"
MEDIA = {"media-TOTAL_FORMS": 0, "media-INITIAL_FORMS": 0}


@pytest.fixture
def post(db):
    return SocialPost.objects.record(platform="twitter", author_name="Mara Quill", text="Low tide.\nNo <b>ferry</b>.")


def queries_of_the_list(client):
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse(LIST))
    return len(queries)


def change(post):
    return reverse("admin:social_socialpost_change", args=[post.pk])


def test_an_editor_finds_the_posts_without_an_address(editor_client, post):
    SocialPost.objects.record(platform="gab", address="https://gab.com/q/posts/1", text="Elsewhere")
    page = editor_client.get(reverse(LIST), {"address_is": "unknown"}).content.decode()
    assert "Low tide." in page
    assert "Elsewhere" not in page


def test_an_editor_finds_a_post_by_its_words(editor_client, post):
    assert "Low tide." in editor_client.get(reverse(LIST), {"q": "ferry"}).content.decode()


def test_the_list_asks_as_much_for_ten_posts_as_for_one(editor_client, post):
    for_one = queries_of_the_list(editor_client)
    for number in range(9):
        person = Person.objects.create_named(f"Person {number}")
        SocialPost.objects.record(platform="twitter", author_name=None, text=f"{number}", person=person)
    assert queries_of_the_list(editor_client) == for_one


def test_the_card_shows_the_words_and_no_markup_of_theirs(editor_client, post):
    page = editor_client.get(change(post)).content.decode()
    assert "<p>No &lt;b&gt;ferry&lt;/b&gt;.</p>" in page


def test_an_editor_adds_a_post_and_leaves_unknown_what_is_unknown(editor_client):
    facts = {
        "platform": "gab",
        "author_name": "Abel Stone",
        "status": "unknown",
        "address": "",
        "handle": "",
        "text": "",
    }
    editor_client.post(reverse("admin:social_socialpost_add"), facts | MEDIA)
    post = SocialPost.objects.get()
    assert (post.address, post.handle, post.text) == (None, None, None)


def test_an_editor_fills_in_an_address_and_the_reference_stays(editor_client, post):
    facts = {"platform": "twitter", "author_name": "Mara Quill", "text": post.text, "status": "unknown"}
    editor_client.post(change(post), facts | MEDIA | {"address": "https://x.com/maraquill/status/1"})
    changed = SocialPost.objects.get()
    assert (changed.address, changed.reference) == ("https://x.com/maraquill/status/1", post.reference)


def test_the_mark_of_a_handle_is_taken_off(editor_client, post):
    facts = {"platform": "twitter", "author_name": "Mara Quill", "text": post.text, "status": "unknown"}
    editor_client.post(change(post), facts | MEDIA | {"handle": "@maraquill"})
    assert SocialPost.objects.get().handle == "maraquill"


def test_a_stranger_sees_no_posts(stranger_client, post):
    assert stranger_client.get(reverse(LIST)).status_code == 302
