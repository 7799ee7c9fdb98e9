"""Reads the lists of words, which are data: words/<language>/<name>.txt.

A list begins with lines that start with "#" and say what it is. Then an entry a line, sorted, with what is told of it after a
colon: "grace: f", "write: wrote written". Capitals do not matter.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGE = "en"


def table(name: str, language: str = LANGUAGE) -> dict[str, tuple[str, ...]]:
    """The entries of a list in small letters, each with the words told of it. Raises OSError when there is no such list."""
    lines = (FOLDER / language / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return {entry.strip().lower(): tuple(facts.split()) for entry, _, facts in pairs}


def words(name: str, language: str = LANGUAGE) -> frozenset[str]:
    """The entries of a list, in small letters."""
    return frozenset(table(name, language))


def genders(name: str, language: str = LANGUAGE) -> dict[str, str | None]:
    """The entries of a list with the gender that each tells: "m", "f" or None."""
    return {entry: next(iter(facts), None) for entry, facts in table(name, language).items()}
