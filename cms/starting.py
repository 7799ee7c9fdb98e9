"""What is looked at before the site is served: each fault is one sentence with a way out, before anybody asks in vain."""

from pathlib import Path

from django.conf import settings
from django.core.checks import ERROR, run_checks
from django.db import DatabaseError, connection

from cms import health
from cms.checks import sqlite_file


def reasons_not_to_serve():
    """Sentences; none when the site can be served. To be called once Django has been set up."""
    found = [f"{fault.msg} {fault.hint or ''}".strip() for fault in run_checks() if fault.level >= ERROR]
    return [*found, *without_static_files(), *without_database()]


def without_static_files():
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if settings.DEBUG or manifest.is_file():
        return
    yield f"STATIC_ROOT {settings.STATIC_ROOT} holds no collected files. Run: manage.py collectstatic --no-input"


def without_database():
    file = sqlite_file()
    if file and not file.is_file():
        yield f"There is no database at {file}. Run: manage.py migrate, or set DATABASE_URL to another."
        return
    try:
        missing = health.migrations()
    except DatabaseError as error:
        first = str(error).strip().partition("\n")[0]
        yield f"The database cannot be used: {first}. Start it, or set DATABASE_URL to another."
        return
    finally:
        connection.close()
    if missing != "ok":
        yield f"The database is older than this code: {missing}. Run: manage.py migrate"
