"""Slows down who guesses passwords and codes, by account and by address, in all workers alike; nobody is locked out for good.

An attempt that has to wait costs no look at the password. Whoever has logged in from an address of late is not made to wait
there for what others try with the same name elsewhere, nor is who has shown a second factor first.
"""

from datetime import timedelta
from typing import NamedTuple

from django.db import transaction
from django.db.models import Count, Max, Q
from django.utils import timezone

from cms.log_in.models import LogInTry

Step = LogInTry.Step
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
# A code has a million values, and three hold at a time: from everywhere some fifteen are looked at in an hour.
OF_CODES = Limit(free=10, longest=15 * 60)
OF_ADDRESS = Limit(free=30, longest=15 * 60)


def begin(account, address, step=Step.PASSWORD, is_proved=False):
    """Note an attempt. Returns (None, seconds to wait) when it comes too early, else (the LogInTry, 0).

    Who `is_proved` by something that cannot be guessed does not wait for what others have tried with the same account.
    """
    now = timezone.now()
    with transaction.atomic():
        wait = seconds_to_wait(account, address, now, step, is_proved)
        if wait:
            return None, wait
        delete_old_attempts(now)
        return LogInTry.objects.create(account=account, address=address, tried_at=now, step=step), 0


def succeed(attempt):
    """It was right: what failed before with this name from this address is forgotten."""
    same = LogInTry.objects.filter(account=attempt.account, address=attempt.address, step=attempt.step)
    same.exclude(pk=attempt.pk).delete()
    attempt.succeeded = True
    attempt.save(update_fields=["succeeded"])


def seconds_to_wait(account, address, now, step, is_proved):
    """How long until a password or a code for this account is looked at that comes from this address; 0 for at once."""
    by_account, by_address = Q(account=account, step=step), Q(address=address)
    known = LogInTry.objects.filter(account=account, address=address, succeeded=True).exists() if address else False
    limits = [] if is_proved and not address else [(by_account & by_address, OF_BOTH)]
    limits += [] if known or is_proved else [(by_account, OF_ACCOUNT if step == Step.PASSWORD else OF_CODES)]
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
