"""Somebody leaves: their account is closed, and their unpublished articles and stories become another's."""

from django import forms
from django.contrib import messages
from django.contrib.auth.models import User
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from articles import workflow
from cms.log_in import history
from cms.log_in.models import OpenSession
from cms.log_in.views import page_of
from people.accounts import name_of


class SuccessorField(forms.ModelChoiceField):
    def label_from_instance(self, user):
        return name_of(user)


class LeavingForm(forms.Form):
    def __init__(self, user, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = (
            User.objects.filter(is_active=True, is_staff=True).exclude(pk=user.pk).order_by("last_name", "username")
        )
        self.left, self.stories = (rows.count() for rows in workflow.left_by(user))
        if self.left or self.stories:
            self.fields["to"] = SuccessorField(others, label=_("Their unpublished articles and their stories go to"))


def deactivate(model_admin, request, user):
    """Nothing of the account is deleted: its name stays on what it has done."""
    form = LeavingForm(user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        close(request, user, form.cleaned_data.get("to"))
        model_admin.log_change(request, user, [{"changed": {"fields": ["is_active"]}}])
        messages.success(request, _("%(name)s can no longer log in.") % {"name": name_of(user)})
        return redirect("admin:auth_user_change", user.pk)
    page = page_of(request, _("Deactivate an account"), form=form, object=user)
    return render(request, "admin/auth/user/deactivate.html", page)


@transaction.atomic
def close(request, user, successor):
    detail = {}
    if successor:
        detail = {"articles": workflow.hand_over(user, successor, by=request.user), "to": name_of(successor)}
    user.is_active = False
    user.save(update_fields=["is_active"])
    OpenSession.objects.filter(user=user).end()
    history.note(history.Verb.DEACTIVATED, request, by=request.user, about=user, **detail)


def activate(model_admin, request, user):
    if request.method != "POST":
        return redirect("admin:auth_user_change", user.pk)
    user.is_active = True
    user.save(update_fields=["is_active"])
    history.note(history.Verb.ACTIVATED, request, by=request.user, about=user)
    model_admin.log_change(request, user, [{"changed": {"fields": ["is_active"]}}])
    messages.success(request, _("%(name)s can log in again.") % {"name": name_of(user)})
    return redirect("admin:auth_user_change", user.pk)
