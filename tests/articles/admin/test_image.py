"""The picture library in the admin."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image as Picture

from articles.models import Image
from tests.factories import make_image, picture_bytes

pytestmark = pytest.mark.django_db


def add(client, content, name="tide.png"):
    facts = {"name": "tide", "alt": "The tide", "focal_x": "0.5", "focal_y": "0.5"}
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("admin:articles_image_add"), facts | {"file": file})


def test_a_picture_is_kept_as_it_is_written_anew(editor_client):
    add(editor_client, picture_bytes((3_000, 100), format="BMP"))
    assert not Image.objects.exists()
    add(editor_client, picture_bytes((3_000, 100), format="JPEG"), "tide.exe")
    image = Image.objects.get()
    assert image.file.name.endswith(".jpeg") and (image.width, image.height) == (2_400, 80)
    assert image.hash == Image.hash_of(image.file.read())


def test_a_picture_from_a_telephone_is_kept_as_a_jpeg(editor_client):
    add(editor_client, picture_bytes((300, 200), format="HEIF"), "IMG_0001.HEIC")
    assert Picture.open(Image.objects.get().file).format == "JPEG"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "This is SVG. Export it as PNG"),
        (b"no picture", "it is damaged, or not a JPEG, PNG, WebP or AVIF."),
    ],
)
def test_what_is_no_picture_is_refused_in_words_at_the_field(editor_client, content, words):
    answer = add(editor_client, content, "tide.svg")
    assert words in answer.content.decode() and not Image.objects.exists()


def test_a_picture_that_is_in_the_library_is_not_kept_twice(editor_client):
    add(editor_client, picture_bytes())
    answer = add(editor_client, picture_bytes())
    assert "already in the library" in answer.content.decode() and Image.objects.count() == 1


def test_a_text_is_changed_without_the_file(editor_client):
    image = make_image("tide")
    facts = {"name": "tide", "alt": "High water", "focal_x": "0.5", "focal_y": "0.5"}
    editor_client.post(reverse("admin:articles_image_change", args=[image.pk]), facts)
    assert Image.objects.get().alt == "High water"
