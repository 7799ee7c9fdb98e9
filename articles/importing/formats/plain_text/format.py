"""Plain text as a format: from the bytes of a file to its record."""

from dataclasses import replace

from articles.importing.decoding import decode
from articles.importing.format import Format, Reading
from articles.importing.formats.plain_text.steps import read
from articles.importing.record import Doubt


def read_file(data: bytes, source_name: str) -> Reading:
    """The record of a text file; a guessed encoding is a doubt. Raises Unreadable."""
    text, note = decode(data)
    found = read(text, source_name)
    if note:
        found = replace(found, unsure=(*found.unsure, Doubt("encoding", note)))
    return Reading(found, text)


PLAIN_TEXT = Format("text", (".txt",), read_file)
