import os
import stat

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms import env


def test_an_empty_variable_counts_as_not_given(monkeypatch):
    monkeypatch.setenv("COLOUR", " ")
    assert env.text("COLOUR", "blue") == "blue"


@pytest.mark.parametrize(("said", "meant"), [("yes", True), ("TRUE", True), ("0", False), ("off", False), ("", True)])
def test_a_boolean_is_said_in_common_words(monkeypatch, said, meant):
    monkeypatch.setenv("SHINY", said)
    assert env.boolean("SHINY", default=True) is meant


@pytest.mark.parametrize("said", ["2", "maybe", "truee"])
def test_a_boolean_that_is_neither_yes_nor_no_is_refused(monkeypatch, said):
    monkeypatch.setenv("SHINY", said)
    with pytest.raises(ImproperlyConfigured, match=f"SHINY is '{said}', but should be true or false."):
        env.boolean("SHINY", default=True)


def test_an_integer_is_read(monkeypatch):
    monkeypatch.setenv("PORT", "9000")
    assert env.integer("PORT", 8000) == 9000


@pytest.mark.parametrize("said", ["many", "-1", "1.5", "0"])
def test_an_integer_that_is_none_or_too_small_is_refused(monkeypatch, said):
    monkeypatch.setenv("WORKERS", said)
    with pytest.raises(ImproperlyConfigured, match="WORKERS is .*, but should be a whole number, 1 or more"):
        env.integer("WORKERS", 2, least=1)


def test_a_choice_ignores_capitals(monkeypatch):
    monkeypatch.setenv("LOG_LEVEL", "INFO")
    assert env.choice("LOG_LEVEL", "info", among={"info", "error"}) == "info"


def test_a_choice_that_is_not_offered_is_refused(monkeypatch):
    monkeypatch.setenv("SERVER", "apache")
    with pytest.raises(ImproperlyConfigured, match="SERVER is 'apache', but should be one of granian, gunicorn"):
        env.choice("SERVER", "gunicorn", among={"granian", "gunicorn"})


@pytest.mark.parametrize(
    ("said", "meant"), [("fr", "fr"), ("fr-CA", "fr-ca"), ("AR", "ar"), ("zh-Hans", "zh-hans"), ("", "en-gb")]
)
def test_a_language_is_read_as_django_writes_it(monkeypatch, said, meant):
    monkeypatch.setenv("LANGUAGE_CODE", said)
    assert env.language("LANGUAGE_CODE", "en-gb") == meant


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("en_GB", "Did you mean “en-GB”"),
        ("english", "is not a language code"),
        ("mt", "a language that Django speaks: .* fr,"),
    ],
)
def test_a_language_that_cannot_be_spoken_is_refused_with_what_to_do(monkeypatch, said, advice):
    monkeypatch.setenv("LANGUAGE_CODE", said)
    with pytest.raises(ImproperlyConfigured, match=f"LANGUAGE_CODE is '{said}'.*{advice}"):
        env.language("LANGUAGE_CODE", "en-gb")


def test_a_list_is_parted_by_commas(monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "example.org, www.example.org,")
    assert env.words("ALLOWED_HOSTS") == ["example.org", "www.example.org"]


def test_an_unknown_time_zone_is_refused(monkeypatch):
    monkeypatch.setenv("TIME_ZONE", "Europe/Lundon")
    with pytest.raises(ImproperlyConfigured, match="Europe/Lundon.*Europe/London"):
        env.time_zone("TIME_ZONE", "UTC")


def test_a_secret_may_lie_in_a_file(monkeypatch, tmp_path):
    (tmp_path / "key").write_text("hush\n")
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "key"))
    assert env.secret("SECRET_KEY") == "hush"


