"""Faults of configuration that would hurt a site, each with what to do about it. `manage.py check` prints them."""

import os
import sqlite3
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import Error, Warning, register

from plumbing.files import NETWORK_FILE_SYSTEMS, can_write, file_system_of

LOCAL_NAMES = {"127.0.0.1", "localhost", "[::1]", "::1", "testserver"}
TELLTALE_SECRETS = ("django-insecure", "change", "secret", "example")


def public_hosts():
    return [host for host in settings.ALLOWED_HOSTS if host not in LOCAL_NAMES]


def sqlite_file():
    """The path of the SQLite database; None on PostgreSQL and in memory."""
    database = settings.DATABASES["default"]
    name = str(database["NAME"])
    in_a_file = database["ENGINE"].endswith("sqlite3") and ":memory:" not in name and not name.startswith("file:")
    return Path(name) if in_a_file else None


@register
def debugging_is_private(app_configs, **kwargs):
    if not (settings.DEBUG and (public_hosts() or settings.IN_PRODUCTION)):
        return []
    return [
        Error(
            "DEBUG is on for hosts that others can reach: an error page would show them the settings.",
            hint="Set DEBUG=false, or leave only localhost in ALLOWED_HOSTS.",
            id="broadside.E001",
        )
    ]


@register
def public_sites_are_in_production(app_configs, **kwargs):
    if settings.IN_PRODUCTION or not public_hosts():
        return []
    return [
        Warning(
            f"MODE is development, but ALLOWED_HOSTS names {', '.join(public_hosts())}.",
            hint="Set MODE=production: it turns on HTTPS, secure cookies and the checks of a public site.",
            id="broadside.W001",
        )
    ]


@register
def site_address_is_whole(app_configs, **kwargs):
    address = urlsplit(settings.SITE_ADDRESS)
    if address.scheme in {"http", "https"} and address.hostname and not address.path:
        return []
    return [
        Error(
            f"SITE_ADDRESS is {settings.SITE_ADDRESS!r}: feeds, e-mails and canonical links cannot be written.",
            hint="Set SITE_ADDRESS to the address of the front page, such as https://www.example.org.",
            id="broadside.E002",
        )
    ]


@register
def production_speaks_https(app_configs, **kwargs):
    if not settings.IN_PRODUCTION or (settings.HTTPS and not settings.SITE_ADDRESS.startswith("http:")):
        return []
    return [
        Warning(
            "The site is served without HTTPS: log-ins can be read and pages changed on their way.",
            hint="Begin SITE_ADDRESS with https:// and leave HTTPS on. Behind a proxy, set PROXY_HTTPS_HEADER.",
            id="broadside.W002",
        )
    ]


@register
def hosts_are_named(app_configs, **kwargs):
    if "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Warning(
            "ALLOWED_HOSTS is '*': anyone can make links in our pages and e-mails point to a host of theirs.",
            hint="Name the hosts, such as ALLOWED_HOSTS=example.org,www.example.org.",
            id="broadside.W003",
        )
    ]


@register
def readers_addresses_are_known(app_configs, **kwargs):
    if not settings.PROXY_HTTPS_HEADER or settings.PROXY_ADDRESS_HEADER:
        return []
    return [
        Warning(
            "The proxy in front hides from where log-ins come: they can be slowed down by account only.",
            hint="Set PROXY_ADDRESS_HEADER to a header that the proxy overwrites, such as X-Forwarded-For.",
            id="broadside.W008",
        )
    ]


@register
def own_host_is_answered(app_configs, **kwargs):
    host = urlsplit(settings.SITE_ADDRESS).hostname
    if not host or any(host == name or name == "*" or covers(name, host) for name in settings.ALLOWED_HOSTS):
        return []
    return [
        Error(
            f"ALLOWED_HOSTS lacks {host}, the host of SITE_ADDRESS: readers would get '400 Bad Request'.",
            hint=f"Add {host} to ALLOWED_HOSTS, or leave ALLOWED_HOSTS empty to have it follow SITE_ADDRESS.",
            id="broadside.E003",
        )
    ]


