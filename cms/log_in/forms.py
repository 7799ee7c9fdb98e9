"""The forms for logging in, behind the throttle."""

from django import forms
from django.contrib.admin.forms import AdminAuthenticationForm
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from cms.log_in import throttle
from cms.log_in.names import account_of, try_again
from cms.log_in.second_factor import factors
from plumbing.web.clients import address_of


class LogInForm(AdminAuthenticationForm):
    """`wait` says for how many seconds no password will be looked at; `attempt` is what the throttle knows of this one.

    While others guess an account's password from everywhere, its owner shows the second factor first, in `code`, and does not wait.
    """

    code = forms.CharField(max_length=40, required=False, label=_("Code from your app, or recovery code"))
    wait = 0
    attempt = None
    proved_by = ""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"].widget.attrs |= {"autocomplete": "one-time-code", "autocapitalize": "off"}

    def clean(self):
        typed = self.cleaned_data.get("username")
        if not typed or not self.cleaned_data.get("password"):
            return super().clean()
        account, address = account_of(typed), address_of(self.request)
        self.attempt, self.wait = throttle.begin(account, address)
        if self.wait and (code := self.cleaned_data.get("code")) and self.proves(typed, code, address):
            self.attempt, self.wait = throttle.begin(account, address, is_proved=True)
        if self.wait:
            raise ValidationError(try_again(self.wait), code="throttled")
        cleaned = super().clean()
        if self.proved_by or not factors.has_one(self.get_user()):
            throttle.succeed(self.attempt)
        return cleaned

    def proves(self, typed, code, address):
        user = User.objects.filter(username=typed, is_active=True).first()
        self.proved_by = factors.check_code(user, code, address).by if user else ""
        return self.proved_by


class CodeForm(forms.Form):
    """A code of the user’s app, or one of their recovery codes. `wait` is as in LogInForm."""

    code = forms.CharField(max_length=40, label=_("Code"))
    wait = 0
    by = ""

    def __init__(self, user, request, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.request = user, request
        self.fields["code"].widget.attrs |= {
            "autocomplete": "one-time-code",
            "autocapitalize": "off",
            "autofocus": True,
        }

    def clean_code(self):
        self.by, self.wait = factors.check_code(self.user, self.cleaned_data["code"], address_of(self.request))
        if self.wait:
            raise ValidationError(try_again(self.wait), code="throttled")
        if not self.by:
            raise ValidationError(_("This code is wrong, or was used already. Wait for the next one."))
        return self.cleaned_data["code"]
