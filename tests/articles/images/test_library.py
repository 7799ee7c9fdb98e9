"""The library of pictures: what is found in it, and that a picture is added once."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from articles.images import library
from articles.images.uploading import for_library
from articles.images.uses import with_article_counts
from articles.models import Image
from tests.factories import make_draft, make_image, picture_bytes

pytestmark = pytest.mark.django_db


def add(name="harbour.png", shade=40, **facts):
    return library.add(*for_library(SimpleUploadedFile(name, picture_bytes((60, 60), shade))), name, facts)


def test_a_picture_keeps_what_was_said_of_it():
    image, is_new = add(alt="Boats at low tide", is_decorative=False)
    assert (image.alt, is_new) == ("Boats at low tide", True)


def test_the_same_picture_is_not_added_again():
    image, _ = add()
    assert add("other.png") == (image, False)


def test_a_picture_whose_file_was_lost_is_put_back_where_documents_look_for_it():
    image, _ = add()
    before = Path(image.file.path).read_bytes()
    Path(image.file.path).unlink()
    assert add() == (image, False)
    assert Path(image.file.path).read_bytes() == before


def test_a_taken_name_gets_the_beginning_of_the_hash():
    make_image("harbour")
    image, _ = add("harbour.png", shade=200)
    assert image.name == f"harbour-{image.hash[:8]}"
    assert image.file.storage.exists(image.file.name)


def test_a_search_reads_captions_and_ignores_case():
    make_image("harbour", caption="Café by the quay")
    make_image("market")
    assert [image.name for image in library.search("CAFE")] == ["harbour"]


def test_a_page_that_does_not_exist_is_the_last_one():
    make_image("harbour")
    assert len(library.search("", "99")) == 1


def test_a_picture_counts_the_articles_that_name_it():
    make_draft(image=make_image("harbour").name)
    assert with_article_counts(Image.objects.all()).get().article_count == 1
