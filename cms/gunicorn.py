"""How gunicorn serves: `gunicorn --config python:cms.gunicorn cms.wsgi:application`."""

from pathlib import Path

from cms import settings

bind = f"{settings.HOST}:{settings.PORT}"
workers = settings.WORKERS
threads = settings.THREADS
keepalive = 5
control_socket_disable = True

# Heartbeats belong in memory: on a slow disk a healthy worker looks dead, and is killed.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  the files are unlinked at once

# Its messages go where all others go, in the same form. Requests are logged by the web server in front.
logconfig_dict = {
    **settings.LOGGING,
    "loggers": {**settings.LOGGING["loggers"], "gunicorn.error": {"handlers": [], "propagate": True}},
}
