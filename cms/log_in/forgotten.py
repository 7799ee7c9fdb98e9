"""A forgotten password: a link by mail, which holds once and for an hour, with which a new one is chosen."""

from django.contrib import admin
from django.contrib.auth import views
from django.contrib.auth.forms import PasswordResetForm
from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.log_in import history
from cms.log_in.mail import send_letter, tell_of_change
from cms.site.publication.shown import the_publication
from plumbing.text.normalizing import normalized
from plumbing.web.allowances import Allowances, Limit
from plumbing.web.clients import address_of

TOO_MANY_REQUESTS = 429
TEMPLATES = "admin/forgotten"
LETTER = gettext_lazy(
    "Somebody, you we hope, has asked for a new password for %(site)s.\n\n"
    "Your user name: %(name)s\n"
    "Choose a password here, within an hour: %(link)s\n\n"
    "If it was not you, do nothing: your password stays as it is."
)
by_address = Allowances(Limit(at_once=10, a_second=1 / 60), Limit(at_once=100, a_second=1))
# Nobody's letter box is filled; whoever asks is told the same.
by_account = Allowances(Limit(at_once=3, a_second=1 / 600), Limit(at_once=3, a_second=1 / 600))


class ForgottenForm(PasswordResetForm):
    """Sends the letter from a thread. Its link leads to SITE_ADDRESS, whatever host the request names."""

    def save(self, **options):
        if not by_account.take(normalized("NFKC", self.cleaned_data["email"]).casefold()):
            super().save(**options)

    def send_mail(self, subject_template, template, context, from_email, to_email, html_email_template_name=None):
        """Called by Django for each account with the address."""
        path = reverse("password_reset_confirm", args=[context["uid"], context["token"]])
        send_letter(context["user"], _("A new password for %(site)s"), LETTER, path)


class OurPage:
    """Under the publication's name, as the log-in page is."""

    def get_context_data(self, **context):
        ours = admin.site.each_context(self.request) | {"site_name": the_publication().name}
        return super().get_context_data(**context) | ours | {"title": self.title}


class Forgotten(OurPage, views.PasswordResetView):
    form_class = ForgottenForm
    template_name = f"{TEMPLATES}/ask.html"
    success_url = reverse_lazy("password_reset_done")

    def form_valid(self, form):
        if wait := by_address.take(address_of(self.request)):
            form.add_error(None, _("Too many letters were asked for from here. Try again in a few minutes."))
            response = self.form_invalid(form)
            response.status_code = TOO_MANY_REQUESTS
            response.headers["Retry-After"] = wait
            return response
        return super().form_valid(form)


class Asked(OurPage, views.PasswordResetDoneView):
    template_name = f"{TEMPLATES}/asked.html"


class ChooseNew(OurPage, views.PasswordResetConfirmView):
    template_name = f"{TEMPLATES}/choose.html"
    success_url = reverse_lazy("password_reset_complete")

    def form_valid(self, form):
        history.note(history.Verb.PASSWORD_CHANGED, self.request, by=form.user)
        if form.user.has_usable_password():  # else it is the first, by an invitation
            tell_of_change(form.user, _("its password is now another."))
        return super().form_valid(form)


class Chosen(OurPage, views.PasswordResetCompleteView):
    template_name = f"{TEMPLATES}/chosen.html"
    extra_context = {"login_url": reverse_lazy("admin:login")}


# By these names Django's log-in page links them.
routes = [
    path("admin/password_reset/", Forgotten.as_view(), name="admin_password_reset"),
    path("admin/password_reset/done/", Asked.as_view(), name="password_reset_done"),
    path("admin/reset/<uidb64>/<token>/", ChooseNew.as_view(), name="password_reset_confirm"),
    path("admin/reset/done/", Chosen.as_view(), name="password_reset_complete"),
]
