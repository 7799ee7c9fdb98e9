"""Who may alter the words of an archived post, and what is left of it."""

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from articles.models import Event
from articles.social import archive as archive_module
from articles.social.answers import FetchedPost
from articles.social.archive import archive
from articles.social.models import PostChange, SocialPost
from articles.social.models.record import RecordChangedError
from tests.articles.desk.asking import ask
from tests.conftest import logged_in
from tests.factories import make_article, make_post

pytestmark = pytest.mark.django_db
ADDRESS = "https://x.com/janeroe/status/1"


@pytest.fixture
def post():
    return make_post(ADDRESS, text="Low tide.")


@pytest.fixture
def published(post):
    return make_article(body=f'<p>a</p><figure data-block="post" data-post="{post.reference}"></figure>')


def typed(client, **facts):
    return ask(client, "typed-post", {"address": ADDRESS} | facts)


def text_now():
    return SocialPost.objects.get(address=ADDRESS).text


def allow(user, *codenames):
    user.user_permissions.add(*Permission.objects.filter(codename__in=codenames))
    return logged_in(type(user).objects.get(pk=user.pk))


def admin_form(post, **facts):
    given = {"platform": "twitter", "address": ADDRESS, "author_name": post.author_name, "handle": post.handle}
    media = {"media-TOTAL_FORMS": 0, "media-INITIAL_FORMS": 0}
    return {"text": post.text, "status": post.status, "content_warning": ""} | given | media | facts


def change_page(post):
    return reverse("admin:social_socialpost_change", args=[post.pk])


def test_a_writer_cannot_rewrite_a_published_post(writer_client, published):
    answer = typed(writer_client, text="I lied.")
    assert (answer.status_code, text_now()) == (403, "Low tide.")
    assert "Ask an editor" in answer.json()["error"]


@pytest.mark.parametrize("facts", [{"author": "Mayor Bell"}, {"handle": "mayor"}, {"text": "I lied."}])
def test_a_writer_cannot_rewrite_what_is_known_of_an_unused_post_either(writer_client, post, facts):
    assert typed(writer_client, **facts).status_code == 403


def test_a_writer_may_type_again_what_is_known(writer_client, post):
    assert typed(writer_client, text="Low tide.", author="Jane Roe").status_code == 200


def test_a_writer_may_fill_in_what_is_unknown(writer_client, writer):
    make_post(ADDRESS, text=None)
    assert typed(writer_client, text="Low tide.").json()["text"] == "Low tide."
    assert PostChange.objects.get().by == writer


def test_whoever_may_change_posts_changes_one_that_no_reader_has_seen(writer, post):
    client = allow(writer, "change_socialpost")
    assert typed(client, text="High tide.").status_code == 200
    assert text_now() == "High tide."


def test_a_published_post_takes_the_right_to_publish(writer, published):
    assert typed(allow(writer, "change_socialpost"), text="High tide.").status_code == 403
    assert typed(allow(writer, "publish_article"), text="High tide.").status_code == 200


def test_what_the_platform_said_is_not_typed_over_at_the_desk(editor_client, monkeypatch):
    monkeypatch.setattr(
        archive_module, "fetch_post", lambda post: FetchedPost("live", "Jane Roe", "janeroe", "Low tide.")
    )
    archive(ADDRESS)
    answer = typed(editor_client, text="High tide.")
    assert (answer.status_code, text_now()) == (403, "Low tide.")


def test_words_that_the_platform_told_later_are_the_platforms(monkeypatch, post):
    SocialPost.objects.update(text=None)
    monkeypatch.setattr(
        archive_module, "fetch_post", lambda post: FetchedPost("live", "Jane Roe", "janeroe", "Low tide.")
    )
    assert archive(ADDRESS)[0].origin == "fetched"


def test_a_change_is_an_event_of_each_article_that_shows_the_post(editor_client, editor, published, post):
    other = make_article("Other", body=f'<p>b</p><figure data-block="post" data-post="{post.reference}"></figure>')
    typed(editor_client, text="High tide.")
    events = Event.objects.filter(verb=Event.Verb.POST_CHANGED)
    assert {event.article for event in events} == {published, other}
    assert {(event.by, event.detail["before"]["text"], event.detail["after"]["text"]) for event in events} == {
        (editor, "Low tide.", "High tide.")
    }


