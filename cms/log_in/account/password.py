"""One's own password: a new one logs out all other sessions."""

from django.contrib import messages
from django.contrib.auth.forms import PasswordChangeForm
from django.contrib.auth.views import PasswordChangeView
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.translation import gettext as _

from cms.log_in import history, throttle
from cms.log_in.account.sessions import end_others
from cms.log_in.entering import keep_session
from cms.log_in.mail import tell_of_change
from cms.log_in.names import account_of, try_again
from cms.log_in.views import page_of
from plumbing.web.clients import address_of


class NewPasswordForm(PasswordChangeForm):
    """The present password is looked at behind the throttle: somebody may have found an open session."""

    address = ""

    def clean_old_password(self):
        attempt, wait = throttle.begin(account_of(self.user.get_username()), self.address)
        if wait:
            raise ValidationError(try_again(wait), code="throttled")
        password = super().clean_old_password()
        throttle.succeed(attempt)
        return password


class ChangePassword(PasswordChangeView):
    form_class = NewPasswordForm
    template_name = "admin/account/password.html"
    success_url = reverse_lazy("account")

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        form.address = address_of(self.request)
        return form

    def get_context_data(self, **context):
        return super().get_context_data(**context) | page_of(self.request, _("Change your password"))

    def form_valid(self, form):
        response = super().form_valid(form)
        keep_session(self.request, form.user)
        end_others(self.request)
        history.note(history.Verb.PASSWORD_CHANGED, self.request, by=form.user)
        tell_of_change(form.user, _("its password is now another."))
        messages.success(self.request, _("Your password is changed, and you are logged out everywhere else."))
        return response
