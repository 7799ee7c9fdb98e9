"""Whether the pages to which promos lead are still there."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.promos.admin.warnings import warnings_of
from cms.promos.asking import Answered, answer_of
from cms.promos.checking import addresses_to_check, check_addresses
from cms.promos.models import AddressCheck, Promo
from tests.factories import make_article
from tests.loopback import serving
from tests.promos.factories import make_promo, make_variant

pytestmark = pytest.mark.django_db
SHOP = "https://shop.example/boats"
OWN = "https://magazine.example"


def anywhere(ip, port):
    return True


def make_promo_to(address, **facts):
    promo = make_promo(variants=0, **facts)
    make_variant(promo, address=address)
    return promo


def check(status, problem="", **options):
    return check_addresses(ask=lambda address: Answered(status, problem), sleep=lambda seconds: None, **options)


@pytest.mark.parametrize("size", [10, 2_000_000])
def test_of_a_page_the_status_alone_is_read_however_long_it_is(size):
    with serving({"/a": (200, "text/plain", b"x" * size), "/b": (302, "/c", b"")}) as site:
        found = [answer_of(f"{site}{path}", anywhere).status for path in ("/a", "/b")]
    assert found == [200, 404]


def test_a_page_that_cannot_be_reached_says_why():
    assert answer_of("http://127.0.0.1/") == Answered(None, "its address is not a public one")


def test_pages_of_our_own_are_asked_within_the_process(settings):
    settings.SITE_ADDRESS, settings.ALLOWED_HOSTS = OWN, ["magazine.example"]
    path = make_article().get_absolute_url()
    found = [answer_of(f"{OWN}{each}").status for each in (path, path.rstrip("/"), "/nowhere/", "")]
    assert found == [200, 200, 404, 200]


def test_an_uploaded_file_of_our_own_is_looked_for_where_it_is_kept(settings, tmp_path):
    settings.SITE_ADDRESS, settings.MEDIA_ROOT = OWN, str(tmp_path)
    (tmp_path / "rates.pdf").write_bytes(b"%PDF")
    begin = f"{OWN}{settings.MEDIA_URL}"
    assert [answer_of(f"{begin}{name}").status for name in ("rates.pdf", "none.pdf")] == [200, 404]


def test_editors_are_warned_of_a_page_that_is_gone_until_the_address_is_mended(editor_client):
    promo = make_promo_to(SHOP)
    check(404)
    [warning] = warnings_of(promo, timezone.now())
    assert warning.startswith(f"{SHOP} answers 404: readers who follow the promo find nothing (asked ")
    assert "Promos that lead nowhere" in editor_client.get(reverse("admin:index")).content.decode()
    promo.variants.update(address="https://shop.example/ships")
    assert warnings_of(promo, timezone.now()) == []


@pytest.mark.parametrize(("status", "problem"), [(503, ""), (None, "it could not be reached")])
def test_what_may_pass_is_told_only_after_three_failures(status, problem):
    promo, told = make_promo_to(SHOP), []
    for _ in range(3):
        check(status, problem)
        told.append(len(warnings_of(promo, timezone.now())))
    check(200)
    assert [*told, len(warnings_of(promo, timezone.now()))] == [0, 0, 1, 0]


@pytest.mark.parametrize("status", [200, 403, 429])
def test_a_page_that_lets_no_programs_in_is_there(status):
    make_promo_to(SHOP)
    assert check(status).broken == []


def test_each_address_that_readers_may_follow_is_asked_once():
    now = timezone.now()
    make_promo_to(SHOP), make_promo_to(SHOP), make_promo_to("")
    make_promo_to("https://past.example/", ends_at=now - timedelta(days=1))
    make_promo_to("https://coming.example/", starts_at=now + timedelta(days=1))
    assert addresses_to_check(now) == ["https://coming.example/", SHOP]


def test_of_a_timer_those_are_asked_that_have_not_been_asked_lately():
    make_promo_to(SHOP), make_promo_to("https://other.example/")
    check(200)
    AddressCheck.objects.filter(address=SHOP).update(checked_at=timezone.now() - timedelta(days=2))
    assert addresses_to_check(timezone.now(), only_due=True) == [SHOP]


def test_an_address_that_no_promo_has_any_more_is_forgotten():
    make_promo_to(SHOP)
    check(200)
    Promo.objects.all().delete()
    check(200)
    assert not AddressCheck.objects.exists()


def test_a_dry_run_asks_nobody():
    make_promo_to(SHOP)
    out = StringIO()
    call_command("check_promos", "--dry-run", stdout=out)
    assert (out.getvalue(), AddressCheck.objects.exists()) == (f"{SHOP}\nwould ask for 1 addresses\n", False)
