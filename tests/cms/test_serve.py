import os
import socket
import subprocess
import sys
from pathlib import Path

from cms import serve
from tests.nginx import free_port

ROOT = Path(__file__).resolve().parents[2]


def test_a_taken_port_is_told_with_a_way_out():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        reason = serve.reason_not_to_start("gunicorn", "127.0.0.1", port)
    assert f"127.0.0.1:{port}" in reason and f"PORT={port + 1}" in reason


def test_a_server_that_is_not_installed_is_told():
    assert "make setup SERVER=nonesuch" in serve.reason_not_to_start("nonesuch", "127.0.0.1", 0)


def test_nothing_stands_in_the_way_of_a_free_port():
    assert serve.reason_not_to_start("gunicorn", "127.0.0.1", 0) == ""


def test_both_servers_serve_the_same_application():
    assert serve.gunicorn_arguments()[-1] == serve.granian_arguments()[-1] == "cms.wsgi:application"


def started(tmp_path, **said):
    """What `python -m cms.serve` says, where something is wrong."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    ours = {
        "ENV_FILE": os.devnull,
        "DATABASE_URL": f"sqlite:///{tmp_path}/site.sqlite3",
        "PORT": "0",
        "SECRET_KEY": "k" * 60,
    }
    ours |= {"STATIC_ROOT": str(tmp_path), "MEDIA_ROOT": str(tmp_path), "PAGE_CACHE_FILE": str(tmp_path / "stamps")}
    command = [sys.executable, "-m", "cms.serve"]
    environment = plain | ours | {"PORT": str(free_port())} | said
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode and "Traceback" not in done.stderr + done.stdout
    return done.stderr


def test_a_wrong_setting_is_told_in_a_sentence(tmp_path):
    assert started(tmp_path, MODE="sideways") == "MODE is 'sideways', but should be one of development, production.\n"


def test_all_that_is_not_there_yet_is_told_at_once(tmp_path):
    said = started(tmp_path)
    assert "Run: manage.py migrate" in said and "Run: manage.py collectstatic" in said


def test_a_database_that_is_older_than_the_code_is_told(tmp_path):
    (tmp_path / "site.sqlite3").touch()
    assert "to be applied" in started(tmp_path)


def test_a_file_that_is_no_database_is_told(tmp_path):
    (tmp_path / "site.sqlite3").write_bytes(b"Not a database. " * 100)
    assert "file is not a database" in started(tmp_path)


def test_a_database_server_that_is_away_is_told_without_its_password(tmp_path):
    said = started(tmp_path, DATABASE_URL="postgres://someone:hunter2@127.0.0.1:9/site")
    assert "The database cannot be used" in said and "hunter2" not in said


def test_a_folder_that_takes_no_uploads_is_told(tmp_path):
    (tmp_path / "file").touch()
    assert "pictures cannot be uploaded" in started(tmp_path, MEDIA_ROOT=str(tmp_path / "file" / "media"))
