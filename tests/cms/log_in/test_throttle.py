"""Who guesses passwords is slowed down; who knows one gets in."""

import logging
from datetime import timedelta

import pytest
from django.contrib.auth import hashers
from django.test import RequestFactory
from django.utils import timezone

from cms.log_in import throttle
from cms.log_in.models import LogInTry
from cms.log_in.names import account_of
from plumbing.web.clients import address_of

pytestmark = pytest.mark.django_db

FREE = throttle.OF_BOTH.free


def log_in(client, password="wrong", name="editor", **said):
    return client.post("/admin/login/", {"username": name, "password": password}, **said)


def fail(client, times, **said):
    return [log_in(client, **said).status_code for _ in range(times)]


@pytest.fixture(autouse=True)
def no_time_passes(monkeypatch):
    moment = timezone.now()
    monkeypatch.setattr("django.utils.timezone.now", lambda: moment)


def later(**time):
    """All that was tried was tried so much earlier."""
    for each in LogInTry.objects.all():
        LogInTry.objects.filter(pk=each.pk).update(tried_at=each.tried_at - timedelta(**time))


def test_some_wrong_passwords_are_answered_at_once(editor, reader):
    assert set(fail(reader, FREE)) == {200}


def test_forty_wrong_passwords_are_slowed_down(editor, reader):
    assert set(fail(reader, 40)[FREE:]) == {429}


def test_who_has_to_wait_is_told_how_long(editor, reader):
    fail(reader, FREE)
    response = log_in(reader)
    assert int(response["Retry-After"]) > 0 and "Try again in" in response.content.decode()


def test_who_has_to_wait_costs_no_look_at_a_password(editor, reader, monkeypatch):
    fail(reader, FREE)
    looked = []
    monkeypatch.setattr(hashers, "verify_password", lambda *args, **kwargs: looked.append(1) or (False, False))
    fail(reader, 5)
    assert looked == []


def test_who_has_waited_gets_in(editor, reader):
    fail(reader, FREE + 3)
    later(seconds=3)
    assert log_in(reader, "editor").status_code == 302


def test_each_further_failure_doubles_the_wait():
    waits = [throttle.OF_BOTH.wait_after(failures) for failures in range(FREE - 1, FREE + 12)]
    assert waits == [0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]


def test_success_makes_former_failures_forgotten(editor, reader):
    fail(reader, FREE - 1)
    log_in(reader, "editor")
    assert set(fail(reader, FREE)) == {200}


def test_one_account_guessed_from_many_addresses_is_slowed_down_too(editor, reader):
    codes = [log_in(reader, REMOTE_ADDR=f"203.0.113.{n}").status_code for n in range(throttle.OF_ACCOUNT.free + 1)]
    assert codes[-1] == 429


def test_an_account_that_is_attacked_from_elsewhere_is_not_closed_to_who_uses_it_from_here(editor, reader):
    log_in(reader, "editor", REMOTE_ADDR="198.51.100.7")
    for n in range(throttle.OF_ACCOUNT.free + 1):
        log_in(reader, REMOTE_ADDR=f"203.0.113.{n}")
    assert log_in(reader, "editor", REMOTE_ADDR="198.51.100.7").status_code == 302


def test_an_attacked_account_waits_a_minute_at_most():
    assert throttle.OF_ACCOUNT.wait_after(1_000_000) == 60


def test_one_address_that_tries_many_accounts_is_slowed_down(reader, db):
    codes = [log_in(reader, name=f"someone{n}").status_code for n in range(throttle.OF_ADDRESS.free + 1)]
    assert codes[-1] == 429


def test_spellings_of_a_name_are_one_account():
    assert account_of("Editor ") == account_of("ＥＤＩＴＯＲ") == "editor"


def test_a_failure_is_in_the_log_without_its_password(editor, reader, caplog):
    with caplog.at_level(logging.WARNING, "cms.log_in"):
        log_in(reader, "hunter2")
    assert "'editor' from 127.0.0.1" in caplog.text and "hunter2" not in caplog.text


def test_failures_can_be_looked_through_by_an_administrator(editor, reader, admin_client):
    fail(reader, 2)
    assert "127.0.0.1" in admin_client.get("/admin/log_in/logintry/").content.decode()


def test_what_is_old_is_forgotten():
    old = timezone.now() - timedelta(days=31)
    LogInTry.objects.create(account="old", address="", tried_at=old)
    throttle.begin("new", "")
    assert list(LogInTry.objects.values_list("account", flat=True)) == ["new"]


def asked(**said):
    return address_of(RequestFactory().get("/", **said))


def test_an_address_that_a_reader_claims_is_not_believed():
    assert asked(REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR="198.51.100.1") == "192.0.2.1"


def test_of_what_the_proxy_says_the_last_counts(settings):
    settings.PROXY_ADDRESS_HEADER = "X-Forwarded-For"
    assert asked(HTTP_X_FORWARDED_FOR="198.51.100.1, 192.0.2.9") == "192.0.2.9"


def test_behind_a_proxy_that_tells_no_address_there_is_none(settings):
    settings.PROXY_HTTPS_HEADER = "X-Forwarded-Proto"
    assert asked(REMOTE_ADDR="127.0.0.1") == ""


def test_neighbours_in_an_ipv6_network_are_one():
    assert asked(REMOTE_ADDR="2001:db8::1") == asked(REMOTE_ADDR="2001:db8::2:3") == "2001:db8::"


def test_an_ipv4_address_in_the_clothes_of_ipv6_is_itself():
    assert asked(REMOTE_ADDR="::ffff:192.0.2.1") == "192.0.2.1"


def test_the_page_is_headed_by_the_name_of_the_publication(reader, settings):
    settings.SITE_NAME = "The Tide"
    page = reader.get("/admin/login/").content.decode()
    assert "The Tide" in page and "testserver" not in page


def test_who_logs_in_without_asking_for_a_page_comes_to_the_newsroom(editor, reader):
    assert log_in(reader, "editor")["Location"] == "/admin/"
