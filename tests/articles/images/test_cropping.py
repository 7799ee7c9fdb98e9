"""A part of a picture as a picture of its own."""

from pathlib import Path

import pytest
from django.urls import reverse
from PIL import Image as Picture

from articles.images.cropping import Part, add_part
from articles.models import Image
from tests.factories import make_image
from tests.people.picture_files import moving

pytestmark = pytest.mark.django_db


def make_halves(**facts):
    """Black on the left, white on the right."""
    image = make_image(size=(400, 200), **facts)
    picture = Picture.new("RGB", (400, 200), "black")
    picture.paste("white", (200, 0, 400, 200))
    with image.file.open("wb") as file:
        picture.save(file, "PNG")
    return image


def crop(client, image, **percent):
    edges = {"left": 0, "upper": 0, "right": 0, "lower": 0} | percent
    return client.post(reverse("admin:articles_image_crop", args=[image.pk]), edges)


def test_a_part_has_the_pixels_and_the_words_of_the_whole():
    whole = make_halves(alt="A wall", credit="Ann Po", focal_x=0.75)
    part = Image.objects.get(pk=add_part(whole, Part(0.5, 0.25, 0, 0)).pk)
    assert (part.name, part.alt, part.credit, part.width, part.height) == ("harbour-part", "A wall", "Ann Po", 200, 150)
    assert (part.focal_x, part.focal_y) == (0.5, 0.33)
    assert Picture.open(part.file).convert("L").getextrema() == (255, 255)


def test_the_whole_stays_as_it_was(editor_client):
    whole = make_halves()
    before = Path(whole.file.path).read_bytes()
    answer = crop(editor_client, whole, left=50)
    part = Image.objects.exclude(pk=whole.pk).get()
    assert answer["Location"] == reverse("admin:articles_image_change", args=[part.pk])
    whole.refresh_from_db()
    assert Path(whole.file.path).read_bytes() == before and whole.width == 400


def test_the_same_part_is_kept_once():
    whole = make_halves()
    assert add_part(whole, Part(0.5, 0, 0, 0)).pk == add_part(whole, Part(0.5, 0, 0, 0)).pk


def test_a_focal_point_that_was_cut_off_lies_at_the_edge():
    assert Part(0.5, 0, 0, 0).point(0.1, 0.5) == (0, 0.5)


@pytest.mark.parametrize(
    ("edges", "words"),
    [
        ({"left": 60, "right": 40}, "Nothing would be left"),
        ({"upper": 85}, "would be too small"),
        ({"left": 120}, "less than or equal to 99"),
    ],
)
def test_what_leaves_too_little_is_refused_in_words(editor_client, edges, words):
    answer = crop(editor_client, make_halves(), **edges)
    assert words in answer.content.decode() and Image.objects.count() == 1


def test_what_moves_is_not_cropped(editor_client):
    image = make_image(size=(240, 240))
    image.file.save("moving.gif", moving("GIF"))
    assert "This picture moves" in crop(editor_client, image, left=10).content.decode()


def test_a_file_that_cannot_be_read_is_told_of(editor_client):
    image = make_halves()
    with image.file.open("wb") as file:
        file.write(b"no picture")
    assert "cannot be read" in crop(editor_client, image, left=10).content.decode()


def test_who_may_not_add_pictures_crops_none(writer_client):
    assert crop(writer_client, make_halves(), left=10).status_code == 403
