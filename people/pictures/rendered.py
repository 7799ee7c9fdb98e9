"""Which smaller files of a picture there are, and their addresses. What a row says of it is one short text, which lists carry along."""

import hashlib
from functools import lru_cache
from typing import NamedTuple

from django.core.files.storage import default_storage

from people.pictures.shapes import WHOLE, Focus, Shape

FOLDER = "renditions"
AS_IT_IS = "as-it-is"
NO_TONE = "-"
AVIF, FINE = "avif", "fine"


class Rendered(NamedTuple):
    """What has been drawn of a picture.

    folder   below FOLDER, of all its files; made from the name of the original, which is never given twice
    width, height  of the original, in pixels
    focus    around which it was cut
    tone     its average colour (drawing.tone_of)
    endings  the formats of which all files are there: first "jpeg" or "png", then "avif". Empty: the original is shown as it is
    is_fine  whether AVIF is there in the widths between, too; what was drawn before there were such has none
    """

    folder: str
    width: int
    height: int
    focus: Focus
    tone: str
    endings: tuple[str, ...]
    is_fine: bool = False

    def __str__(self):
        facts = [self.folder, f"{self.width}x{self.height}", str(self.focus), self.tone or NO_TONE]
        return " ".join([*facts, *(self.endings or [AS_IT_IS]), *([FINE] if self.is_fine else [])])

    @property
    def is_complete(self):
        return not self.endings or self.is_fine

    def is_of(self, name: str, focus: Focus) -> bool:
        """Whether it was drawn from the original of that name, around that focus."""
        return (self.folder, self.focus) == (folder_of(name), focus)

    def file_name(self, shape: Shape, width: int, ending: str) -> str:
        """The name of a file in the storage. A cut one has the focus in its name: another focus is another file."""
        cut = WHOLE.name if shape.leaves_whole(self.width, self.height) else f"{shape.name}-{self.focus}"
        return f"{FOLDER}/{self.folder}/{cut}-{width}.{ending}"


def folder_of(name: str) -> str:
    """The folder of the renditions of an original: "3f/9a1c2b7d4e5f6071"."""
    digest = hashlib.blake2b(name.encode(), digest_size=9).hexdigest()
    return f"{digest[:2]}/{digest[2:]}"


@lru_cache(maxsize=10_000)
def read(text: str) -> Rendered | None:
    """What str() has made of a Rendered; None for "": nothing has been drawn yet."""
    if not text:
        return None
    folder, size, focus, tone, *endings = text.split(" ")
    width, height = map(int, size.split("x"))
    return Rendered(
        folder,
        width,
        height,
        Focus(*map(int, focus.split("-"))),
        "" if tone == NO_TONE else tone,
        tuple(each for each in endings if each not in {AS_IT_IS, FINE}),
        FINE in endings,
    )


@lru_cache(maxsize=10_000)
def current(text: str, name: str, focus: Focus) -> Rendered | None:
    """What a row's text says, if it is of the original of that name, cut around that focus; else None."""
    rendered = read(text)
    return rendered if rendered and rendered.is_of(name, focus) else None


@lru_cache(maxsize=10_000)
def files(rendered: Rendered, shape: Shape, ending: str, most: int) -> list[tuple[str, int]]:
    """The addresses of the files of a format, with their widths, growing. The last is the first of at least `most` pixels."""
    widths = shape.widths(rendered.width, rendered.height, is_fine=rendered.is_fine and ending == AVIF)
    wanted = [each for at, each in enumerate(widths) if at == 0 or widths[at - 1] < most]
    return [(default_storage.url(rendered.file_name(shape, each, ending)), each) for each in wanted]
