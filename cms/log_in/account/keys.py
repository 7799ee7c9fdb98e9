"""Second factors of one's own: an app, passkeys, and recovery codes for when both are lost."""

import segno
from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.log_in import history
from cms.log_in.account.device import device_in_words
from cms.log_in.account.own import own, proved
from cms.log_in.mail import tell_of_change
from cms.log_in.models import AuthenticatorApp, Passkey, RecoveryCode
from cms.log_in.second_factor import factors, one_time_codes, web_authn
from cms.log_in.views import NOT_ACCEPTED, page_of, signed
from cms.site.publication.shown import the_publication

NEW_SECRET, ADDING = "new_app_secret", "passkey_being_added"
Verb = history.Verb


class FirstCodeForm(forms.Form):
    """The first code of a new app shows that it has the secret. `step` is that of the code."""

    code = forms.CharField(max_length=20, label=gettext_lazy("Code from the app"))

    def __init__(self, secret, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.secret = secret
        self.fields["code"].widget.attrs |= {"autocomplete": "one-time-code", "inputmode": "numeric"}

    def clean_code(self):
        self.step = one_time_codes.step_of(self.secret, self.cleaned_data["code"], timezone.now().timestamp())
        if self.step is None:
            raise ValidationError(
                _("This code is wrong. Look whether the clock of your telephone is right, and type the next one.")
            )
        return self.cleaned_data["code"]


class PasskeyNameForm(forms.ModelForm):
    class Meta:
        model = Passkey
        fields = ["name"]


@own
@require_safe
def second_factor(request):
    """Which one to choose."""
    facts = {"can_have_passkeys": web_authn.is_possible_at(request.get_host())}
    return render(request, "admin/account/second_factor.html", page_of(request, _("Add a second factor"), **facts))


@proved
@require_http_methods(["GET", "POST"])
def app(request):
    """The secret stays in the session until a code of it was typed."""
    secret = request.session.setdefault(NEW_SECRET, one_time_codes.new_secret())
    form = FirstCodeForm(secret, request.POST or None)
    if request.method == "POST" and form.is_valid():
        facts = {"secret": secret, "last_step": form.step, "used_at": None}
        AuthenticatorApp.objects.update_or_create(user=request.user, defaults=facts)
        del request.session[NEW_SECRET]
        return added(request, "app", _("an authenticator app was added."))
    address = one_time_codes.address_for_apps(secret, request.user.get_username(), the_publication().name)
    square = segno.make(address, error="m").svg_data_uri(scale=5, border=3, light="#fff", dark="#000")
    parts = [secret[at : at + 4] for at in range(0, len(secret), 4)]
    page = page_of(
        request, _("Add an authenticator app"), form=form, square=square, secret=" ".join(parts), link=address
    )
    return render(request, "admin/account/app.html", page)


@proved
@require_http_methods(["GET", "POST"])
def add_passkey(request):
    form = PasskeyNameForm(
        request.POST or None, initial={"name": device_in_words(request.headers.get("User-Agent", ""))}
    )
    page = page_of(request, _("Add a passkey"), form=form)
    if request.method == "GET" or not form.is_valid():
        return render(request, "admin/account/add_passkey.html", page)
    try:
        state = request.session.pop(ADDING, None)
        found = web_authn.finish_adding(request.get_host(), state, signed(request))
        with transaction.atomic():
            Passkey.objects.create(user=request.user, name=form.cleaned_data["name"], **found._asdict())
    except (web_authn.NotAccepted, IntegrityError):
        form.add_error(None, _("Your browser’s answer was not accepted. Try again."))
        return render(request, "admin/account/add_passkey.html", page, status=NOT_ACCEPTED)
    return added(request, "passkey", _("a passkey was added."))


@proved
@require_POST
def passkey_options(request):
    """What the browser is asked to make."""
    user, kept = request.user, list(request.user.passkeys.values_list("credential", flat=True))
    options, state = web_authn.begin_adding(request.get_host(), str(user.pk), user.get_username(), kept)
    request.session[ADDING] = state
    return JsonResponse(options)


def added(request, kind, sentence):
    """With the first second factor come recovery codes, which are shown this once."""
    history.note(Verb.FACTOR_ADDED, request, by=request.user, kind=kind)
    tell_of_change(request.user, sentence)
    messages.success(request, _("Your second factor is added. It is asked for the next time you log in."))
    has_codes = RecoveryCode.objects.filter(user=request.user).unused().exists()
    return redirect("account") if has_codes else new_codes(request)


@proved
@require_POST
def recovery_codes(request):
    return new_codes(request) if factors.has_one(request.user) else redirect("account")


def new_codes(request):
    codes = RecoveryCode.objects.make_for(request.user)
    history.note(Verb.CODES_MADE, request, by=request.user)
    return render(request, "admin/account/recovery_codes.html", page_of(request, _("Your recovery codes"), codes=codes))


@proved
@require_POST
def rename_passkey(request, pk):
    form = PasskeyNameForm(request.POST, instance=get_object_or_404(request.user.passkeys, pk=pk))
    if form.is_valid():
        form.save()
        messages.success(request, _("The passkey is renamed."))
    return redirect("account")


@proved
@require_POST
def remove_passkey(request, pk):
    get_object_or_404(request.user.passkeys, pk=pk).delete()
    return removed(request, "passkey", _("a passkey was removed."))


@proved
@require_POST
def remove_app(request):
    AuthenticatorApp.objects.filter(user=request.user).delete()
    return removed(request, "app", _("the authenticator app was removed."))


def removed(request, kind, sentence):
    factors.remove_codes_without_others(request.user)
    history.note(Verb.FACTOR_REMOVED, request, by=request.user, kind=kind)
    tell_of_change(request.user, sentence)
    messages.success(request, _("The second factor is removed."))
    return redirect("account")
