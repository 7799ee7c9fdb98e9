"""One's own e-mail address: it is changed once somebody has opened the letter that goes there."""

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.core import signing
from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from cms.log_in import history
from cms.log_in.mail import send_letter, tell_of_change
from cms.log_in.views import page_of

HOLDS_FOR = 24 * 60 * 60  # seconds
SALT = "cms.log_in.account.email"
GONE = 410
LETTER = gettext_lazy(
    "Somebody, you we hope, wants to use this address for the account %(name)s at %(site)s.\n\n"
    "Confirm it here, within a day: %(link)s\n\n"
    "If it was not you, do nothing."
)


class EmailForm(forms.Form):
    email = forms.EmailField(label=gettext_lazy("New e-mail address"), max_length=254)

    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        self.fields["email"].widget.attrs["autocomplete"] = "email"

    def clean_email(self):
        email = self.cleaned_data["email"]
        if is_of_another(email, self.user):
            raise ValidationError(_("There is an account with this address already."))
        return email


def is_of_another(email, user):
    return User.objects.filter(email__iexact=email).exclude(pk=user.pk).exists()


def send_confirmation(user: User, email: str) -> None:
    signed = signing.dumps({"user": user.pk, "from": user.email, "to": email}, salt=SALT)
    send_letter(user, _("Confirm your address for %(site)s"), LETTER, reverse("confirm-email", args=[signed]), to=email)


@require_http_methods(["GET", "POST"])
def confirm(request, signed):
    """Asks before it changes anything: programs that look through mail open links, too."""
    email = confirmed(request.user, signed)
    if not email:
        return render(
            request, "admin/account/email_over.html", page_of(request, _("This link has expired")), status=GONE
        )
    if request.method == "GET":
        page = page_of(request, _("Confirm your e-mail address"), email=email)
        return render(request, "admin/account/confirm_email.html", page)
    former = request.user.email
    User.objects.filter(pk=request.user.pk).update(email=email)
    history.note(history.Verb.EMAIL_CHANGED, request, by=request.user)
    tell_of_change(request.user, _("its e-mail address is now another."), to=former)
    messages.success(request, _("Your e-mail address is changed."))
    return redirect("account")


def confirmed(user, signed):
    """The address that was signed for this user; "" when the link is too old, was used, or is somebody else's."""
    try:
        said = signing.loads(signed, salt=SALT, max_age=HOLDS_FOR)
    except signing.BadSignature:
        return ""
    is_theirs = said["user"] == user.pk and said["from"] == user.email
    return said["to"] if is_theirs and not is_of_another(said["to"], user) else ""
