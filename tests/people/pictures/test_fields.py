"""The field of a picture in a form, as the server sees it."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from articles.models import Image
from people.models import Person
from tests.factories import make_image, make_person, picture_bytes
from tests.people.test_admin import inlines

pytestmark = pytest.mark.django_db


@pytest.fixture
def jane():
    return make_person(portrait=ContentFile(picture_bytes((300, 400)), name="jane.png"), portrait_focal_x=0.3)


def send(client, person, **facts):
    said = {"name": person.name, "slug": person.slug, "portrait_focal_x": "0.3", "portrait_focal_y": "0.5"}
    return client.post(reverse("admin:people_person_change", args=[person.pk]), inlines(**(said | facts)))


def check(client, content, **facts):
    file = {"file": SimpleUploadedFile("a.png", content)} if content is not None else {}
    return client.post(reverse("desk:check-picture"), {"kind": "portrait", **facts, **file})


def test_a_form_shows_the_picture_and_not_the_name_of_its_file(editor_client, jane):
    page = editor_client.get(reverse("admin:people_person_change", args=[jane.pk])).content.decode()
    assert "Currently" not in page and f'src="{jane.portrait.url}"' in page and "300 × 400 pixels, PNG" in page


def test_a_file_that_has_been_lost_is_told_of(editor_client, jane):
    jane.portrait.storage.delete(jane.portrait.name)
    page = editor_client.get(reverse("admin:people_person_change", args=[jane.pk])).content.decode()
    assert "This file has been lost from the disk." in page


def test_a_refused_portrait_leaves_the_old_one_in_sight_and_what_was_typed(editor_client, jane):
    answer = send(editor_client, jane, name="Jane Rowe", portrait=SimpleUploadedFile("a.png", b"no picture"))
    page = answer.content.decode()
    assert "it is damaged, or not a JPEG" in page and f'src="{jane.portrait.url}"' in page and "Jane Rowe" in page


def test_a_file_beside_another_fault_is_asked_for_again(editor_client, jane):
    file = SimpleUploadedFile("a.png", picture_bytes((300, 300)))
    page = send(editor_client, jane, website="no address", portrait=file).content.decode()
    assert "Choose this file again." in page and f'src="{jane.portrait.url}"' in page


def test_a_portrait_is_removed_by_the_tick(editor_client, jane):
    send(editor_client, jane, **{"portrait-clear": "on"})
    assert Person.objects.get().portrait.name == ""


def test_a_focal_point_that_was_emptied_is_the_middle(editor_client, jane):
    send(editor_client, jane, portrait_focal_x="")
    assert Person.objects.get().portrait_focal_x == 0.5


def test_a_focal_point_that_was_not_sent_stays(editor_client, jane):
    address = reverse("admin:people_person_change", args=[jane.pk])
    editor_client.post(address, inlines(name="Jane Rowe", slug=jane.slug))
    assert (Person.objects.get().name, Person.objects.get().portrait_focal_x) == ("Jane Rowe", 0.3)


def test_a_focal_point_outside_of_the_picture_is_refused_at_its_field(editor_client, jane):
    page = send(editor_client, jane, portrait_focal_x="1.2").content.decode()
    assert "less than or equal to 1" in page and Person.objects.get().portrait_focal_x == 0.3


def test_a_file_is_looked_through_before_its_form_is_sent(editor_client):
    assert check(editor_client, picture_bytes((300, 300))).json() == {"problem": ""}
    assert "too small" in check(editor_client, picture_bytes((40, 40))).json()["problem"]
    assert check(editor_client, picture_bytes((40, 40)), kind="library").json() == {"problem": ""}
    assert "neither" in check(editor_client, b"\0" * 64, kind="post").json()["problem"]


def test_looking_through_a_file_keeps_nothing(editor_client):
    check(editor_client, picture_bytes((300, 300)), kind="library")
    assert not Image.objects.exists()


@pytest.mark.parametrize("facts", [{"kind": "wall"}, {"content": None}])
def test_a_question_without_a_file_or_a_kind_is_refused(editor_client, facts):
    assert check(editor_client, facts.pop("content", b"x"), **facts).status_code == 400


def test_a_stranger_has_no_file_looked_through(stranger_client, client):
    assert check(stranger_client, picture_bytes()).status_code == 403
    assert check(client, picture_bytes()).status_code == 401


def test_lists_show_small_files(editor_client, django_capture_on_commit_callbacks, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image(size=(1_200, 800))
    page = editor_client.get(reverse("admin:articles_image_changelist")).content.decode()
    image.refresh_from_db()
    assert "whole-160.png" in page and image.file.url not in page
