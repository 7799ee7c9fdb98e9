"""Finds a Chrome for the browser tests, and fetches one where there is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests import debian

PROGRAMS = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
PLAYWRIGHT_CACHES = [Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright"]
PLAYWRIGHT_PROGRAMS = ["headless_shell", "chrome-headless-shell", "chrome"]
PACKAGE = "chromium-headless-shell"
PACKAGES = [PACKAGE, "libatomic1"]  # the latter for Playwright's own driver
OWN = debian.OURS / "chrome"
OWN_PROGRAM = OWN / "root/usr/lib/chromium" / PACKAGE


def find():
    """The path of a Chrome that is there already, or None."""
    if named := os.environ.get("CHROME_PATH"):
        if not os.access(named, os.X_OK):
            raise debian.UnavailableError(f"CHROME_PATH is {named!r}, which cannot be run.")
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
    return debian.libraries(OWN) if Path(program) == OWN_PROGRAM else ""


def find_or_fetch():
    """The path of a Chrome. Raises debian.UnavailableError."""
    if found := find():
        return found
    for fetch in [fetch_by_apt, fetch_by_playwright]:
        try:
            fetch()
        except (subprocess.SubprocessError, OSError) as error:
            print(f"browser: {error}", flush=True)
        if found := find():
            return found
    raise debian.UnavailableError(
        "The browser tests need Chrome or Chromium, and none could be fetched: install one, "
        "or set CHROME_PATH to its program."
    )


def fetch_by_apt():
    if not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        print(f"browser: installing Debian's {PACKAGE}, once", flush=True)
        debian.run(["apt-get", "update"])
        debian.run(["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES])
    else:
        debian.unpack(PACKAGES, OWN)


def fetch_by_playwright():
    print("browser: asking Playwright to fetch one", flush=True)
    debian.run([sys.executable, "-m", "playwright", "install", PACKAGE])
