"""The settings under other environments: each is loaded in a process of its own, as at start-up."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCTION = {"MODE": "production", "SECRET_KEY": "k" * 60, "SITE_ADDRESS": "https://www.example.org"}
PRINT = "import json; from cms import settings; print(json.dumps(vars(settings), default=repr, skipkeys=True))"


@cache
def load(**environment):
    plain = {"PATH": os.environ["PATH"], "ENV_FILE": os.devnull}
    command = [sys.executable, "-c", PRINT]
    return subprocess.run(command, cwd=ROOT, env=plain | environment, capture_output=True, text=True, check=False)


def settings_of(**environment):
    return json.loads(load(**environment).stdout)


def test_production_speaks_https_only():
    settings = settings_of(**PRODUCTION)
    assert settings["SECURE_SSL_REDIRECT"] and settings["SESSION_COOKIE_SECURE"] and settings["CSRF_COOKIE_SECURE"]
    assert settings["SECURE_HSTS_SECONDS"] == 365 * 24 * 3600


def test_production_answers_to_the_host_of_its_address():
    settings = settings_of(**PRODUCTION)
    assert settings["ALLOWED_HOSTS"] == ["www.example.org"]
    assert settings["CSRF_TRUSTED_ORIGINS"] == ["https://www.example.org"]


def test_production_leaves_uploads_to_the_server_in_front():
    assert settings_of(**PRODUCTION)["SERVE_MEDIA"] is False


def test_production_without_a_secret_key_does_not_start():
    assert "SECRET_KEY is not set" in load(MODE="production", SITE_ADDRESS="https://example.org").stderr


def test_no_proxy_is_trusted_unless_it_is_named():
    assert "SECURE_PROXY_SSL_HEADER" not in settings_of(**PRODUCTION)


def test_the_header_of_a_proxy_is_trusted_once_it_is_named():
    settings = settings_of(**PRODUCTION, PROXY_HTTPS_HEADER="X-Forwarded-Proto")
    assert settings["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]


def test_development_answers_to_this_machine_only():
    settings = settings_of(SECRET_KEY="k")
    assert set(settings["ALLOWED_HOSTS"]) == {"127.0.0.1", "localhost", "[::1]"}
    assert not settings["DEBUG"]


def test_the_address_follows_the_port_in_development():
    assert settings_of(SECRET_KEY="k", PORT="9001")["SITE_ADDRESS"] == "http://127.0.0.1:9001"


def test_a_wrong_setting_stops_the_start_with_its_name():
    assert "LOG_FORMAT is 'xml', but should be one of json, plain." in load(SECRET_KEY="k", LOG_FORMAT="xml").stderr


def test_the_content_security_policy_allows_nothing_unsafe():
    policy = json.dumps(settings_of(SECRET_KEY="k")["CONTENT_SECURITY_POLICY"])
    assert "unsafe" not in policy and "*" not in policy and "http" not in policy


def test_the_example_lists_every_setting():
    code = (ROOT / "cms/settings.py").read_text() + (ROOT / "cms/env.py").read_text()
    read = set(
        re.findall(
            r"\b(?:text|choice|boolean|integer|words|language|time_zone|secret|secrets_of|document)\(\s*\"([A-Z_]+)\"",
            code,
        )
    )
    listed = set(re.findall(r"^#([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    in_files = re.findall(r"\b(?:secret|secrets_of|document)\(\"([A-Z_]+)\"", code)
    assert listed == read | {f"{name}_FILE" for name in in_files}


def test_the_settings_fit_in_one_readable_file():
    assert len((ROOT / "cms/settings.py").read_text().splitlines()) <= 300
