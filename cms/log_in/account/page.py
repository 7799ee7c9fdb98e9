"""The page "Your account": who one is, how one logs in, and where one is logged in."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import User
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from cms.log_in.account.device import device_in_words
from cms.log_in.account.email import EmailForm
from cms.log_in.account.own import own
from cms.log_in.models import AuthenticatorApp, OpenSession, Passkey, RecoveryCode
from cms.log_in.second_factor import web_authn
from cms.log_in.views import page_of
from cms.notifications.forms import MailChoiceForm
from people.models import Person


class NameForm(forms.ModelForm):
    class Meta:
        model = User
        fields = ["first_name", "last_name"]


@own
@require_safe
def account(request):
    return render(request, "admin/account/account.html", facts_of(request))


@own
@require_POST
def name(request):
    form = NameForm(request.POST, instance=User.objects.get(pk=request.user.pk))
    if form.is_valid():
        form.save()
        messages.success(request, _("Your name is saved."))
        return redirect("account")
    return render(request, "admin/account/account.html", facts_of(request, name_form=form))


def facts_of(request, **forms_with_errors):
    """All that the page shows; a form that was refused in the place of an empty one."""
    user = request.user
    sessions = list(OpenSession.objects.of(user))
    for each in sessions:
        each.device, each.is_this = device_in_words(each.agent), each.session_key == request.session.session_key
    person = Person.objects.filter(user=user).first()
    facts = {
        "name_form": NameForm(instance=user),
        "email_form": EmailForm(user),
        "mail_form": MailChoiceForm(user),
        "person": person,
        "portrait": person.portrait_address(80) if person and person.portrait else "",
        "app": AuthenticatorApp.objects.filter(user=user).first(),
        "passkeys": Passkey.objects.filter(user=user),
        "codes": RecoveryCode.objects.filter(user=user).unused().count(),
        "sessions": sorted(sessions, key=lambda each: not each.is_this),
        "can_have_passkeys": web_authn.is_possible_at(request.get_host()),
        "is_required": settings.REQUIRE_MFA == "staff",
    }
    return page_of(request, _("Your account"), **(facts | forms_with_errors))
