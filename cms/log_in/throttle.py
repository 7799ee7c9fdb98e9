"""Slows down who guesses passwords, by account and by address, in all workers alike; nobody is locked out for good.

An attempt that has to wait costs no look at the password. Whoever has logged in from an address of late is not made to wait
there for what others try with the same name elsewhere.
"""

from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils import timezone

from cms.log_in.models import LogInTry

WINDOW = timedelta(hours=1)
FAILURES_ARE_KEPT, SUCCESSES_ARE_KEPT = timedelta(days=7), timedelta(days=30)


class Limit(NamedTuple):
    """After so many failures within the WINDOW each further one doubles the wait, from two seconds up to the longest."""

    free: int
    longest: int

    def wait_after(self, failures):
        """Seconds."""
        over = failures - self.free
        return 0 if over < 0 else min(2 ** min(over + 1, 20), self.longest)


OF_BOTH = Limit(free=5, longest=15 * 60)
OF_ACCOUNT = Limit(free=20, longest=60)
OF_ADDRESS = Limit(free=30, longest=15 * 60)


def begin(account, address):
    """Note an attempt. Returns (None, seconds to wait) when it comes too early, else (the LogInTry, 0)."""
    now = timezone.now()
    with transaction.atomic():
        wait = seconds_to_wait(account, address, now)
        if wait:
            return None, wait
        delete_old_attempts(now)
        return LogInTry.objects.create(account=account, address=address, tried_at=now), 0


def succeed(attempt):
    """The password was right: what failed before with this name from this address is forgotten."""
    LogInTry.objects.filter(account=attempt.account, address=attempt.address).exclude(pk=attempt.pk).delete()
    attempt.succeeded = True
    attempt.save(update_fields=["succeeded"])


def seconds_to_wait(account, address, now):
    """How long until a password for this account is looked at that comes from this address; 0 for at once."""
    by_account, by_address = Q(account=account), Q(address=address)
    known = LogInTry.objects.filter(by_account, by_address, succeeded=True).exists() if address else False
    limits = [(by_account & by_address, OF_BOTH)]
    limits += [(by_account, OF_ACCOUNT)] if not known else []
    # Behind a proxy that hides addresses all come from the same one.
    limits += [(by_address, OF_ADDRESS)] if address else []
    return max(wait_for(which, limit, now) for which, limit in limits)


def wait_for(which, limit, now):
    failed = LogInTry.objects.filter(which, succeeded=False, tried_at__gt=now - WINDOW)
    found = failed.aggregate(number=Count("pk"), last=Max("tried_at"))
    if not found["number"]:
        return 0
    left = found["last"] + timedelta(seconds=limit.wait_after(found["number"])) - now
    return max(-(-left // timedelta(seconds=1)), 0)


def delete_old_attempts(now):
    failed = Q(succeeded=False, tried_at__lt=now - FAILURES_ARE_KEPT)
    LogInTry.objects.filter(failed | Q(tried_at__lt=now - SUCCESSES_ARE_KEPT)).delete()
