"""Catalogues of translations: read, brought up to date with the sources, written, and compiled.

A catalogue is kept as a .po file, sorted and without line numbers, so that it changes only where words change. gettext reads
compiled .mo files, which are made of it when a process starts: nobody has to have gettext's tools, and none goes stale.
"""

import gettext
import os
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django import conf

DOMAINS = ("django", "djangojs")  # Django's names for the words of Python and templates, and for those of scripts
HEADER = """\
# {language}: one entry for each word, phrase or sentence that people see. `make messages` keeps this file.
msgid ""
msgstr ""
"Language: {language}\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: {plural_forms}\\n"

"""


def path_of(folder: Path, language: str, domain: str, ending="po") -> Path:
    return folder / language / "LC_MESSAGES" / f"{domain}.{ending}"


def languages_in(folder: Path) -> list[str]:
    """The languages that have catalogues there, as Django names their folders: "fr", "pt_BR"."""
    return sorted(path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAINS[0]}.po"))


def read(path: Path, language: str) -> Catalog:
    """The catalogue in a .po file; where there is no file yet an empty one, with the plural forms of Django's own."""
    if not path.is_file():
        catalogue = Catalog(locale=language)
        catalogue.mime_headers = [("Plural-Forms", plural_forms_of(language))]
        return catalogue
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def plural_forms_of(language: str) -> str:
    """Raises FileNotFoundError for a language that Django does not speak."""
    return gettext.translation(DOMAINS[0], Path(conf.__file__).parent / "locale", [language]).info()["plural-forms"]


def brought_up_to_date(catalogue: Catalog, found: Catalog) -> Catalog:
    """The catalogue with an entry for each message that was found in the sources, the new ones empty, and no other."""
    catalogue.update(found, no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    return catalogue


def write(catalogue: Catalog, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        file.write(HEADER.format(language=catalogue.locale, plural_forms=catalogue.plural_forms).encode())
        write_po(file, catalogue, omit_header=True, no_location=True, sort_output=True, ignore_obsolete=True, width=120)


def untranslated(catalogue: Catalog) -> list[Message]:
    """Its entries without a translation, or with one that somebody marked as doubtful ("fuzzy")."""
    return [message for message in catalogue if message.id and (message.fuzzy or not is_whole(message))]


def is_whole(message: Message) -> bool:
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    return all(forms)


def compile_all(folder: Path, into: Path) -> None:
    """Compile what has changed since it was compiled last. Raises OSError where that folder cannot be written.

    A compiled file bears the time of its source, so that older sources are noticed as well as newer ones.
    """
    for language in languages_in(folder):
        for domain in DOMAINS:
            source, compiled = path_of(folder, language, domain), path_of(into, language, domain, "mo")
            if source.is_file() and time_of(source) != time_of(compiled):
                _compile(read(source, language), source, compiled)


def time_of(path: Path) -> int | None:
    return path.stat().st_mtime_ns if path.is_file() else None


def _compile(catalogue, source, compiled):
    compiled.parent.mkdir(parents=True, exist_ok=True)
    # Written beside it and renamed: processes that start together never read half a file.
    fresh = compiled.with_name(f"{compiled.name}.{os.getpid()}")
    with fresh.open("wb") as file:
        write_mo(file, catalogue)
    os.utime(fresh, ns=(time_of(source),) * 2)
    fresh.replace(compiled)
