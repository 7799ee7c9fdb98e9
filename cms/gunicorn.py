"""How gunicorn serves: `gunicorn --config cms/gunicorn.py cms.wsgi:application`. docs/operations.md tells what it is for.

The settings are read in a process of their own: what gunicorn's master has imported it hands on to all workers that it ever
starts, and a reload (HUP) would give them new code with old settings and an old Django.
"""

import gc
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
READ = (
    "import json; from cms import settings as s; print(json.dumps([s.HOST, s.PORT, s.WORKERS, s.THREADS, s.LOGGING]))"
)

asked = subprocess.run([sys.executable, "-c", READ], cwd=ROOT, stdout=subprocess.PIPE, check=False)  # noqa: S603  our words
if asked.returncode:
    sys.exit("The settings could not be read; what is wrong with them stands above.")
host, port, workers, threads, logging = json.loads(asked.stdout)

bind = f"{host}:{port}"
# A page from memory takes no time, and a rendered one a core: so a worker for each core. Threads let a worker answer while
# one of its requests waits for the database, a mail server or another site.
worker_class = "plumbing.web.worker.SharingWorker"
# Never the application before the workers are forked: a reload could not load it anew.
preload_app = False

# Longer than nginx keeps a connection that is idle (deploy/nginx.conf): who closes first must be the one who asks. No idle
# connection holds a thread.
keepalive = 20
# nginx waits in line here while all workers are busy, or start; it gives up long before 2,048 are waiting.
backlog = 2048
# Seconds without a sign of life from a worker's main thread, not of a request: a long one kills nobody.
timeout = 30
# What a worker that is to end may take for the requests that it has begun. systemd waits longer (deploy/broadside.service).
graceful_timeout = 30

# A guard against memory that grows slowly in some library, nothing more: a new worker begins with an empty page cache, and
# renders each page once again. At ten requests a second that is once a day and a half; never all workers at once.
max_requests = 1_000_000
max_requests_jitter = 500_000

# Who is a proxy, and what may be believed of it, is said by PROXY_HTTPS_HEADER, for every server alike.
forwarded_allow_ips = ""
control_socket_disable = True

# Heartbeats belong in memory: on a slow disk a healthy worker looks dead, and is killed.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  the files are unlinked at once

# Its messages go where all others go, in the same form. Requests are logged by the web server in front.
logconfig_dict = {
    **logging,
    "loggers": {**logging["loggers"], "gunicorn.error": {"handlers": [], "propagate": True}},
}


def post_fork(server, worker):
    """Hardly anything that is loaded becomes garbage: to look for it meanwhile took a fifth of a worker's start."""
    gc.disable()


def post_worker_init(worker):
    """What has been loaded stays for good: the garbage collector need not go through it again and again."""
    gc.collect()
    gc.freeze()
    gc.enable()