def test_a_secret_file_that_is_not_there_is_named(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.setenv("SECRET_KEY_FILE", str(tmp_path / "key"))
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY_FILE is '.*key'"):
        env.secret("SECRET_KEY")


def test_a_missing_secret_is_asked_for(monkeypatch):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("SECRET_KEY_FILE", raising=False)
    with pytest.raises(ImproperlyConfigured, match="SECRET_KEY is not set"):
        env.secret("SECRET_KEY")


def test_a_secret_is_made_once_and_kept_for_its_owner_alone(monkeypatch, tmp_path):
    monkeypatch.delenv("SECRET_KEY", raising=False)
    monkeypatch.delenv("SECRET_KEY_FILE", raising=False)
    kept = tmp_path / "var" / "secret_key"
    first = env.secret("SECRET_KEY", keep_in=kept)
    assert env.secret("SECRET_KEY", keep_in=kept) == first
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert list(kept.parent.iterdir()) == [kept]


def test_a_file_gives_what_the_environment_lacks(monkeypatch, tmp_path):
    monkeypatch.setattr(os, "environ", {"SITE_NAME": "The Lamp"})
    file = tmp_path / ".env"
    file.write_text("# ours\n\nSITE_NAME=Broadside\nexport SITE_TAGLINE = 'Words, weighed'\n")
    env.read_file(file)
    assert os.environ == {"SITE_NAME": "The Lamp", "SITE_TAGLINE": "Words, weighed"}


def test_a_line_of_the_file_that_makes_no_sense_is_named(tmp_path):
    file = tmp_path / ".env"
    file.write_text("DEBUG=false\nSITE NAME\n")
    with pytest.raises(ImproperlyConfigured, match="line 2: expected NAME=value"):
        env.read_file(file)


def test_what_a_file_says_is_taken_unless_the_environment_says_it(tmp_path, monkeypatch):
    monkeypatch.setenv("COLOUR", "blue")
    monkeypatch.setattr(os, "environ", {**os.environ})
    (tmp_path / "env").write_text("COLOUR=red\nSHAPE=round\n")
    assert env.read_file(tmp_path / "env") == {"SHAPE"}
    assert (os.environ["COLOUR"], os.environ["SHAPE"]) == ("blue", "round")


def test_sqlite_waits_for_its_turn_and_writes_ahead(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////srv/site.sqlite3")
    found = env.database("", pool=4)
    assert found["NAME"] == "/srv/site.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert found["CONN_MAX_AGE"] is None


def test_postgresql_keeps_a_pool(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://ann:p%40ss@db:5433/site")
    found = env.database("", pool=4)
    assert (found["HOST"], found["PORT"], found["USER"], found["PASSWORD"]) == ("db", 5433, "ann", "p@ss")
    assert found["OPTIONS"]["pool"]["max_size"] == 4
    assert found["CONN_MAX_AGE"] == 0  # a pool and an age exclude each other
    assert not found["CONN_HEALTH_CHECKS"]  # plumbing.database.connections looks instead


@pytest.mark.parametrize("address", ["mysql://ann:hush@db/site", "postgres://ann:hu[sh@db/site"])
def test_a_wrong_database_is_refused_without_telling_the_password(monkeypatch, address):
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL") as refusal:
        env.database("", pool=4)
    assert "sh@" not in str(refusal.value)
    assert "ann" not in str(refusal.value)


def test_mail_goes_by_an_encrypted_line(monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "smtp+tls://ann:p%40ss@mail.example.org")
    found = env.mail("console:")
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail.example.org", 587)
    assert (found["EMAIL_HOST_PASSWORD"], found["EMAIL_USE_TLS"]) == ("p@ss", True)


def test_mail_is_printed_by_default(monkeypatch):
    monkeypatch.delenv("EMAIL_URL", raising=False)
    assert env.mail("console:") == {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}


def test_a_wrong_mail_address_is_refused_without_telling_the_password(monkeypatch):
    monkeypatch.setenv("EMAIL_URL", "pigeon://ann:hush@loft")
    with pytest.raises(ImproperlyConfigured, match="EMAIL_URL is 'pigeon:…'"):
        env.mail("console:")


@pytest.mark.parametrize("prepares", [True, False])
def test_postgresql_keeps_plans_unless_told_not_to(prepares, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgres://user:word@localhost/name")
    options = env.database("", pool=0, prepares=prepares)["OPTIONS"]
    assert ("prepare_threshold" in options, "server_side_binding" in options) == (prepares, prepares)


def test_former_secrets_come_in_a_list_or_in_a_file(monkeypatch, tmp_path):
    monkeypatch.setenv("SECRET_KEY_FALLBACKS", "one, two")
    assert env.secrets_of("SECRET_KEY_FALLBACKS") == ["one", "two"]
    (tmp_path / "former").write_text("three\nfour\n")
    monkeypatch.setenv("SECRET_KEY_FALLBACKS", "")
    monkeypatch.setenv("SECRET_KEY_FALLBACKS_FILE", str(tmp_path / "former"))
    assert env.secrets_of("SECRET_KEY_FALLBACKS") == ["three", "four"]


def test_there_need_be_no_former_secrets():
    assert env.secrets_of("SECRET_KEY_FALLBACKS") == []


def test_a_document_is_read_from_its_variable_or_its_file(monkeypatch, tmp_path):
    monkeypatch.setenv("ROBOTS_TXT", r"User-agent: *\nDisallow:")
    assert env.document("ROBOTS_TXT") == "User-agent: *\nDisallow:"
    (tmp_path / "robots.txt").write_text("User-agent: é\n", encoding="utf-8")
    monkeypatch.setenv("ROBOTS_TXT_FILE", str(tmp_path / "robots.txt"))
    assert env.document("ROBOTS_TXT") == "User-agent: é\n"
    assert env.document("HUMANS_TXT") == ""


def test_a_document_whose_file_is_not_there_is_refused(monkeypatch, tmp_path):
    monkeypatch.setenv("ROBOTS_TXT_FILE", str(tmp_path / "nothing.txt"))
    with pytest.raises(ImproperlyConfigured, match="ROBOTS_TXT_FILE is .*, but should be the path of a text"):
        env.document("ROBOTS_TXT")
