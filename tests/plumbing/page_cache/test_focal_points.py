"""Readers see a picture cut around its new focal point as soon as who has moved it is answered, behind a cache as without one."""

import json

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse

from tests.factories import make_article, make_image, make_person, picture_bytes
from tests.people.test_admin import inlines

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")


def test_of_a_picture(site, editor_client):
    image = make_image(size=(900, 300))
    make_article(image=image.name)
    assert "/3x2-50-50-" in site.get("/").text
    data = json.dumps({"name": image.name, "focal_x": 0.1})
    editor_client.post(reverse("desk:image"), data, content_type="application/json")
    page = site.get("/").text
    assert "/3x2-10-50-" in page and "/3x2-50-50-" not in page


def test_of_a_portrait(site, editor_client):
    person = make_person(portrait=ContentFile(picture_bytes((300, 400)), name="jane.png"))
    assert "/1x1-50-50-" in site.get(person.get_absolute_url()).text
    facts = inlines(name=person.name, slug=person.slug, portrait_focal_y="0.2")
    editor_client.post(reverse("admin:people_person_change", args=[person.pk]), facts)
    page = site.get(person.get_absolute_url()).text
    assert "/1x1-50-20-" in page and "/1x1-50-50-" not in page


def test_what_is_shared_has_another_address(site, editor_client):
    image = make_image(size=(900, 300))
    path = make_article(image=image.name).get_absolute_url()
    before = shared_on(site.get(path).text)
    data = json.dumps({"name": image.name, "focal_x": 0.1})
    editor_client.post(reverse("desk:image"), data, content_type="application/json")
    assert shared_on(site.get(path).text) != before


def shared_on(page):
    return page.partition('property="og:image" content="')[2].partition('"')[0]
