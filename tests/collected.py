"""The static files as users get them, joined, hashed and compressed once for each state of their sources: nobody writes to them."""

from functools import cache

from tests.made_once import made_once, manage, modules_named_in, state_of
from tests.sources import ROOT, files_under

STORAGE = ROOT / "cms/static_files.py"
DECIDING = [
    ROOT / "cms/settings.py",
    STORAGE,
    *modules_named_in(STORAGE),
    *files_under(["plumbing/static_files"], "*.py"),
]
PACKAGES = ["Django", "django-prose-editor", "whitenoise"]


@cache
def state():
    sources = [path for path in files_under(["static"], "*") if path.is_file()]
    return state_of([*DECIDING, *sources], PACKAGES)


def static_files():
    """The folder that `collectstatic` has filled, to be read only."""
    return made_once("static", state(), collect)


def collect(path):
    manage("collectstatic", "--no-input", STATIC_ROOT=str(path), DEBUG="false")