def covers(name, host):
    return name.startswith(".") and (host.endswith(name) or host == name[1:])


@register
def secret_key_is_hard_to_guess(app_configs, **kwargs):
    key = settings.SECRET_KEY
    is_weak = len(key) < 50 or len(set(key)) < 10 or key.lower().startswith(TELLTALE_SECRETS)
    if not (settings.IN_PRODUCTION and is_weak):
        return []
    return [
        Error(
            "SECRET_KEY is short or guessable: whoever guesses it can log in as anyone.",
            hint="Make one: python3 -c 'import secrets; print(secrets.token_urlsafe(50))'",
            id="broadside.E004",
        )
    ]


@register
def mail_leaves_the_house(app_configs, **kwargs):
    if not (settings.IN_PRODUCTION and settings.EMAIL_BACKEND.endswith("console.EmailBackend")):
        return []
    return [
        Warning(
            "E-mail is only printed to the log: nobody will get a new password.",
            hint="Set EMAIL_URL, such as smtp+tls://user:password@mail.example.org:587.",
            id="broadside.W004",
        )
    ]


@register
def uploads_can_be_kept(app_configs, **kwargs):
    if can_write(Path(settings.MEDIA_ROOT)):
        return []
    return [
        Error(
            f"MEDIA_ROOT {settings.MEDIA_ROOT} cannot be written: pictures cannot be uploaded.",
            hint="Make the folder and give it to the user who runs Broadside, or set MEDIA_ROOT to another.",
            id="broadside.E005",
        )
    ]


@register
def uploads_are_served_in_front(app_configs, **kwargs):
    if not (settings.IN_PRODUCTION and settings.SERVE_MEDIA):
        return []
    return [
        Warning(
            "SERVE_MEDIA is on: each picture takes a worker away from the pages.",
            hint="Let the web server in front serve /media/ from MEDIA_ROOT, and set SERVE_MEDIA=false.",
            id="broadside.W005",
        )
    ]


@register
def static_files_are_collected(app_configs, **kwargs):
    if not settings.IN_PRODUCTION or (Path(settings.STATIC_ROOT) / "staticfiles.json").is_file():
        return []
    return [
        Warning(
            f"STATIC_ROOT {settings.STATIC_ROOT} holds no collected files: pages would fail for want of their styles.",
            hint="Run manage.py collectstatic after each update.",
            id="broadside.W006",
        )
    ]


@register
def sqlite_can_search(app_configs, **kwargs):
    if not settings.DATABASES["default"]["ENGINE"].endswith("sqlite3") or has_sqlite_features():
        return []
    return [
        Error(
            f"This Python's SQLite, {sqlite3.sqlite_version}, lacks FTS5 or JSON, which the search needs.",
            hint="Use a Python built with a full SQLite, or PostgreSQL by DATABASE_URL.",
            id="broadside.E006",
        )
    ]


def has_sqlite_features():
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(word)")
        connection.execute("SELECT json_extract('{\"a\": 1}', '$.a')")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True


@register
def sqlite_file_can_be_written(app_configs, **kwargs):
    file = sqlite_file()
    # SQLite writes its log beside the file, so the folder counts as much as the file.
    if not file or (
        file.parent.is_dir() and can_write(file.parent) and (not file.exists() or os.access(file, os.W_OK))
    ):
        return []
    return [
        Error(
            f"The database {file} cannot be opened for writing.",
            hint="Make its folder and give both to the user who runs Broadside, or set DATABASE_URL to another.",
            id="broadside.E007",
        )
    ]


@register
def sqlite_file_is_on_this_machine(app_configs, **kwargs):
    file = sqlite_file()
    if not file or file_system_of(file) not in NETWORK_FILE_SYSTEMS:
        return []
    return [
        Warning(
            f"The SQLite file {file} lies on a network file system: two hosts that write to it will spoil it.",
            hint="Keep it on a disk of one machine, or use PostgreSQL by DATABASE_URL for several.",
            id="broadside.W007",
        )
    ]
