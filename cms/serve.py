"""Serves the application with the server that SERVER names: `python -m cms.serve`."""

import importlib.util
import os
import socket
import sys

import django
from django.core.exceptions import ImproperlyConfigured

try:
    from cms import settings
except ImproperlyConfigured as fault:
    sys.exit(str(fault))

APPLICATION = "cms.wsgi:application"


def gunicorn_arguments():
    return ["--config", str(settings.ROOT / "cms" / "gunicorn.py"), APPLICATION]


def granian_arguments():
    return [
        *("--interface", "wsgi", "--no-ws"),
        *("--host", settings.HOST, "--port", str(settings.PORT)),
        *("--workers", str(settings.WORKERS), "--blocking-threads", str(settings.THREADS)),
        *("--log-level", settings.LOG_LEVEL.lower()),
        APPLICATION,
    ]


ARGUMENTS = {"gunicorn": gunicorn_arguments, "granian": granian_arguments}


def reason_not_to_start(server, host, port):
    """Why the server would fail, in a sentence for the operator; "" when nothing stands in its way."""
    if importlib.util.find_spec(server) is None:
        return f"SERVER is {server}, which is not installed. Run: make setup SERVER={server}"
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        # The servers set this too: a port that was only just left counts as free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return f"Cannot serve on {host}:{port}: {error.strerror}. Choose another, such as PORT={port + 1}."
    return ""


def reasons_not_to_serve():
    """What the application itself finds (cms/starting.py)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    django.setup()
    return importlib.import_module("cms.starting").reasons_not_to_serve()


def main():
    if reason := reason_not_to_start(settings.SERVER, settings.HOST, settings.PORT):
        sys.exit(reason)
    if reasons := reasons_not_to_serve():
        sys.exit("\n".join(reasons))
    address = f"http://{settings.HOST}:{settings.PORT}"
    print(f"Serving {settings.SITE_NAME or 'the site'} at {address}/ by {settings.SERVER}.", flush=True)  # noqa: T201
    print(f"Editors log in at {address}/admin/. Ctrl-C stops.", flush=True)  # noqa: T201
    arguments = [sys.executable, "-m", settings.SERVER, *ARGUMENTS[settings.SERVER]()]
    # The server reads .env itself, and again on a reload: an inherited value would win over a new one in the file.
    environment = {name: value for name, value in os.environ.items() if name not in settings.TAKEN_FROM_FILE}
    os.execve(sys.executable, arguments, environment)  # noqa: S606  every word of it is ours


if __name__ == "__main__":
    main()
