"""What a recording is, is told by its bytes."""

from hashlib import sha256

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, TemporaryUploadedFile

from articles.media import reading
from articles.media.reading import read_recording
from tests.articles.media.recordings import mp3, mp4, wav, webm
from tests.articles.social.video_files import PLACE, box


def read(content, name="page.html"):
    return read_recording(SimpleUploadedFile(name, content))


@pytest.mark.parametrize(
    ("content", "facts"),
    [
        (wav(2), ("audio", "wav", 2, 0, 0)),
        (mp3(4), ("audio", "mp3", 4, 0, 0)),
        (mp4(), ("video", "mp4", 3, 640, 360)),
        (mp4(is_turned=True), ("video", "mp4", 3, 360, 640)),
        (mp4(handler=b"soun"), ("audio", "mp4", 3, 0, 0)),
        (webm(), ("video", "webm", 3, 640, 360)),
        (webm(width=0), ("audio", "webm", 3, 0, 0)),
    ],
)
def test_a_recording_is_known_by_its_bytes_and_measured(content, facts):
    found = read(content)
    assert (found.kind, found.ending, found.duration, found.width, found.height) == facts


def test_what_a_telephone_notes_of_the_place_is_not_kept():
    file = SimpleUploadedFile("film.mp4", mp4() + box(b"uuid", PLACE))
    read_recording(file)
    assert PLACE not in file.read()


@pytest.mark.parametrize("content", [mp3(), mp4(), webm()])
def test_a_large_recording_is_read_from_the_disk(content):
    file = TemporaryUploadedFile("tide.bin", "", len(content), None)
    file.write(content)
    found = read_recording(file)
    assert (found.size, found.hash) == (len(content), sha256(content).hexdigest()) and file.read() == content


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<!DOCTYPE html><html>", "MP4 or WebM. This is a web page."),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "This is QuickTime."),
        (b"OggS" + bytes(24) + b"\x80theora" + bytes(60), "This is Ogg."),
        (b"alert(1)", "This file is none of them."),
        (b"RIFF\x04\0\0\0WAVE", "This WAV file cannot be read: it is damaged."),
        (webm()[:60], "This WebM file cannot be read: it is damaged."),
    ],
)
def test_what_no_browser_plays_is_refused_with_what_goes(content, words):
    with pytest.raises(ValidationError) as refusal:
        read(content, "tide.mp3")
    assert words in refusal.value.message


def test_what_is_too_large_is_refused_with_both_sizes(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST", 1 << 20)
    with pytest.raises(ValidationError, match="This file has 2 MB; a recording may have 1 MB"):
        read(bytes((1 << 20) + 1))
