"""The library of recordings, in the admin and for scripts."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.differences import side_by_side
from articles.models import MediaFile
from articles.where_used import uses_of
from tests.articles.media.recordings import mp4, wav, webm
from tests.factories import make_document, make_draft, make_image, make_recording

pytestmark = pytest.mark.django_db
ADD = reverse("admin:articles_mediafile_add")
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:01.000\nLow.\n"


def upload(name, content):
    return SimpleUploadedFile(name, content)


def change(client, media, **facts):
    address = reverse("admin:articles_mediafile_change", args=[media.pk])
    return client.post(address, {"title": media.title, "_continue": "1"} | facts, follow=True)


def test_an_upload_of_the_desk_is_kept_once_under_its_name(editor_client):
    answers = [
        editor_client.post(reverse("desk:recordings"), {"file": upload("Low_tide-at night.exe", wav())})
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [201, 200]
    media = MediaFile.objects.get()
    assert (media.name, media.title, media.clock) == ("low_tide-at-night", "Low tide at night", "0:02")
    assert media.file.name.endswith(".wav")
    (row,) = editor_client.get(reverse("desk:recordings"), {"q": "TIDE"}).json()["results"]
    assert (row["name"], row["src"], row["words"]) == (media.name, media.file.url, False)


def test_what_cannot_be_played_is_refused_with_a_reason(editor_client):
    answer = editor_client.post(reverse("desk:recordings"), {"file": upload("a.mp3", b"<html>")})
    assert (answer.status_code, "This is a web page." in answer.json()["error"]) == (400, True)


def test_two_of_one_name_are_told_apart(editor_client):
    for tone in (1, 2):
        editor_client.post(reverse("desk:recordings"), {"file": upload("tide.wav", wav(1, tone))})
    one, other = MediaFile.objects.order_by("pk")
    assert other.name == f"{one.name}-{other.hash[:8]}"


def test_an_editor_adds_a_film_with_poster_and_captions(editor_client):
    make_image("pier")
    facts = {"title": "The ebb", "poster": "pier", "captions_language": "fr", "transcript": "Low.\r\n\r\nTide."}
    files = {"file": upload("a.bin", mp4()), "captions": upload("a.txt", CAPTIONS)}
    editor_client.post(ADD, facts | files)
    film = MediaFile.objects.get()
    assert (film.name, film.kind, film.width, film.poster.name) == ("the-ebb", "video", 640, "pier")
    assert film.captions.name.endswith(".vtt") and film.transcript == "Low.\n\nTide."


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"file": upload("a.wav", b"RIFF")}, "This file is none of them."),
        (
            {"file": upload("a.wav", wav()), "captions": upload("a.vtt", CAPTIONS)},
            "Captions are shown on a video alone.",
        ),
        ({"file": upload("a.webm", webm()), "captions": upload("a.srt", b"1")}, "Line 1 of the captions has to be"),
        ({"file": upload("a.wav", wav()), "captions_language": "en_GB"}, "Did you mean “en-GB”?"),
    ],
)
def test_what_is_wrong_stands_at_the_field_and_nothing_is_kept(editor_client, facts, words):
    answer = editor_client.post(ADD, {"title": "Tide"} | facts)
    assert words in answer.content.decode() and not MediaFile.objects.exists()


def test_the_same_recording_is_not_added_twice_and_another_file_may_take_its_place(editor_client):
    media, other = make_recording("tide"), make_recording("ebb", wav(4))
    refused = change(editor_client, media, file=upload("b.wav", wav(4)))
    assert f"already in the library, as “{other.name}”" in refused.content.decode()
    change(editor_client, media, file=upload("b.webm", webm()))
    media.refresh_from_db()
    assert (media.name, media.kind, media.duration) == ("tide", "video", 3)


def test_what_an_article_plays_is_not_deleted(editor_client):
    media = make_recording("tide", title="The tide", poster=make_image("pier"))
    draft = make_draft("Ferries", body='<figure data-block="media" data-media="tide"></figure>')
    assert [use.words for use in uses_of(media)] == ["the draft “Ferries”"]
    assert [use.words for use in uses_of(media.poster)] == ["recording “The tide”"]
    address = reverse("admin:articles_mediafile_delete", args=[media.pk])
    answer = editor_client.post(address, {"post": "yes"}, follow=True).content.decode()
    assert "“The tide” is used in:" in answer and MediaFile.objects.exists()
    rows = side_by_side(make_document("Ferries"), draft.latest_revision.document)
    assert "[Audio or video: tide]" in [run.text for row in rows for run in row.right]
