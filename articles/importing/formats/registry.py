"""The formats that the importer reads. A new one is a module or a folder beside this, and a line in FORMATS."""

from pathlib import PurePath

from articles.importing.format import Format
from articles.importing.formats.markdown.format import MARKDOWN
from articles.importing.formats.plain_text.format import PLAIN_TEXT

# By content, then by suffix, the first that fits is taken; the last takes the rest, and tells what it cannot read.
FORMATS: tuple[Format, ...] = (MARKDOWN, PLAIN_TEXT)


def suffixes() -> tuple[str, ...]:
    """The suffixes of all formats' files: those for which a folder stands."""
    return tuple(suffix for each in FORMATS for suffix in each.suffixes)


def named(name: str) -> Format:
    """The format that an operator calls so. Raises KeyError."""
    return {each.name: each for each in FORMATS}[name]


def format_of(file: str, data: bytes) -> Format:
    """The format of a file, told by what is in it, else by its suffix."""
    suffix = PurePath(file).suffix.lower()
    by_content = (each for each in FORMATS if each.recognises(data))
    by_suffix = (each for each in FORMATS if suffix in each.suffixes)
    return next(by_content, None) or next(by_suffix, FORMATS[-1])
