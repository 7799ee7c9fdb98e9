"""nginx with deploy/nginx.conf, for tests and benchmarks: the file as it is, but for the names that its top lists."""

import os
import pwd
import re
import shutil
import socket
import subprocess
from contextlib import contextmanager
from pathlib import Path

from tests import debian
from tests.starting import is_listening, when_ready

CONFIGURATION = debian.ROOT / "deploy" / "nginx.conf"
OWN = debian.OURS / "nginx"
OWN_PROGRAM = OWN / "root/usr/sbin/nginx"
# Users' PATH often lacks the folders of what only administrators start.
PLACES = [Path("/usr/sbin/nginx"), Path("/usr/local/sbin/nginx"), OWN_PROGRAM]

# What Debian's own file says around those of the sites.
AROUND = """
daemon off;
{user}
worker_processes {workers};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 768; }}
http {{
    sendfile on;
    tcp_nopush on;
    types_hash_max_size 2048;
    include {types};
    default_type application/octet-stream;
    gzip on;
    access_log off;
    {temporary}
    include {folder}/site.conf;
}}
"""


def find():
    """The path of an nginx that is there already, or None."""
    if named := os.environ.get("NGINX_PATH"):
        if not os.access(named, os.X_OK):
            raise debian.UnavailableError(f"NGINX_PATH is {named!r}, which cannot be run.")
        return named
    found = [*filter(None, [shutil.which("nginx")]), *PLACES]
    return next((str(path) for path in found if os.access(path, os.X_OK)), None)


def find_or_fetch():
    """The path of an nginx. Raises debian.UnavailableError."""
    problem = "there is no apt-get"
    if not find() and shutil.which("apt-get"):
        try:
            debian.unpack(["nginx"], OWN)
        except (subprocess.SubprocessError, OSError) as error:
            problem = str(error)
    if found := find():
        return found
    raise debian.UnavailableError(
        f"The tests of deploy/ need nginx, and none could be fetched ({problem}): install it, or set NGINX_PATH to its program."
    )


def rewritten(names):
    """The text of deploy/nginx.conf with other names. Raises ValueError when it does not hold one of them."""
    text = CONFIGURATION.read_text(encoding="utf-8")
    for name, other in names.items():
        if name not in text:
            raise ValueError(f"deploy/nginx.conf does not say {name!r} any more.")
        text = text.replace(name, other)
    return text


def write_configuration(program, folder, port, server, static, media, workers="auto", log=False):
    """Write what `nginx -c` takes into a folder that will be its own, and return its path.

    `server` is where gunicorn listens, host:port.
    """
    names = {
        "listen 80;": f"listen 127.0.0.1:{port};",
        "listen [::]:80;": "",
        "www.example.org": "localhost",
        "127.0.0.1:8000": server,
        "/srv/broadside/static": str(static),
        "/srv/broadside/media": str(media),
        "/srv/broadside/app/deploy": str(CONFIGURATION.parent),
        "/run/broadside-pages": f"{folder}/pages",
        "access_log /var/log/nginx/access.log broadside;": f"access_log {folder}/access.log broadside;" if log else "",
    }
    (folder / "site.conf").write_text(rewritten(names), encoding="utf-8")
    kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    around = AROUND.format(
        folder=folder,
        workers=workers,
        types=types_beside(program),
        temporary=" ".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds),
        # As root it would give up its rights, and could not read what lies in a folder of root's.
        user=f"user {pwd.getpwuid(0).pw_name};" if os.geteuid() == 0 else "",
    )
    path = folder / "nginx.conf"
    path.write_text(around, encoding="utf-8")
    return path


def types_beside(program):
    """Its file of media types, which lies beside the configuration that it was built for."""
    told = subprocess.run(
        [program, "-V"], env=environment_for(program), capture_output=True, text=True, check=True
    ).stderr
    configuration = Path(re.search(r"--conf-path=(\S+)", told)[1])
    root = OWN / "root" if Path(program) == OWN_PROGRAM else Path("/")
    return root / configuration.parent.relative_to("/") / "mime.types"


def environment_for(program):
    return {**os.environ, "LD_LIBRARY_PATH": debian.libraries(OWN)} if Path(program) == OWN_PROGRAM else {**os.environ}


@contextmanager
def serving(program, configuration, port):
    """Have nginx run while it lasts. Raises RuntimeError when it does not start; it says why on stderr."""
    command = [program, "-p", configuration.parent, "-c", configuration, "-e", configuration.parent / "error.log"]
    process = subprocess.Popen(command, env=environment_for(program))
    try:
        when_ready(process, lambda: is_listening(port))
        yield process
    finally:
        process.terminate()
        process.wait()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]
