"""Invitations: a letter with a link by which a new member of the team chooses a password, within seven days."""

from datetime import timedelta

from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.core.signing import BadSignature, TimestampSigner
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.log_in.mail import send_letter
from cms.site.publication.shown import the_publication

HOLDS_FOR = timedelta(days=7)
LETTER = gettext_lazy(
    "You are invited to write for %(site)s.\n\n"
    "Your user name: %(name)s\n"
    "Choose a password here, within seven days: %(link)s\n\n"
    "If you expected no invitation, do nothing."
)
signer = TimestampSigner(salt="cms.log_in.inviting")


def invite(user: User) -> None:
    """Send the letter; it is tried again while the mail server is away."""
    path = reverse("invited", args=[signer.sign(str(user.pk))])
    send_letter(user, _("An invitation to %(site)s"), LETTER, path)


@never_cache
@require_safe
def invited(request, signed):
    """Leads on to where a password is chosen. The link ends with its days, and as soon as there is a password."""
    try:
        user = User.objects.filter(pk=signer.unsign(signed, max_age=HOLDS_FOR), is_active=True).first()
    except BadSignature:
        user = None
    if user is None or user.has_usable_password():
        return render(
            request, "admin/forgotten/invitation_over.html", {"site_name": the_publication().name}, status=410
        )
    number = urlsafe_base64_encode(force_bytes(user.pk))
    return redirect("password_reset_confirm", number, default_token_generator.make_token(user))


routes = [path("admin/invited/<str:signed>/", invited, name="invited")]
