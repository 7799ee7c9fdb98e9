"""The addresses of one's own account."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.log_in.account import email, keys, page, proving, sessions
from cms.log_in.account.own import own, proved
from cms.log_in.account.password import ChangePassword


@proved
@require_POST
def new_email(request):
    form = email.EmailForm(request.user, request.POST)
    if not form.is_valid():
        return render(request, "admin/account/account.html", page.facts_of(request, email_form=form))
    address = form.cleaned_data["email"]
    email.send_confirmation(request.user, address)
    messages.success(
        request, _("A letter is on its way to %(address)s. Open its link to confirm.") % {"address": address}
    )
    return redirect("account")


routes = [
    path("admin/account/", page.account, name="account"),
    path("admin/account/name/", page.name, name="own-name"),
    path("admin/account/email/", new_email, name="own-email"),
    path("admin/account/email/<str:signed>/", own(email.confirm), name="confirm-email"),
    path("admin/password_change/", own(ChangePassword.as_view())),
    path("admin/account/prove/", proving.prove, name="prove"),
    path("admin/account/prove/passkey/", proving.prove_by_passkey, name="prove-by-passkey"),
    path("admin/account/second-factor/", keys.second_factor, name="second-factor"),
    path("admin/account/second-factor/app/", keys.app, name="add-app"),
    path("admin/account/second-factor/app/remove/", keys.remove_app, name="remove-app"),
    path("admin/account/second-factor/passkey/", keys.add_passkey, name="add-passkey"),
    path("admin/account/second-factor/passkey/options/", keys.passkey_options, name="passkey-options"),
    path("admin/account/second-factor/passkey/<int:pk>/", keys.rename_passkey, name="rename-passkey"),
    path("admin/account/second-factor/passkey/<int:pk>/remove/", keys.remove_passkey, name="remove-passkey"),
    path("admin/account/second-factor/codes/", keys.recovery_codes, name="recovery-codes"),
    path("admin/account/sessions/end/", sessions.end_elsewhere, name="end-elsewhere"),
    path("admin/account/sessions/<int:pk>/end/", sessions.end_one, name="end-session"),
]
