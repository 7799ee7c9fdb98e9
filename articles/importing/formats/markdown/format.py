"""Markdown as a format: what our own articles are printed as, and what other systems export."""

import re
from dataclasses import replace

from articles.importing.analysis.page.article import analysed
from articles.importing.decoding import as_written
from articles.importing.format import Format, Reading
from articles.importing.formats.markdown.files import with_files_beside
from articles.importing.formats.markdown.steps import read
from articles.importing.record import Doubt

FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n[\w.-]+[ ]*:")


def read_file(data: bytes, source_name: str) -> Reading:
    """The record of a Markdown file; pictures that lie beside it come along. Raises Unreadable."""
    text, note = as_written(data)
    found = with_files_beside(read(text, source_name))
    if note:
        found = replace(found, unsure=(*found.unsure, Doubt("encoding", note)))
    return Reading(analysed(found), text)


MARKDOWN = Format("markdown", (".md", ".markdown"), read_file, lambda data: bool(FRONT.match(data)))
