"""Which files of this project hold words that people see, and their translations for Python and for scripts."""

import logging
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from django.conf import settings
from django.views.decorators.cache import cache_control
from django.views.i18n import JavaScriptCatalog

from plumbing.languages import catalogues
from plumbing.languages.extracting import catalogue_of

# gettext() and its kin for scripts, with our words alone: Django's admin has a catalogue of its own for its.
for_scripts = cache_control(max_age=3600)(JavaScriptCatalog.as_view(packages=["cms"]))

log = logging.getLogger(__name__)

PACKAGES = ("articles", "cms", "people", "plumbing")


def python_files() -> list[Path]:
    found = (path for package in PACKAGES for path in (settings.ROOT / package).rglob("*.py"))
    return sorted(path for path in found if "migrations" not in path.parts)


def page_templates() -> list[Path]:
    folder = settings.ROOT / "templates" / "pages"
    return sorted([*folder.rglob("*.html"), *folder.rglob("*.xsl")])


def admin_templates() -> list[Path]:
    return sorted((settings.ROOT / "templates" / "admin").rglob("*.html"))


def scripts() -> list[Path]:
    return sorted((settings.ROOT / "static" / "js").rglob("*.js"))


def sources() -> Iterator[tuple[Path, str]]:
    yield from ((path, "python") for path in python_files())
    yield from ((path, "django") for path in admin_templates())
    yield from ((path, "jinja2") for path in page_templates())


def catalogues_found() -> dict[str, Catalog]:
    """A Catalog of what the sources say, for each of the domains."""
    return {"django": catalogue_of(sources()), "djangojs": catalogue_of((path, "javascript") for path in scripts())}


def compile_catalogues() -> None:
    """Make ready what gettext reads, in a folder that the server may write."""
    try:
        catalogues.compile_all(settings.ROOT / "locale", settings.LOCALE_PATHS[0])
    except OSError as error:
        log.error(
            "Translations could not be compiled, so pages may speak English. Make this folder writable: %s", error
        )
