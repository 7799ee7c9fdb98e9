"""The smaller files of a picture: drawn when it comes, kept with its row, gone with it."""

import os
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from articles.models import Image
from people.models import Person
from people.pictures import background, rendered
from people.pictures.rendered import FOLDER
from people.pictures.shapes import CARD, PORTRAIT, WHOLE, Focus
from plumbing.files import UNFINISHED
from tests.factories import make_image, make_person, picture_bytes
from tests.people.picture_files import moving

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_media(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    return tmp_path


@pytest.fixture
def image(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return make_image(size=(600, 300))


def files(folder=""):
    root = Path(default_storage.path(""))
    return sorted(str(path.relative_to(root)) for path in (root / folder).rglob("*") if path.is_file())


def renditions_of(row, column="renditions"):
    row.refresh_from_db()
    return rendered.read(getattr(row, column))


def widths_of(row):
    """Those of which a page names the files, all of which are there."""
    named = rendered.files(renditions_of(row), WHOLE, "avif", 5_000)
    assert {address.rpartition("/")[2] for address, _ in named} <= {name.rpartition("/")[2] for name in files(FOLDER)}
    return [width for _, width in named]


def draw(row):
    return Image._meta.get_field("renditions").draw(row)


def test_the_first_files_are_there_after_the_commit(image):
    found = renditions_of(image)
    assert found.endings == ("png",) and (found.width, found.height) == (600, 300)
    expected = [found.file_name(shape, width, "png") for shape in (WHOLE, CARD) for width in shape.widths(600, 300)]
    assert files(FOLDER) == sorted(expected)


def test_none_is_drawn_of_a_picture_that_was_rolled_back(django_capture_on_commit_callbacks):
    make_image()
    assert files(FOLDER) == []


def test_the_other_format_follows(image):
    draw(renditions_of(image) and image)
    assert renditions_of(image).endings == ("png", "avif") and renditions_of(image).is_complete
    assert sum(name.endswith(".avif") for name in files(FOLDER)) == sum(name.endswith(".png") for name in files(FOLDER))


def test_what_was_drawn_before_there_were_widths_between_shows_what_it_has_until_they_are_there():
    image = make_image(size=(800, 600))
    draw(draw(image) and image)
    former = str(renditions_of(image)).removesuffix(" fine")
    Image.objects.update(renditions=former)
    assert widths_of(image) == [160, 240, 360, 540, 800] and not renditions_of(image).is_complete
    call_command("make_renditions")
    assert widths_of(image) == [160, 240, 360, 540, 690, 800] and renditions_of(image).is_complete


def test_another_focus_has_cuts_of_its_own(image, django_capture_on_commit_callbacks):
    image.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        image.focal_x = 0.1
        image.save()
    found = renditions_of(image)
    assert found.focus == Focus(10, 50) and found.file_name(CARD, 450, "png") in files(FOLDER)


def test_a_save_that_leaves_the_picture_alone_draws_nothing(image, django_capture_on_commit_callbacks):
    draw(renditions_of(image) and image)
    with django_capture_on_commit_callbacks() as callbacks:
        image.alt = "Another text"
        image.save()
    assert background.begin not in [getattr(each, "func", None) for each in callbacks]


def test_deleting_a_picture_leaves_no_file(image, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        Image.objects.all().delete()
    assert files() == []


def test_a_picture_that_is_replaced_leaves_no_file(image, django_capture_on_commit_callbacks):
    image.refresh_from_db()
    with django_capture_on_commit_callbacks(execute=True):
        image.file = ContentFile(picture_bytes((300, 200), shade=3), name="other.png")
        image.save()
    image.refresh_from_db()
    folder = f"{FOLDER}/{renditions_of(image).folder}/"
    assert [name for name in files() if not name.startswith(folder)] == [image.file.name]


def test_a_portrait_that_is_removed_leaves_no_file(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        person = make_person(portrait=ContentFile(picture_bytes((300, 400)), name="me.png"))
    with django_capture_on_commit_callbacks(execute=True):
        person.refresh_from_db()
        person.portrait = ""
        person.save()
    assert files() == []


def test_a_picture_whose_replacement_was_rolled_back_keeps_its_files(image):
    before = files()
    with transaction.atomic():
        image.refresh_from_db()
        image.file = ContentFile(picture_bytes((300, 200), shade=3), name="other.png")
        image.save()
        transaction.set_rollback(True)
    assert set(before) <= set(files())


def test_a_portrait_is_drawn_as_a_square(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        person = make_person(portrait=ContentFile(picture_bytes((300, 400)), name="me.png"))
    found = renditions_of(person, "portrait_renditions")
    assert found.file_name(Person._meta.get_field("portrait_renditions").shapes[0], 300, "png") in files(FOLDER)


def test_a_portrait_is_cut_around_its_focal_point(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        portrait = ContentFile(picture_bytes((300, 400)), name="me.png")
        person = make_person(portrait=portrait, portrait_focal_y=0.2)
    found = renditions_of(person, "portrait_renditions")
    assert found.focus == person.portrait_focus == Focus(50, 20)
    assert found.file_name(PORTRAIT, 300, "png") in files(FOLDER)


def test_what_moves_is_noted_as_it_is(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
        image.file.save("moving.gif", moving("GIF"))
    assert renditions_of(image).is_complete and renditions_of(image).endings == ()


def test_a_damaged_original_stops_nobody(django_capture_on_commit_callbacks, caplog):
    with django_capture_on_commit_callbacks(execute=True):
        image = make_image()
        Path(image.file.path).write_bytes(b"no picture")
    assert renditions_of(image) is None and "could not be drawn smaller" in caplog.text


def test_who_is_stopped_while_a_file_is_written_leaves_none_under_its_name(image, monkeypatch):
    def stopped(handle):
        raise KeyboardInterrupt

    before = files(FOLDER)
    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(KeyboardInterrupt):
        draw(renditions_of(image) and image)
    assert files(FOLDER) == before and renditions_of(image).endings == ("png",)


def test_a_picture_that_was_replaced_meanwhile_keeps_its_own_files(image):
    image.refresh_from_db()
    old = Image.objects.get(pk=image.pk)
    Image.objects.filter(pk=image.pk).update(file="images/other.png", renditions="")
    draw(old)
    assert Image.objects.filter(pk=image.pk).values_list("renditions", flat=True).get() == ""


def test_the_thread_draws_the_rest(transactional_db, settings):
    settings.RENDITIONS_IN_BACKGROUND = True
    image = make_image(size=(200, 100))
    assert background.queue.wait(60)
    assert renditions_of(image).endings == ("png", "avif")


def test_the_command_draws_what_is_missing_and_goes_on_where_it_was(capsys):
    images = [make_image(f"picture-{number}") for number in range(3)]
    draw(images[0])
    call_command("make_renditions")
    assert all(renditions_of(image).is_complete for image in images)
    assert "drawn 3 of 3 pictures" in capsys.readouterr().out
    call_command("make_renditions")
    assert "drawn 0 of 0 pictures" in capsys.readouterr().out


def test_the_command_tells_of_a_picture_that_cannot_be_drawn_and_draws_the_others():
    damaged, fine = make_image("damaged"), make_image("fine")
    Path(damaged.file.path).write_bytes(b"no picture")
    with pytest.raises(CommandError, match="1 pictures are shown as they were uploaded"):
        call_command("make_renditions")
    assert renditions_of(fine).is_complete and renditions_of(damaged) is None


def test_the_command_removes_what_killed_processes_had_begun(image, own_media):
    begun = own_media / FOLDER / f"xyz{UNFINISHED}"
    begun.write_bytes(b"half")
    os.utime(begun, (0, 0))
    call_command("make_renditions")
    assert not begun.exists()


def test_what_a_row_says_of_its_picture_can_be_read_again(image):
    assert str(renditions_of(image)) == image.renditions