def test_the_history_of_an_article_tells_the_change_in_words(editor_client, published):
    typed(editor_client, text="High tide.")
    page = editor_client.get(reverse("admin:articles_article_history", args=[published.pk])).content.decode()
    assert "text: “Low tide.” became “High tide.”" in page


def test_a_change_in_the_admin_is_noted_just_so(editor_client, editor, published, post):
    editor_client.post(change_page(post), admin_form(post, text="High tide."))
    event = Event.objects.get(verb=Event.Verb.POST_CHANGED)
    assert (event.by, event.detail["before"], event.detail["after"]) == (
        editor,
        {"text": "Low tide."},
        {"text": "High tide."},
    )


def test_a_picture_put_into_a_post_in_the_admin_is_noted_too(editor_client, published, post):
    media = {
        "media-TOTAL_FORMS": 1,
        "media-0-kind": "image",
        "media-0-address": "https://a.example/1.jpg",
        "media-0-alt": "A quay",
        "media-0-order": 0,
    }
    editor_client.post(change_page(post), admin_form(post, **media))
    assert PostChange.objects.get().in_words == "pictures and videos: nothing became “A quay”"


def test_a_save_in_the_admin_that_alters_nothing_is_no_change(editor_client, published, post):
    editor_client.post(change_page(post), admin_form(post))
    assert not PostChange.objects.exists()


def test_the_admin_asks_for_the_right_to_publish_too(writer, published, post):
    client = allow(writer, "change_socialpost", "change_postmedia", "add_postmedia")
    assert client.post(change_page(post), admin_form(post, text="I lied.")).status_code == 403
    assert "Only those who may publish can change it" in client.get(change_page(post)).content.decode()
    assert text_now() == "Low tide."


def test_words_changed_in_the_admin_are_not_the_platforms_any_more(editor_client, monkeypatch):
    monkeypatch.setattr(
        archive_module, "fetch_post", lambda post: FetchedPost("live", "Jane Roe", "janeroe", "Low tide.")
    )
    post, _ = archive(ADDRESS)
    editor_client.post(change_page(post), admin_form(post, text="High tide."))
    assert SocialPost.objects.get().origin == "typed"


def test_the_page_of_a_post_tells_what_was_altered_and_by_whom(editor_client, post):
    typed(editor_client, text="High tide.")
    assert "Edith: text: “Low tide.” became “High tide.”" in editor_client.get(change_page(post)).content.decode()


def test_an_address_that_comes_to_light_is_noted(post):
    lost = SocialPost.objects.record(platform="gab", author_name="Abel Stone", text="Lost words.")
    SocialPost.objects.record(
        platform="gab", address="https://gab.com/abel/posts/1", author_name="Abel Stone", text="Lost words."
    )
    assert lost.changes.get().after == {"address": "https://gab.com/abel/posts/1"}


def test_what_was_recorded_is_never_edited(editor_client, post):
    typed(editor_client, text="High tide.")
    with pytest.raises(RecordChangedError):
        PostChange.objects.get().save()


@pytest.mark.parametrize("moment", ["0001-01-01 00:00", "9999-12-31 23:59", "2026-06-31 10:00", "soon", "2026"])
def test_a_moment_that_is_none_gets_a_sentence(editor_client, moment):
    answer = typed(editor_client, text="Low tide.", posted_at=moment)
    assert (answer.status_code, "valid time" in answer.json()["error"]) == (400, True)


def test_a_lost_post_is_typed_by_its_reference(editor_client):
    lost = SocialPost.objects.record(platform="gab", author_name="Abel Stone", salt="ferry/1")
    answer = ask(editor_client, "typed-post", {"address": lost.reference, "text": "Lost words."})
    assert answer.json()["reference"] == lost.reference
    assert SocialPost.objects.get(pk=lost.pk).text == "Lost words."


def test_the_time_of_a_card_survives_its_form(editor_client, settings):
    settings.TIME_ZONE = "America/New_York"
    first = typed(editor_client, text="Low tide.", posted_at="2026-06-01T10:00").json()
    again = typed(editor_client, text="Low tide.", posted_at=first["posted_local"])
    assert (first["posted_local"], again.status_code) == ("2026-06-01T10:00", 200)
