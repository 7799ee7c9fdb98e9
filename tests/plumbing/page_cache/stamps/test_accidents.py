"""What can happen to the stamp file and to workers while a real gunicorn serves: no reader sees an old page, and the log tells."""

import shutil

import httpx
import pytest
from django.contrib.auth.models import User

from articles.models import Article
from people.models import Person
from tests.factories import make_article, make_person, make_section
from tests.plumbing.page_cache.servers import PBKDF2, Desk, Reader, gunicorn
from tests.plumbing.page_cache.site import Site

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "a password of the tests"
LOST = "was shortened, replaced or set back: every page is forgotten"


def shorten(path, copy):
    with path.open("r+b") as file:
        file.truncate(100)


def remove(path, copy):
    path.unlink()


def put_the_copy_in_its_place(path, copy):
    shutil.copy(copy, copy.with_name("another"))
    copy.with_name("another").rename(path)


def write_the_copy_over_it(path, copy):
    """As a restored backup does. The file stays the same one."""
    with path.open("r+b") as file:
        file.write(copy.read_bytes())


def write_zeros_over_it(path, copy):
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))


ACCIDENTS = [shorten, remove, put_the_copy_in_its_place, write_the_copy_over_it, write_zeros_over_it]


def test_whatever_happens_to_the_stamp_file_the_next_save_is_shown(stamps, tmp_path):
    person, path, copy = make_person("Jane Roe", role="writer 0."), tmp_path / "stamps", tmp_path / "copy"
    with gunicorn(path, workers=1) as server:
        reader = Reader(server)
        for number, accident in enumerate(ACCIDENTS, 1):
            reader.get(person.get_absolute_url())
            shutil.copy(path, copy)
            # Newer than the copy.
            Person.objects.filter(pk=person.pk).update(bio=f"{number}")
            reader.get(person.get_absolute_url())
            accident(path, copy)
            Person.objects.filter(pk=person.pk).update(role=f"writer {number}.")
            assert f"writer {number}." in reader.get(person.get_absolute_url()), accident.__name__
        assert server.log.read_text().count(LOST) >= 1


@pytest.mark.parametrize("who", ["one", "all"])
def test_when_workers_are_killed_half_way_through_their_stamps_no_old_page_is_shown(who, settings, stamps, tmp_path):
    settings.PASSWORD_HASHERS = [PBKDF2]
    User.objects.create_superuser("editor", password=PASSWORD)
    make_section()
    make_person()
    article, will, site = make_article("Ferry number 0.", tags=("ferries",)), tmp_path / "will", Site()
    path = article.get_absolute_url()
    with gunicorn(
        tmp_path / "stamps", "tests.plumbing.page_cache.stamps.crashing:application", WILL=str(will)
    ) as server:
        readers, desk = [Reader(server) for _ in range(4)], Desk(server, "editor", PASSWORD)
        for asked in (site, *readers):
            asked.get(path)
        will.write_text(who)
        with pytest.raises(httpx.HTTPError):
            desk.publish(article, "Ferry number 1.")
        will.unlink()
        assert Article.objects.get().headline == "Ferry number 1."
        shown = [site.get(path).text, *(reader.get(path) for reader in readers)]
    assert ["Ferry number 1." in text for text in shown] == [True] * 5
