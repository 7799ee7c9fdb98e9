"""What nginx serves by itself: collected static files and uploads."""

import gzip

import pytest

from cms.media import SHOWN
from tests.collected import static_files

FAR_FUTURE = "public, max-age=31536000, immutable"


@pytest.fixture
def style(reader, facts):
    """The address of a style sheet, as a page names it."""
    return "/static/css/" + reader.get(facts.article).text.partition('href="/static/css/')[2].partition('"')[0]


def test_a_static_file_that_a_page_names_is_kept_for_a_year(reader, style):
    headers = reader.get(style).headers
    assert headers["Cache-Control"] == FAR_FUTURE and headers["X-Content-Type-Options"] == "nosniff"


def test_a_static_file_without_a_hash_is_asked_for_again(reader):
    assert reader.get("/static/css/site.css").headers["Cache-Control"] == "public, max-age=60"


def compressed(address):
    return (static_files() / f"{address.removeprefix('/static/')}.gz").read_bytes()


def test_a_static_file_is_sent_as_collectstatic_has_compressed_it(reader, style):
    with reader.stream("GET", style, headers={"Accept-Encoding": "gzip"}) as answer:
        sent = b"".join(answer.iter_raw())
    assert answer.headers["Content-Encoding"] == "gzip" and answer.headers["Vary"] == "Accept-Encoding"
    assert sent == compressed(style)


def test_a_static_file_comes_plain_to_who_takes_no_gzip(reader, style):
    answer = reader.get(style, headers={"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in answer.headers
    assert answer.content == gzip.decompress(compressed(style))


def test_style_sheets_and_scripts_say_how_they_are_written(reader, style):
    assert reader.get(style).headers["Content-Type"] == "text/css; charset=utf-8"
    script = reader.get("/static/js/elements/copy-link.js").headers["Content-Type"]
    assert script == "application/javascript; charset=utf-8"


def test_an_uploaded_picture_is_shown_and_kept_for_a_year(reader, facts):
    headers = reader.get(facts.picture).headers
    assert headers["Content-Type"] == "image/png" and headers["Cache-Control"] == FAR_FUTURE
    assert headers["X-Content-Type-Options"] == "nosniff" and "sandbox" in headers["Content-Security-Policy"]
    assert "Content-Disposition" not in headers


def test_what_browsers_show_or_play_is_called_the_same_with_and_without_nginx(reader, folder):
    for ending in SHOWN:
        (folder / "media" / f"tide{ending}").write_bytes(b"0123456789")
    told = {ending: reader.get(f"/media/tide{ending}").headers for ending in SHOWN}
    assert {ending: headers["Content-Type"] for ending, headers in told.items()} == SHOWN
    assert not any("Content-Disposition" in headers for headers in told.values())
    part = reader.get("/media/tide.mp4", headers={"Range": "bytes=2-5"})
    assert (part.status_code, part.content) == (206, b"2345")


@pytest.mark.parametrize("name", ["page.html", "drawing.svg", "script.js", "picture.png.html", "nameless"])
def test_an_upload_that_is_no_picture_is_saved_and_never_run(reader, folder, facts, name):
    (folder / "media" / name).write_text("<script>alert(1)</script>")
    headers = reader.get(f"/media/{name}").headers
    assert headers["Content-Disposition"] == "attachment"
    assert (
        headers["Content-Security-Policy"].startswith("default-src 'none'")
        and "sandbox" in headers["Content-Security-Policy"]
    )


def test_that_an_upload_is_not_there_is_not_kept(reader):
    answer = reader.get("/media/nonesuch.png")
    assert answer.status_code == 404 and "Cache-Control" not in answer.headers


def test_folders_are_not_listed(reader, facts):
    assert reader.get("/media/images/").status_code == 403
