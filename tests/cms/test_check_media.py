"""`manage.py check_media`: files that were stored before uploads were looked at."""

from io import StringIO

from django.core.management import call_command

from tests.articles.media.recordings import wav
from tests.articles.social.video_files import mp4
from tests.factories import picture_bytes


def checked(tmp_path, settings, **files):
    settings.MEDIA_ROOT = tmp_path
    for name, content in files.items():
        (tmp_path / name.replace("__", ".")).write_bytes(content)
    out = StringIO()
    call_command("check_media", stdout=out)
    return out.getvalue().splitlines()


def test_pictures_and_videos_are_what_they_are_called(tmp_path, settings):
    told = checked(
        tmp_path,
        settings,
        tide__png=picture_bytes(),
        tide__jpg=picture_bytes(format="JPEG"),
        a__mp4=mp4(),
        b__wav=wav(),
        c__vtt=b"WEBVTT\n",
    )
    assert told == ["checked 5, not what they are called 0"]


def test_a_page_and_a_picture_of_a_wrong_name_are_listed(tmp_path, settings):
    page = b"<html><script>alert(1)</script></html>"
    told = checked(tmp_path, settings, a__html=page, b__jpg=page, c__jpg=picture_bytes(), d__png=b"")
    assert told == [
        "a.html: a web page",
        "b.jpg: a web page",
        "c.jpg: PNG",
        "d.png: unknown",
        "checked 4, not what they are called 4",
    ]
