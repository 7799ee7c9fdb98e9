"""Writes the smaller files of a picture beside the originals. A file is there whole or not at all."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from django.core.files.storage import default_storage

from people.pictures import drawing
from people.pictures.rendered import AVIF, FOLDER, Rendered, folder_of
from people.pictures.shapes import Focus, Shape
from plumbing.files import write_whole


def render_first(name: str, focus: Focus, shapes: Iterable[Shape]) -> Rendered:
    """Draw the original of that name in the format that every browser reads. Raises OSError and READING_ERRORS."""
    with default_storage.open(name) as file:
        size, picture = drawing.opened(file)
    if picture is None:
        return Rendered(folder_of(name), *size, focus, "", ())
    ending = drawing.ending_for(picture, name.rpartition(".")[2].lower())
    rendered = Rendered(folder_of(name), *picture.size, focus, drawing.tone_of(picture), (ending,))
    _write(rendered, picture, shapes, ending)
    return rendered


def render_rest(name: str, rendered: Rendered, shapes: Iterable[Shape]) -> Rendered:
    """Draw it as AVIF, too, which is smaller and takes longer, in more widths. Raises as `render_first` does."""
    with default_storage.open(name) as file:
        picture = drawing.opened(file).still
    _write(rendered, picture, shapes, AVIF, is_fine=True)
    return rendered._replace(endings=(rendered.endings[0], AVIF), is_fine=True)


def remove(name: str) -> None:
    """Remove all that was drawn from the original of that name."""
    shutil.rmtree(default_storage.path(f"{FOLDER}/{folder_of(name)}"), ignore_errors=True)


def _write(rendered, picture, shapes, ending, *, is_fine=False):
    for shape in shapes:
        for each in drawing.drawn(picture, shape, rendered.focus, is_fine=is_fine):
            content = drawing.encoded(each, ending, is_drawing=rendered.endings[0] == "png")
            write_whole(Path(default_storage.path(rendered.file_name(shape, each.width, ending))), content)
