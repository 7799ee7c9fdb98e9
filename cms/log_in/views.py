"""The addresses at which the newsroom logs in: a password or a passkey, then a code of whoever has a second factor."""

import json

from django.conf import settings
from django.contrib import admin
from django.contrib.auth.views import LoginView
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from cms.log_in import history
from cms.log_in.entering import begin_second_step, enter, finish_second_step, pending_in, where_to
from cms.log_in.forms import CodeForm, LogInForm
from cms.log_in.models import AuthenticatorApp, Passkey
from cms.log_in.second_factor import factors, web_authn
from cms.site.publication.shown import the_publication
from plumbing.web.allowances import Allowances, Limit
from plumbing.web.clients import address_of

TOO_MANY_REQUESTS = 429
ASKED = "passkey_question"
NOT_ACCEPTED = 400
# What a passkey signs cannot be guessed. This only keeps the work small that somebody can make for us.
answers_from = Allowances(Limit(at_once=20, a_second=1 / 10), Limit(at_once=200, a_second=2))


class LogIn(LoginView):
    """The admin's page, under the publication's name; 429 with Retry-After for who has to wait."""

    authentication_form = LogInForm
    template_name = "admin/login.html"

    def get_context_data(self, **context):
        ours = page_of(self.request, _("Log in"), app_path=self.request.get_full_path())
        to = where_to(self.request, self.get_redirect_url())
        ours |= {"username": self.request.user.get_username(), "next": to, "oidc_name": settings.OIDC_NAME}
        ours["passkeys"] = web_authn.is_possible_at(self.request.get_host())
        return super().get_context_data(**context) | ours

    def form_valid(self, form):
        user, to = form.get_user(), where_to(self.request, self.get_redirect_url())
        if factors.has_one(user) and not form.proved_by:
            begin_second_step(self.request, user, to, form.attempt)
            return redirect("second-step")
        enter(self.request, user, "code" if form.proved_by else "password")
        return redirect(to)

    def form_invalid(self, form):
        return told_to_wait(super().form_invalid(form), form.wait)


@never_cache
@csrf_protect
@sensitive_post_parameters()
def log_in(request):
    if request.method == "GET" and admin.site.has_permission(request):
        return redirect("admin:index")
    return LogIn.as_view()(request)


@never_cache
@csrf_protect
def second_step(request):
    """A code, or a passkey by its button, of who has given a right password."""
    found = pending_in(request)
    if found is None:
        return redirect("admin:login")
    user, pending = found
    form = CodeForm(user, request, request.POST or None)
    if request.method == "POST" and form.is_valid():
        finish_second_step(request, user, pending, "code" if form.by == "app" else "recovery")
        return redirect(pending.to)
    if form.is_bound and not form.wait:
        history.note(history.Verb.FAILED, request, by=user, how="code")
    facts = {"form": form, "has_app": AuthenticatorApp.objects.filter(user=user).exists()}
    facts["has_passkeys"] = Passkey.objects.filter(user=user).exists()
    page = page_of(request, _("Second step"), **facts)
    return told_to_wait(render(request, "admin/log_in/second_step.html", page), form.wait)


@never_cache
@csrf_protect
@require_POST
def passkey_question(request):
    """What the browser asks a passkey: of whoever is logged in or on the second step, or else of anybody."""
    found = pending_in(request)
    user = found[0] if found else request.user
    kept = list(user.passkeys.values_list("credential", flat=True)) if user.is_authenticated else None
    options, request.session[ASKED] = web_authn.begin_asking(request.get_host(), kept)
    return JsonResponse(options)


@never_cache
@csrf_protect
@require_POST
def passkey_answer(request):
    found = pending_in(request)
    to = found[1].to if found else where_to(request, request.POST.get("next", ""))
    try:
        passkey = answering_passkey(request, found[0] if found else None)
    except web_authn.NotAccepted:
        page = page_of(request, _("This passkey was not accepted"))
        return render(request, "admin/log_in/passkey_refused.html", page, status=NOT_ACCEPTED)
    if found:
        finish_second_step(request, passkey.user, found[1], "passkey")
    else:
        enter(request, passkey.user, "passkey")
    return redirect(to)


def answering_passkey(request, user):
    """The passkey that has signed what this session was asked, which holds once. Raises web_authn.NotAccepted."""
    state = request.session.pop(ASKED, None)
    if not state or answers_from.take(address_of(request)):
        raise web_authn.NotAccepted
    try:
        passkey = factors.passkey_in(request.get_host(), state, signed(request), user)
    except web_authn.NotAccepted:
        history.note(history.Verb.FAILED, request, by=user, how="passkey")
        raise
    return passkey


def signed(request):
    try:
        return json.loads(request.POST.get("credential", ""))
    except ValueError as error:
        raise web_authn.NotAccepted from error


def told_to_wait(response, seconds):
    if seconds:
        response.status_code = TOO_MANY_REQUESTS
        response["Retry-After"] = seconds
    return response


def page_of(request, title, **facts):
    """What each page of the log-in and the account shows around it, under the publication's name."""
    return admin.site.each_context(request) | {"site_name": the_publication().name, "title": title} | facts


routes = [
    path("admin/login/", log_in),
    path("admin/login/second/", second_step, name="second-step"),
    path("admin/login/passkey/question/", passkey_question, name="passkey-question"),
    path("admin/login/passkey/", passkey_answer, name="passkey-answer"),
]
