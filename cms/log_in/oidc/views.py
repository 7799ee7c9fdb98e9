"""Logging in through a provider of OpenID Connect: for those who have an account here, and for nobody else."""

import logging
import secrets

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.log_in import history
from cms.log_in.entering import enter, where_to
from cms.log_in.models import ProviderAccount
from cms.log_in.oidc import provider
from cms.log_in.views import page_of
from plumbing.web.allowances import Allowances, Limit
from plumbing.web.clients import address_of

ASKED = "oidc"
FORBIDDEN, BAD_GATEWAY = 403, 502
log = logging.getLogger(__name__)
# Each of them asks the provider.
begun_from = Allowances(Limit(at_once=20, a_second=1 / 10), Limit(at_once=200, a_second=2))


@never_cache
@require_safe
def begin(request):
    """Sends the browser to the provider, and remembers what was asked."""
    if not settings.OIDC_ISSUER:
        raise Http404
    if begun_from.take(address_of(request)):
        return refused(request, _("Too many attempts from here. Try again in a few minutes."), 429)
    question = provider.Question(*(secrets.token_urlsafe(32) for _each in range(3)))
    try:
        address = provider.address_to_ask(question, address_back())
    except provider.ProviderFailed as error:
        return failed(request, error)
    request.session[ASKED] = {**question._asdict(), "to": where_to(request, request.GET.get("next", ""))}
    return redirect(address)


def is_state(said, asked):
    """Compared in the same time however much is right."""
    return secrets.compare_digest(said.encode(), asked.encode())


@never_cache
@require_safe
def back(request):
    """Whoever comes back brings the state that was given them, which holds once, and a code."""
    if not settings.OIDC_ISSUER:
        raise Http404
    asked = request.session.pop(ASKED, None)
    code = request.GET.get("code", "")
    if not asked or not code or not is_state(request.GET.get("state", ""), asked["state"]):
        return refused(request, _("This log-in was not begun here, took too long, or was broken off. Begin again."))
    to = asked.pop("to")
    try:
        claims = provider.ask_who(code, provider.Question(**asked), address_back())
    except provider.ProviderFailed as error:
        return failed(request, error)
    user = user_of(claims)
    if user is None:
        history.note(history.Verb.FAILED, request, how="oidc")
        return refused(
            request,
            _("There is no account here for this address. Ask whoever looks after the accounts for an invitation."),
        )
    enter(request, user, "oidc")
    return redirect(to)


def user_of(claims: provider.Claims) -> User | None:
    """Whom the provider means: whoever came with this subject before, else the one account that has the confirmed address."""
    known = (
        ProviderAccount.objects.select_related("user")
        .filter(issuer=settings.OIDC_ISSUER, subject=claims.subject)
        .first()
    )
    if known:
        return known.user if known.user.is_active and known.user.is_staff else None
    if not claims.email or not claims.has_verified_email:
        return None
    found = list(User.objects.filter(email__iexact=claims.email, is_active=True, is_staff=True)[:2])
    return linked(found[0], claims) if len(found) == 1 else None


def linked(user, claims):
    try:
        with transaction.atomic():
            ProviderAccount.objects.create(user=user, issuer=settings.OIDC_ISSUER, subject=claims.subject)
    except IntegrityError:
        return None  # the provider knows this user by another subject: somebody else has their address now
    return user


def address_back():
    return f"{settings.SITE_ADDRESS}{reverse('oidc-back')}"


def failed(request, error):
    log.error("%s could not be asked: %s", settings.OIDC_ISSUER, error)
    sentence = _("%(name)s could not be asked. Try again, or log in with your password.") % {"name": settings.OIDC_NAME}
    return refused(request, sentence, BAD_GATEWAY)


def refused(request, why, status=FORBIDDEN):
    return render(
        request, "admin/log_in/refused.html", page_of(request, _("You are not logged in"), why=why), status=status
    )


routes = [
    path("admin/login/oidc/", begin, name="oidc-begin"),
    path("admin/login/oidc/back/", back, name="oidc-back"),
]
