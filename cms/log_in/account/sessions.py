"""Where one is logged in, and how to end it elsewhere."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from cms.log_in import history
from cms.log_in.account.own import own
from cms.log_in.models import OpenSession


def end_others(request) -> int:
    """Log out everywhere but here."""
    return OpenSession.objects.filter(user=request.user).exclude(session_key=request.session.session_key).end()


@own
@require_POST
def end_elsewhere(request):
    number = OpenSession.objects.of(request.user).count() - 1
    end_others(request)
    history.note(history.Verb.LOGGED_OUT, request, by=request.user)
    sentence = ngettext("Logged out of %(count)s other session.", "Logged out of %(count)s other sessions.", number)
    messages.success(request, sentence % {"count": number})
    return redirect("account")


@own
@require_POST
def end_one(request, pk):
    """A session of one's own that is not this one: for this one there is the log-out."""
    rows = OpenSession.objects.filter(user=request.user, pk=pk).exclude(session_key=request.session.session_key)
    if rows.end():
        history.note(history.Verb.LOGGED_OUT, request, by=request.user)
        messages.success(request, _("That session is logged out."))
    return redirect("account")
