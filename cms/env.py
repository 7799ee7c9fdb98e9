"""Reads settings from the environment, and says plainly which one is wrong and what it should be."""

import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zoneinfo import available_timezones

import dj_database_url
from django.conf.global_settings import LANGUAGES
from django.core.exceptions import ImproperlyConfigured

from plumbing.languages.tags import UnknownLanguage, language_tag

DJANGO_SPEAKS = tuple(code for code, _ in LANGUAGES)
TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off"}
MAIL_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}

# WAL lets readers read while one writes; IMMEDIATE takes the write lock when a transaction opens, so that two writers
# queue for `timeout` seconds instead of failing half-way; NORMAL is safe with WAL against anything but a power cut.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY;",
}
PREPARED_FROM = 3  # the times that a connection is asked a question before its plan is kept


def read_file(path: Path) -> set[str]:
    """Take NAME=value lines from a .env file, if there is one. What the environment already says, wins.

    Returns the names that were taken, which no other process should inherit: it will read the file itself, as it is then.
    Raises ImproperlyConfigured, naming the line, when one is neither empty, a comment nor NAME=value.
    """
    taken: set[str] = set()
    if not path.is_file():
        return taken
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        line = line.strip().removeprefix("export ")
        if not line or line.startswith("#"):
            continue
        name, equals, value = (part.strip() for part in line.partition("="))
        if not (equals and name.isidentifier()):
            raise ImproperlyConfigured(f"{path.name}, line {number}: expected NAME=value, not {line!r}.")
        if name not in os.environ:
            os.environ[name] = unquoted(value)
            taken.add(name)
    return taken


def unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "'\"":
        return value[1:-1]
    return value


def text(name: str, default: str = "") -> str:
    """The variable as it is; an empty one counts as not given."""
    return os.environ.get(name, "").strip() or default


def choice(name: str, default: str, among: Iterable[str]) -> str:
    """The variable, in lower case, or the default. Raises ImproperlyConfigured when it is not one of those allowed."""
    value = text(name, default).lower()
    if value != default and value not in among:
        raise wrong(name, value, f"one of {', '.join(sorted(among))}")
    return value


def boolean(name: str, *, default: bool) -> bool:
    """Raises ImproperlyConfigured for a word that is neither a yes nor a no."""
    value = text(name).lower()
    if not value:
        return default
    if value not in TRUE_WORDS | FALSE_WORDS:
        raise wrong(name, value, "true or false")
    return value in TRUE_WORDS


def integer(name: str, default: int, *, least: int = 0) -> int:
    """Raises ImproperlyConfigured for anything but a whole number that is large enough."""
    value = text(name, str(default))
    if not value.isdecimal() or int(value) < least:
        raise wrong(name, value, f"a whole number, {least} or more")
    return int(value)


def time_zone(name: str, default: str) -> str:
    """Raises ImproperlyConfigured for a name that is not in the IANA time zone database."""
    value = text(name, default)
    if value not in available_timezones():
        raise wrong(name, value, "a time zone such as UTC or Europe/London")
    return value


def language(name: str, default: str) -> str:
    """A language that Django can speak, as Django writes it ("en-gb"). Raises ImproperlyConfigured for any other."""
    value = text(name, default)
    try:
        tag = language_tag(value)
    except UnknownLanguage as error:
        raise ImproperlyConfigured(f"{name} is {value!r}. {error.in_english}") from None
    code, general = tag.lower(), tag.lower().partition("-")[0]
    # Django falls back from a country's language to the general one, and to no other.
    if code not in DJANGO_SPEAKS and not (general in DJANGO_SPEAKS and code.count("-") == 1):
        raise wrong(name, value, f"a language that Django speaks: {', '.join(DJANGO_SPEAKS)}")
    return code


