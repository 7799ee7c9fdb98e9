"""The way in: a password or another first step, the second step of who has a second factor, and what a session remembers of it."""

import time
from dataclasses import asdict, dataclass

from django.contrib.auth import login
from django.contrib.auth.models import User
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from cms.log_in import history, throttle
from cms.log_in.models import LogInTry, OpenSession
from plumbing.web.clients import address_of

BACKEND = "django.contrib.auth.backends.ModelBackend"
PENDING, PROVED_AT, SEEN_AT, ENTERED_BY = "second_step", "proved_at", "seen_at", "entered_by"
SECOND_STEP_WITHIN = 10 * 60  # seconds
PROOF_HOLDS = 30 * 60


@dataclass
class Pending:
    """Somebody whose password was right, and who has a second factor to show yet."""

    user: int
    auth_hash: str
    to: str
    attempt: int
    at: float


def enter(request, user: User, by: str) -> None:
    """Log somebody in who has shown all that is asked of them. `by` says what: password, code, passkey, oidc."""
    request.entered_by = by
    login(request, user, backend=BACKEND)
    request.session[PROVED_AT] = time.time()
    request.session[ENTERED_BY] = by


def begin_second_step(request, user: User, to: str, attempt: LogInTry) -> None:
    """Nobody is logged in yet. The attempt counts as failed until the second step is done."""
    request.session.flush()
    pending = Pending(user.pk, user.get_session_auth_hash(), to, attempt.pk, time.time())
    request.session[PENDING] = asdict(pending)


def pending_in(request) -> tuple[User, Pending] | None:
    """Who is on the second step; nobody after ten minutes, or once the password was changed."""
    said = request.session.get(PENDING)
    pending = Pending(**said) if said else None
    if pending is None or time.time() - pending.at > SECOND_STEP_WITHIN:
        return None
    user = User.objects.filter(pk=pending.user, is_active=True).first()
    return (user, pending) if user and user.get_session_auth_hash() == pending.auth_hash else None


def finish_second_step(request, user: User, pending: Pending, by: str) -> None:
    attempt = LogInTry.objects.filter(pk=pending.attempt).first()
    if attempt:
        throttle.succeed(attempt)
    enter(request, user, by)


def is_proved_lately(request) -> bool:
    """Whether this is surely the owner of the account: they have logged in, or shown it again, in the last half hour."""
    return time.time() - request.session.get(PROVED_AT, 0) < PROOF_HOLDS


def where_to(request, said: str) -> str:
    """Where somebody wanted to go, if that is an address of ours; else the desk."""
    ours = url_has_allowed_host_and_scheme(said, {request.get_host()}, require_https=request.is_secure())
    return said if said.startswith("/") and ours else reverse("admin:index")


@receiver(user_logged_in, dispatch_uid="cms.log_in.entering")
def note_session(sender, request, user, **kwargs):
    """However somebody has come in."""
    request.session[SEEN_AT] = time.time()
    if not request.session.session_key:
        request.session.save()
    keep_session(request, user)
    history.note(history.Verb.LOGGED_IN, request, by=user, how=getattr(request, "entered_by", "password"))
    history.prune_what_is_old()


def keep_session(request, user):
    """The row of a session, made or brought up to date."""
    agent, now = request.META.get("HTTP_USER_AGENT", "").replace("\0", "")[:300], timezone.now()
    facts = {"user": user, "agent": agent, "address": address_of(request), "seen_at": now}
    facts["auth_hash"] = user.get_session_auth_hash()
    OpenSession.objects.update_or_create(session_key=request.session.session_key, defaults=facts)
