"""Before a second factor or an address is changed, whoever is logged in shows again that it is them."""

import time

from django import forms
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cms.log_in import throttle
from cms.log_in.account.own import own
from cms.log_in.entering import PROVED_AT, where_to
from cms.log_in.forms import CodeForm
from cms.log_in.models import Passkey
from cms.log_in.names import account_of, try_again
from cms.log_in.second_factor import web_authn
from cms.log_in.views import NOT_ACCEPTED, answering_passkey, page_of, told_to_wait
from plumbing.web.clients import address_of


class PasswordForm(forms.Form):
    password = forms.CharField(
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password", "autofocus": True})
    )
    wait = 0

    def __init__(self, user, request, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.request = user, request
        self.fields["password"].label = _("Password")

    def clean_password(self):
        attempt, self.wait = throttle.begin(account_of(self.user.get_username()), address_of(self.request))
        if self.wait:
            raise ValidationError(try_again(self.wait), code="throttled")
        if not self.user.check_password(self.cleaned_data["password"]):
            raise ValidationError(_("This is not your password."))
        throttle.succeed(attempt)
        return self.cleaned_data["password"]


@own
@require_http_methods(["GET", "POST"])
def prove(request):
    """By password; who has none, by a code; and by a passkey, with its button."""
    kind = PasswordForm if request.user.has_usable_password() else CodeForm
    form = kind(request.user, request, request.POST or None)
    to = where_to(request, request.POST.get("next") or request.GET.get("next") or reverse("account"))
    if request.method == "POST" and form.is_valid():
        request.session[PROVED_AT] = time.time()
        return redirect(to)
    has_passkeys = Passkey.objects.filter(user=request.user).exists()
    page = page_of(request, _("Confirm that it is you"), form=form, next=to, has_passkeys=has_passkeys)
    return told_to_wait(render(request, "admin/account/prove.html", page), form.wait)


@own
@require_POST
def prove_by_passkey(request):
    try:
        answering_passkey(request, request.user)
    except web_authn.NotAccepted:
        page = page_of(request, _("This passkey was not accepted"))
        return render(request, "admin/log_in/passkey_refused.html", page, status=NOT_ACCEPTED)
    request.session[PROVED_AT] = time.time()
    return redirect(where_to(request, request.POST.get("next", "")))