def words(name: str, default: str = "") -> list[str]:
    """A list, its items parted by commas."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def document(name: str) -> str:
    """A text of several lines: the variable, in which \\n begins a new one, or the file that NAME_FILE names; "" by default.

    Raises ImproperlyConfigured for a file that cannot be read as UTF-8.
    """
    path = text(f"{name}_FILE")
    if not path:
        return text(name).replace("\\n", "\n")
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise wrong(f"{name}_FILE", path, "the path of a text in UTF-8 that can be read") from None


def secret(name: str, *, keep_in: Path | None = None) -> str:
    """A secret: from the variable, or from the file that NAME_FILE names.

    Where neither is given and `keep_in` is, one is made and kept in that file, readable by its owner alone.
    Raises ImproperlyConfigured when there is no way to have it.
    """
    if value := text(name):
        return value
    if path := text(f"{name}_FILE"):
        if not Path(path).is_file():
            raise wrong(f"{name}_FILE", path, "the path of a file that can be read")
        return Path(path).read_text(encoding="utf-8").strip()
    if keep_in is None:
        raise ImproperlyConfigured(
            f"{name} is not set. Give it a long random value, or put that in a file and name the file in {name}_FILE."
        )
    return kept_secret(keep_in)


def secrets_of(name: str) -> list[str]:
    """Secrets parted by commas or white space, from the variable or from the file that NAME_FILE names; none by default."""
    return secret(name).replace(",", " ").split() if text(name) or text(f"{name}_FILE") else []


def kept_secret(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    # A file of its own, then a link: of two processes that start at once, one wins and both read the same.
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    if not path.exists():
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
        try:
            os.link(fresh, path)
        except FileExistsError:
            pass
        finally:
            fresh.unlink()
    return path.read_text(encoding="utf-8").strip()


def wrong(name: str, value: str, expected: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} is {value!r}, but should be {expected}.")


def database(default: str, *, pool: int, prepares: bool = True) -> dict:
    """Django's settings for the database that DATABASE_URL names.

    `pool` counts PostgreSQL connections per process; `prepares` lets the server keep the plans of statements.

    Raises ImproperlyConfigured for an address that is not one of SQLite or PostgreSQL, without repeating its password.
    """
    address = text("DATABASE_URL", default)
    scheme = address.partition(":")[0]
    if scheme not in {"sqlite", "postgres", "postgresql"}:
        raise wrong("DATABASE_URL", f"{scheme}:…", "sqlite:///path/of/file or postgres://user:password@host:5432/name")
    try:
        # With a pool plumbing.database.connections sees to it that a request gets a living connection; without one each gets a new one.
        found = dj_database_url.parse(address)
    except ValueError:
        raise wrong("DATABASE_URL", f"{scheme}:…", "an address whose special characters are %-escaped") from None
    options = found.setdefault("OPTIONS", {})
    if scheme == "sqlite":
        # Opening the file and preparing the connection would cost each request as much as a query or two.
        found["CONN_MAX_AGE"] = None
        options.update(SQLITE_OPTIONS)
        return found
    if pool:
        # After a failure the pool waits before it tries again, twice as long each time, for as long as `reconnect_timeout`. Then it
        # gives up, until somebody asks: so a server that is back is used at once. Who asks while it is away waits `timeout`.
        options["pool"] = {"min_size": 1, "max_size": pool, "timeout": 3, "reconnect_timeout": 1}
    if prepares:
        # The server plans what it is asked again and again once for each connection: of a page's queries it is the larger part.
        options.update(server_side_binding=True, prepare_threshold=PREPARED_FROM)
    return found


def mail(default: str) -> dict:
    """Django's EMAIL_… settings, from EMAIL_URL: console:, smtp://, smtp+tls:// or smtps://user:password@host:port.

    Raises ImproperlyConfigured for any other address, without repeating its password.
    """
    address = urlsplit(text("EMAIL_URL", default))
    backends = "django.core.mail.backends"
    if address.scheme == "console":
        return {"EMAIL_BACKEND": f"{backends}.console.EmailBackend"}
    if address.scheme not in MAIL_PORTS or not address.hostname:
        raise wrong("EMAIL_URL", f"{address.scheme}:…", "smtp+tls://user:password@host:587, smtps://… or console:")
    return {
        "EMAIL_BACKEND": f"{backends}.smtp.EmailBackend",
        "EMAIL_HOST": address.hostname,
        "EMAIL_PORT": address.port or MAIL_PORTS[address.scheme],
        "EMAIL_HOST_USER": unquote(address.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(address.password or ""),
        "EMAIL_USE_TLS": address.scheme == "smtp+tls",
        "EMAIL_USE_SSL": address.scheme == "smtps",
        "EMAIL_TIMEOUT": 20,
    }
