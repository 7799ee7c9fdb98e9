"""What takes long to make and is the same for many runs: kept in `.cache/tests/` for each state of what it is made from."""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from importlib import metadata
from pathlib import Path

from tests.sources import ROOT, imports, short

PLACE = ROOT / ".cache" / "tests"
UNUSED_FOR = 7 * 24 * 3600  # seconds


def state_of(files, packages):
    """16 hex digits that change with the content of these files and the releases of these packages."""
    digest = hashlib.sha256(" ".join(map(metadata.version, packages)).encode())
    for path in sorted(set(files)):
        digest.update(f"\n{short(path)}\n".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def modules_named_in(path):
    """The files of ours that a module imports, whether it names the module or something in it."""
    for name in imports(path):
        for module in (name, name.rpartition(".")[0]):
            place = ROOT.joinpath(*module.split("."))
            yield from filter(Path.is_file, [place.with_suffix(".py"), place / "__init__.py"])


def made_once(kind, state, make):
    """`.cache/tests/<kind>-<state>`: the first who asks has it made, by make(path), while all others wait.

    It gets its name when it is whole. Raises what `make` raises, and leaves nothing then.
    """
    PLACE.mkdir(parents=True, exist_ok=True)
    made = PLACE / f"{kind}-{state}"
    with made.with_name(f"{made.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not made.exists():
            remove_unused(kind)
            with tempfile.TemporaryDirectory(dir=PLACE) as unfinished:
                make(Path(unfinished) / kind)
                (Path(unfinished) / kind).rename(made)
        os.utime(made)
    return made


def remove_unused(kind):
    for path in PLACE.glob(f"{kind.partition('-')[0]}-*"):
        if path.stat().st_mtime < time.time() - UNUSED_FOR:
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def manage(*words, **variables):
    """Run a command of manage.py. Raises RuntimeError with what it said when it fails."""
    command = [sys.executable, ROOT / "manage.py", *words, "--verbosity", "0"]
    environment = {**os.environ, "ENV_FILE": os.devnull, **variables}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"manage.py {words[0]} failed, which the tests need:\n{done.stdout}{done.stderr}")
