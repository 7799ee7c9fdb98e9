"""nginx with deploy/nginx.conf before our gunicorn, started once for all tests of this folder."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from types import SimpleNamespace

import httpx
import pytest

from tests import debian, migrated, nginx
from tests.collected import static_files
from tests.deploy.asking import PATIENCE
from tests.deploy.serving import gunicorn

WRITE = "import gc; gc.disable(); import django; django.setup(); from tests.deploy import facts; facts.main()"


@pytest.fixture(scope="session")
def nginx_program():
    return nginx.find_or_fetch()


@pytest.fixture(scope="session")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("deploy")


@pytest.fixture(scope="session")
def environment(folder):
    """Of the site's processes: a database and folders of its own."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    return plain | {
        "DJANGO_SETTINGS_MODULE": "cms.settings",
        "ENV_FILE": str(folder / "env"),
        "DATABASE_URL": f"sqlite:///{folder}/site.sqlite3",
        "PAGE_CACHE_FILE": str(folder / "stamps"),
        "STATIC_ROOT": str(static_files()),
        "MEDIA_ROOT": str(folder / "media"),
        "SECRET_KEY": "k" * 60,
        "SERVE_MEDIA": "false",
        "PROXY_HTTPS_HEADER": "X-Forwarded-Proto",
        "WORKERS": "1",
    }


@pytest.fixture(scope="session")
def facts(environment, folder):
    """What facts.py has written."""
    shutil.copyfile(migrated.sqlite_file(), folder / "site.sqlite3")
    write = [sys.executable, "-c", WRITE]
    said = subprocess.run(write, cwd=debian.ROOT, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout
    return SimpleNamespace(**json.loads(said))


@pytest.fixture(scope="session")
def behind(environment, facts):
    """The address of gunicorn."""
    port = nginx.free_port()
    with gunicorn(environment, port, "tests.deploy.application:application"):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def address(nginx_program, folder, behind):
    """The address of nginx."""
    with nginx_before(behind.removeprefix("http://"), nginx_program, folder) as address:
        yield address


@pytest.fixture(scope="session")
def lonely_address(nginx_program, folder):
    """The address of an nginx whose gunicorn is away."""
    with nginx_before(f"127.0.0.1:{nginx.free_port()}", nginx_program, folder) as address:
        yield address


@pytest.fixture
def reader(address):
    with httpx.Client(base_url=address, timeout=PATIENCE) as client:
        yield client


@pytest.fixture
def editor(address, facts):
    with httpx.Client(base_url=address, timeout=PATIENCE, cookies={"sessionid": facts.session}) as client:
        yield client


@contextmanager
def nginx_before(server, program, folder, log=False):
    port = nginx.free_port()
    place = folder / f"nginx-{port}"
    place.mkdir()
    files = {"static": static_files(), "media": folder / "media"}
    configuration = nginx.write_configuration(program, place, port, server, **files, workers=1, log=log)
    with nginx.serving(program, configuration, port):
        yield f"http://127.0.0.1:{port}"
