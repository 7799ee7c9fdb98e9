"""Finds a Chrome for the browser tests, and fetches one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
PLAYWRIGHT_CACHES = [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
PLAYWRIGHT_PROGRAMS = ["headless_shell", "chrome-headless-shell", "chrome"]
PACKAGE = "chromium-headless-shell"
PACKAGES = [PACKAGE, "libatomic1"]  # the latter for Playwright's own driver
ROOT = Path(__file__).resolve().parents[2]
OWN = ROOT / ".cache" / "chrome"
OWN_PROGRAM = OWN / "root/usr/lib/chromium" / PACKAGE


class NoBrowser(Exception):
    """No Chrome was found, and none could be fetched. Its text says what to do."""


def find():
    """The path of a Chrome that is there already, or None."""
    if named := os.environ.get("CHROME_PATH"):
        if not os.access(named, os.X_OK):
            raise NoBrowser(f"CHROME_PATH is {named!r}, which cannot be run.")
        return named
    caches = [Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH", "")), *PLAYWRIGHT_CACHES]
    found = [
        *filter(None, map(shutil.which, PROGRAMS)),
        *(path for cache in caches if cache.is_absolute() for path in cache.glob("chromium*/*/*")),
        MAC,
        OWN_PROGRAM,
    ]
    known = {*PROGRAMS, *PLAYWRIGHT_PROGRAMS, MAC.name, OWN_PROGRAM.name}
    return next((str(p) for p in map(Path, found) if p.name in known and os.access(p, os.X_OK)), None)


def libraries(program):
    """Where a Chrome of our own has its libraries, as LD_LIBRARY_PATH says it; "" for one that the system knows."""
    if Path(program) != OWN_PROGRAM:
        return ""
    # Some lie in folders of their own, which the others know only by their usual place on a system.
    return ":".join(sorted({str(path.parent) for path in (OWN / "root").rglob("lib*.so*")}))


def find_or_fetch():
    """The path of a Chrome. Raises NoBrowser."""
    if found := find():
        return found
    for fetch in [fetch_by_apt, fetch_by_playwright]:
        try:
            fetch()
        except (subprocess.SubprocessError, OSError) as error:
            print(f"browser: {error}", flush=True)
        if found := find():
            return found
    raise NoBrowser(
        "The browser tests need Chrome or Chromium, and none could be fetched: install one, "
        "or set CHROME_PATH to its program."
    )


def fetch_by_apt():
    if not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        print(f"browser: installing Debian's {PACKAGE}, once", flush=True)
        quiet(["apt-get", "update"])
        quiet(["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES])
    else:
        print(f"browser: fetching Debian's {PACKAGE} into {OWN.relative_to(ROOT)}, once", flush=True)
        unpack_by_apt(OWN)


def unpack_by_apt(folder):
    """Without root, apt can still resolve and download into a folder of ours, and dpkg can unpack there."""
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
    quiet([*apt, "update"])
    quiet([*apt, "install", "-y", "--no-install-recommends", "--download-only", *PACKAGES])
    for archive in sorted((folder / "archives").glob("*.deb")):
        quiet(["dpkg-deb", "-x", archive, folder / "root"])
    for path in [folder / "archives", folder / "lists", *folder.glob("*.bin")]:
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def fetch_by_playwright():
    print("browser: asking Playwright to fetch one", flush=True)
    quiet([sys.executable, "-m", "playwright", "install", PACKAGE])


def quiet(command):
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600, check=False)
    if done.returncode:
        last_words = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise OSError(f"{Path(command[0]).name} failed: {' '.join(last_words)}")
