"""Fetches programs of Debian that a test needs and the machine lacks: unpacked into a folder of ours, not installed."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
OURS = ROOT / ".cache"


class UnavailableError(Exception):
    """A program was not found, and could not be fetched. Its text says what to do."""


def unpack(packages, folder):
    """Have apt resolve and download into a folder of ours, and dpkg unpack there: neither needs root, and no service starts.

    What the packages hold lies in `folder`/root then. Raises OSError or subprocess.SubprocessError.
    """
    print(f"tests: fetching Debian's {packages[0]} into {folder.relative_to(ROOT)}, once", flush=True)
    for part in ["lists/partial", "archives/partial", "root"]:
        (folder / part).mkdir(parents=True, exist_ok=True)
    options = {
        "Dir::State": folder,
        "Dir::State::lists": folder / "lists",
        "Dir::State::status": "/var/lib/dpkg/status",
        "Dir::Cache": folder,
        "Debug::NoLocking": "1",
    }
    apt = ["apt-get", *(word for name, value in options.items() for word in ("-o", f"{name}={value}"))]
    run([*apt, "update"])
    run([*apt, "install", "-y", "--no-install-recommends", "--download-only", *packages])
    for archive in sorted((folder / "archives").glob("*.deb")):
        run(["dpkg-deb", "-x", archive, folder / "root"])
    for path in [folder / "archives", folder / "lists", *folder.glob("*.bin")]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def libraries(folder):
    """Where unpacked programs have their libraries, as LD_LIBRARY_PATH says it."""
    # Some lie in folders of their own, which the others know only by their usual place on a system.
    return ":".join(sorted({str(path.parent) for path in (folder / "root").rglob("lib*.so*")}))


def run(command):
    """Run it without a word. Raises OSError with its last words when it fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        last_words = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise OSError(f"{Path(command[0]).name} failed: {' '.join(last_words)}")
