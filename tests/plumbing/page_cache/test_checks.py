import pytest

from plumbing.page_cache import checks


def ids(found):
    return [message.id for message in found]


def test_a_folder_that_can_be_written_is_in_order():
    assert checks.stamp_file_can_be_written(None) == []


def test_a_file_that_cannot_be_written_is_a_fault(monkeypatch, stamps):
    monkeypatch.setattr("os.access", lambda *asked: False)
    assert ids(checks.stamp_file_can_be_written(None)) == ["broadside.E020"]


def test_a_folder_that_cannot_be_written_is_a_fault(monkeypatch):
    monkeypatch.setattr(checks, "can_write", lambda folder: False)
    assert ids(checks.stamp_file_can_be_written(None)) == ["broadside.E020"]


def test_a_file_of_the_network_is_a_fault(monkeypatch):
    monkeypatch.setattr(checks, "file_system_of", lambda path: "nfs4")
    assert ids(checks.stamp_file_is_on_this_machine(None)) == ["broadside.E021"]


def test_a_cache_in_front_that_nobody_knows_is_a_fault(settings):
    settings.CDN_PURGE = ["varnish:http://127.0.0.1:6081/", "squid:http://127.0.0.1/"]
    assert ids(checks.caches_in_front_are_known(None)) == ["broadside.E022"]


def test_a_cache_in_front_that_nobody_tells_is_a_fault(settings):
    settings.CDN_PURGE, settings.PAGE_CACHE = ["fastly:abc"], "off"
    assert ids(checks.caches_in_front_are_purged(None)) == ["broadside.E023"]


@pytest.mark.parametrize("check", [checks.caches_in_front_are_known, checks.caches_in_front_are_purged])
def test_without_a_cache_in_front_all_is_in_order(check):
    assert check(None) == []
