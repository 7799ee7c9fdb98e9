"""The faces in which cards are set, and whether they have the letters of a text.

Pillow shapes and orders what is written from the right with libraqm, which its wheels bring.
"""

import threading
from functools import lru_cache
from pathlib import Path
from unicodedata import category

from PIL import ImageFont

FOLDER = Path(__file__).parent / "fonts"
# Each is a choice of files, tried in this order; one text is set in one of them.
SERIF = ("NotoSerifDisplay-Bold", "NotoNaskhArabic-Bold", "NotoSerifHebrew-Bold")
SANS = ("NotoSans-Bold", "NotoNaskhArabic-Bold", "NotoSerifHebrew-Bold")
FROM_THE_RIGHT = frozenset({"NotoNaskhArabic-Bold", "NotoSerifHebrew-Bold"})
NO_CHARACTER = "\uffff"  # what a font shows for it, it shows for every letter that it lacks
TRIED_AT = 16  # pixels
UNSEEN = "Cf"  # Unicode's category of what only joins and orders letters

mutex = threading.Lock()  # FreeType's faces are not for two threads at once


def face_for(text: str, among: tuple[str, ...]) -> str | None:
    """The first of these faces that has every letter of the text; None where none has."""
    letters = set(text)
    return next((name for name in among if all(has(name, letter) for letter in letters)), None)


@lru_cache(maxsize=20_000)
def has(name: str, letter: str) -> bool:
    if letter.isspace() or category(letter) == UNSEEN:
        return True
    with mutex:
        return bytes(font(name, TRIED_AT).getmask(letter)) != bytes(font(name, TRIED_AT).getmask(NO_CHARACTER))


@lru_cache(maxsize=64)
def font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FOLDER / f"{name}.woff2", size)
