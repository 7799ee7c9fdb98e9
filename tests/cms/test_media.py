import errno
import re
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from cms.media import SHOWN, NewNames

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parent.parent.parent
HEADERS = ["Content-Type", "Content-Disposition", "X-Content-Type-Options", "Content-Security-Policy", "Cache-Control"]


def test_a_name_is_not_given_again_after_its_file_is_gone(tmp_path):
    storage = NewNames(tmp_path)
    first = storage.save("posts/tide.png", ContentFile(b"1"))
    storage.delete(first)
    assert storage.save("posts/tide.png", ContentFile(b"2")) != first


def test_a_name_keeps_its_folder_and_its_ending(tmp_path):
    name = NewNames(tmp_path).save("posts/tide.out.png", ContentFile(b"1"))
    assert name.startswith("posts/tide.out_") and name.endswith(".png")


def test_a_name_without_an_ending_stays_without(tmp_path):
    assert "." not in NewNames(tmp_path).save("posts.old/tide", ContentFile(b"1")).partition("/")[2]


def test_a_long_name_still_fits(tmp_path):
    assert len(NewNames(tmp_path).save("x" * 120 + ".png", ContentFile(b"1"), max_length=100)) <= 100


class OverfullDisk(ContentFile):
    """Its second piece finds no room any more."""

    def chunks(self, chunk_size=None):
        yield b"half"
        raise OSError(errno.ENOSPC, "No space left on device")


def test_of_a_file_that_found_no_room_no_half_stays(tmp_path):
    with pytest.raises(OSError, match="No space left"):
        NewNames(tmp_path).save("posts/tide.png", OverfullDisk(b"all"))
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == []


def test_a_file_goes_with_the_transaction_that_is_rolled_back(tmp_path):
    storage = NewNames(tmp_path)
    with transaction.atomic():
        name = storage.save("posts/tide.png", ContentFile(b"1"))
        assert storage.exists(name)
        transaction.set_rollback(True)
    assert not storage.exists(name)


@pytest.mark.django_db(transaction=True)
def test_a_file_stays_when_its_transaction_has_committed(tmp_path):
    storage = NewNames(tmp_path)
    with transaction.atomic(), transaction.atomic():
        name = storage.save("posts/tide.png", ContentFile(b"1"))
    assert storage.exists(name)


# --- Serving them without a web server ---


def stored(name, content=b"0123456789"):
    return default_storage.url(default_storage.save(f"serving/{name}", ContentFile(content)))


def test_a_picture_is_shown_and_kept_for_a_year(reader):
    headers = reader.get(stored("tide.png")).headers
    assert [headers.get(name) for name in HEADERS] == [
        "image/png",
        None,
        "nosniff",
        "default-src 'none'; img-src 'self'; media-src 'self'; sandbox",
        "public, max-age=31536000, immutable",
    ]


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "script.js", "picture.png.html", "nameless", "a.PHP"])
def test_a_file_that_is_no_picture_is_saved_and_never_run(reader, name):
    headers = reader.get(stored(name)).headers
    assert (headers["Content-Type"], headers["Content-Disposition"]) == ("application/octet-stream", "attachment")
    assert "sandbox" in headers["Content-Security-Policy"] and headers["X-Content-Type-Options"] == "nosniff"


def test_a_player_gets_the_range_that_it_asks_for(reader):
    answer = reader.get(stored("tide.mp4"), headers={"range": "bytes=2-5"})
    assert (answer.status_code, answer.getvalue()) == (206, b"2345")
    assert answer["Content-Range"] == "bytes 2-5/10" and answer["Content-Type"] == "video/mp4"


def test_a_range_beyond_the_end_is_refused(reader):
    assert reader.get(stored("tide.mp4"), headers={"range": "bytes=20-"}).status_code == 416


def test_head_tells_the_length_and_sends_nothing(reader):
    answer = reader.head(stored("tide.png"))
    assert (answer["Content-Length"], answer.getvalue()) == ("10", b"")


def test_who_has_the_file_is_told_so(reader):
    address = stored("tide.png")
    etag = reader.get(address)["ETag"]
    assert reader.get(address, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize(
    "path", ["nonesuch.png", "serving", "serving/", "../settings.py", "%2e%2e/db.sqlite3", "a%5cb"]
)
def test_what_is_no_upload_is_not_found(reader, path):
    stored("tide.png")
    assert reader.get(f"/media/{path}").status_code == 404


@pytest.mark.parametrize("path", ["a" * 5_000, "a/" * 3_000 + "a"], ids=["name", "path"])
def test_an_address_too_long_for_a_file_is_not_found(reader, path):
    assert reader.get(f"/media/{path}").status_code == 404


def test_a_file_is_no_folder(reader):
    assert reader.get(f"{stored('tide.png')}/").status_code == 404


def test_an_upload_is_not_posted_to(reader):
    assert reader.post(stored("tide.png")).status_code == 405


def test_nginx_shows_the_same_files():
    shown = re.search(r'"~\*\\\.\(([^)]+)\)\$" "";', (ROOT / "deploy/nginx.conf").read_text())[1]
    endings = {f".{ending}" for ending in shown.replace("jpe?g", "jpg|jpeg").split("|")}
    assert endings == set(SHOWN)
