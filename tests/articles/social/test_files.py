"""The files of archived posts on their way in."""

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile
from django.urls import reverse
from PIL import Image

from articles.social.files import storable_file
from articles.social.models import PostMedia
from articles.social.videos import boxes
from tests.articles.social.video_files import PLACE, box, mp4, track, webm
from tests.factories import make_post, picture_bytes

HOSTILE = {
    "page.html": b"<!DOCTYPE html><script src=x.js></script>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "script.js": b"alert(1)",
    "shell.php": b"<?php system($_GET['c']);",
    "picture.jpg": b"<html><script>alert(1)</script></html>",
    "film.mp4": b"alert(1)//ftypisom",
    "archive.zip": b"PK\x03\x04" + bytes(40),
    "paper.pdf": b"%PDF-1.7",
    "film.mov": b"\0\0\0\x14ftypqt  \0\0\0\0qt  ",
    "film.mkv": b"\x1aE\xdf\xa3\x8bB\x82\x88matroska",
    "empty.png": b"",
}


def upload(content, name="me.bin"):
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_neither_picture_nor_film_is_refused(name):
    with pytest.raises(ValidationError, match="Upload a picture"):
        storable_file(upload(HOSTILE[name], name))


def test_a_picture_is_written_anew_without_its_place():
    record = Image.Exif()
    record.get_ifd(0x8825).update({1: "N", 2: (51.0, 30.0, 0.0)})
    out = BytesIO()
    Image.new("RGB", (60, 40), "teal").save(out, "JPEG", exif=record)
    file = storable_file(upload(out.getvalue(), "me.php"))
    assert file.name == "post.jpeg" and not Image.open(file).getexif()


@pytest.mark.parametrize(
    ("content", "name"), [(mp4(), "post.mp4"), (mp4(brand=b"M4A "), "post.m4a"), (webm(), "post.webm")]
)
def test_a_film_is_kept_in_its_length_without_its_place(content, name):
    file = storable_file(upload(content, "film.html"))
    written = file.read()
    assert file.name == name and len(written) == len(content)
    assert PLACE in content and PLACE not in written and b"pictures" in written


def test_the_notes_of_a_film_become_free_boxes():
    file = storable_file(upload(mp4()))
    names = [name for name, *_ in boxes(file, 0, file.size)]
    assert names == [b"ftyp", b"moov", b"free", b"mdat"]


def test_a_large_film_is_stripped_on_the_disk():
    file = TemporaryUploadedFile("film.mp4", "video/mp4", len(mp4()), None)
    file.write(mp4())
    assert PLACE not in storable_file(file).read()


def test_a_film_with_a_track_of_places_is_refused():
    with pytest.raises(ValidationError, match="a data track beside picture and sound"):
        storable_file(upload(mp4(track(b"vide"), track(b"meta"))))


@pytest.mark.parametrize("content", [mp4()[:60], webm()[:50], mp4()[:24] + b"\0\0\0\x04moov"])
def test_a_damaged_film_is_refused(content):
    with pytest.raises(ValidationError, match="cannot be read: it is damaged"):
        storable_file(upload(content))


def test_boxes_within_boxes_without_end_are_refused():
    content = b""
    for _ in range(5_000):
        content = box(b"moov", content)
    with pytest.raises(ValidationError, match="it is damaged"):
        storable_file(upload(mp4()[:20] + content))


# --- In the admin ---


def save(client, post, content, name):
    """Adds a file to the post by the form of the admin."""
    address = reverse("admin:social_socialpost_change", args=[post.pk])
    form = client.get(address).context["adminform"].form
    facts = {key: "" if (value := form[key].value()) is None else value for key in form.fields if key != "posted_at"}
    more = {"media-TOTAL_FORMS": 1, "media-INITIAL_FORMS": 0, "media-0-kind": "image", "media-0-order": 0}
    return client.post(address, facts | more | {"media-0-file": SimpleUploadedFile(name, content)}, follow=True)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "script.js", "shell.php", "picture.jpg"])
def test_the_admin_keeps_no_file_that_could_run(editor_client, name):
    answer = save(editor_client, make_post(), HOSTILE[name], name)
    assert "Upload a picture" in answer.content.decode() and not PostMedia.objects.exists()


@pytest.mark.django_db
def test_the_admin_keeps_a_picture_with_its_size(editor_client):
    save(editor_client, make_post(), picture_bytes((60, 40)), "tide.exe")
    media = PostMedia.objects.get()
    assert (media.kind, media.width, media.height) == ("image", 60, 40) and media.file.name.endswith(".png")


@pytest.mark.django_db
def test_the_admin_keeps_a_video_as_a_video(editor_client):
    save(editor_client, make_post(), mp4(), "tide.html")
    media = PostMedia.objects.get()
    assert media.kind == "video" and media.file.name.endswith(".mp4")
