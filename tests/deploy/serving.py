"""Starts the real gunicorn with cms/gunicorn.py."""

import subprocess
import sys
from contextlib import contextmanager

from tests import debian
from tests.starting import is_listening, when_ready


@contextmanager
def gunicorn(environment, port, application=""):
    """Have gunicorn serve on a port of this machine while it lasts, as operators start it; gives its process."""
    command = [sys.executable, "-m", "cms.serve"]
    if application:
        command = [sys.executable, "-m", "gunicorn", "--config", "cms/gunicorn.py", application]
    environment = environment | {"PORT": str(port), "HOST": "127.0.0.1"}
    process = subprocess.Popen(command, cwd=debian.ROOT, env=environment)
    try:
        when_ready(process, lambda: is_listening(port))
        yield process
    finally:
        process.terminate()
        process.wait()
