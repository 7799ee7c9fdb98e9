"""An administrator removes the second factor of somebody who has lost it."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.log_in import history
from cms.log_in.mail import tell_of_change
from cms.log_in.models import OpenSession
from cms.log_in.second_factor import factors
from cms.log_in.views import page_of
from people.accounts import name_of


class ReasonForm(forms.Form):
    reason = forms.CharField(
        max_length=200,
        label=gettext_lazy("How do you know that it is them?"),
        help_text=gettext_lazy(
            "Such as: called back on the number that we have. It stands in the history of the team."
        ),
    )


def unlock(model_admin, request, user):
    """Asks how they know, removes everything, ends the user's sessions, and tells them by mail."""
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        factors.remove_all(user)
        OpenSession.objects.filter(user=user).end()
        reason = form.cleaned_data["reason"]
        history.note(history.Verb.UNLOCKED, request, by=request.user, about=user, why=reason)
        model_admin.log_change(request, user, [{"changed": {"fields": ["second factor"]}}])
        tell_of_change(user, _("its second factor was removed by %(name)s.") % {"name": name_of(request.user)})
        messages.success(
            request, _("The second factor is removed. They log in with their password and can add another one.")
        )
        return redirect("admin:auth_user_change", user.pk)
    page = page_of(request, _("Remove the second factor"), form=form, object=user)
    return render(request, "admin/auth/user/unlock.html", page)
