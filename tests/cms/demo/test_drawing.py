from io import BytesIO

import pytest
from PIL import Image

from cms.demo import drawing
from cms.demo.reading import read_table

PICTURES = read_table("pictures")
FACES = {person["slug"]: person["portrait"] for person in read_table("people")["person"] if "portrait" in person}


@pytest.mark.parametrize("name", PICTURES)
def test_every_picture_can_be_drawn_and_is_small_enough_for_a_page(name):
    content = drawing.scene_file(PICTURES[name]["section"], name.replace("-", "_"))
    assert len(content) <= drawing.LARGEST
    assert Image.open(BytesIO(content)).size == (1600, 1000)


@pytest.mark.parametrize("slug", FACES)
def test_every_portrait_can_be_drawn(slug):
    assert Image.open(BytesIO(drawing.portrait_file(slug, **FACES[slug]))).size == (480, 480)


def test_the_same_words_give_the_same_picture():
    face = FACES["hester-wragg"]
    assert drawing.portrait_file("hester-wragg", **face) == drawing.portrait_file("hester-wragg", **face)


def test_two_contributors_have_two_faces():
    assert len({tuple(sorted(face.items())) for face in FACES.values()}) == len(FACES)


def test_every_picture_says_what_it_shows():
    assert all(facts["alt"] for facts in PICTURES.values())
