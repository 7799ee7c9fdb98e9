"""Decorators of the pages of one's own account."""

from functools import wraps
from urllib.parse import urlencode

from django.contrib import admin
from django.shortcuts import redirect
from django.urls import reverse

from cms.log_in.entering import is_proved_lately


def own(view):
    """For whoever may enter the admin."""
    return admin.site.admin_view(view)


def proved(view):
    """For its owner, who has shown in the last half hour that it is them: an open session on somebody's desk is not enough."""

    @wraps(view)
    def respond(request, *args, **kwargs):
        if is_proved_lately(request):
            return view(request, *args, **kwargs)
        back = request.path if request.method == "GET" else reverse("account")
        return redirect(f"{reverse('prove')}?{urlencode({'next': back})}")

    return own(respond)
