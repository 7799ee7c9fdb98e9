"""Notes what happens to accounts, for administrators to read (TeamEvent says what is never noted)."""

import ipaddress
from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from cms.log_in.models import TeamEvent
from plumbing.web.clients import address_of

Verb = TeamEvent.Verb


def note(verb: Verb, request=None, by=None, about=None, **detail) -> TeamEvent:
    """`by` is who did it, `about` whose account it is, when that is another's; `detail` what the list says of it."""
    network = network_of(address_of(request)) if request else ""
    return TeamEvent.objects.create(verb=verb, by=by, about=about, network=network, detail=detail)


def network_of(address: str) -> str:
    """The network around an address: enough to see that a log-in comes from elsewhere, too little to find a household."""
    if not address:
        return ""
    length = 24 if ipaddress.ip_address(address).version == 4 else 48
    return str(ipaddress.ip_network((address, length), strict=False))


def prune(days: int, dry_run: bool = False) -> int:
    """Delete what is older. Returns how many there were."""
    old = TeamEvent.objects.filter(at__lt=timezone.now() - timedelta(days=days))
    return old.count() if dry_run else old.delete()[0]


def prune_what_is_old() -> None:
    prune(settings.TEAM_HISTORY_DAYS)
