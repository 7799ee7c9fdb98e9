"""Whether the pages to which promos lead are still there: asked by `manage.py check_promos`, never while somebody saves or reads."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.utils import timezone

from cms.promos.asking import Answered, answer_of
from cms.promos.models import AddressCheck, Promo, PromoVariant

PAUSE = 1.0  # seconds before a host is asked again


@dataclass
class Checked:
    """How many addresses were asked, and which of them are broken by now."""

    asked: int
    broken: list[AddressCheck]


def addresses_to_check(now, only_due: bool = False) -> list[str]:
    """Those of promos that are shown now or later, each once; with `only_due`, those alone that have not been asked lately."""
    wordings = PromoVariant.objects.in_use().filter(promo__in=Promo.objects.not_ended(now)).exclude(address="")
    if only_due:
        wordings = wordings.exclude(address__in=AddressCheck.objects.fresh(now).values("address"))
    return list(wordings.order_by("address").values_list("address", flat=True).distinct())


def check_addresses(
    *,
    only_due: bool = False,
    ask: Callable[[str], Answered] = answer_of,
    sleep: Callable[[float], None] = time.sleep,
) -> Checked:
    """Ask all of them and keep what they answer. What no promo names any more is forgotten."""
    addresses, hosts, broken = addresses_to_check(timezone.now(), only_due), set(), []
    for address in addresses:
        host = urlsplit(address).hostname
        if host in hosts:
            sleep(PAUSE)
        hosts.add(host)
        answered, now = ask(address), timezone.now()
        check = AddressCheck.objects.filter(address=address).first() or AddressCheck(address=address)
        check.note(answered.status, answered.problem[:200], now)
        facts = {name: getattr(check, name) for name in ("status", "problem", "checked_at", "failures")}
        AddressCheck.objects.update_or_create(address=address, defaults=facts)
        broken += [check] if check.is_broken else []
    AddressCheck.objects.exclude(address__in=PromoVariant.objects.in_use().values("address")).delete()
    return Checked(len(addresses), broken)
