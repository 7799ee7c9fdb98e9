"""Notes who failed to log in, in the log and for administrators; never with what password."""

import logging

from django.contrib.auth.models import User
from django.contrib.auth.signals import user_login_failed
from django.dispatch import receiver

from cms.log_in import history
from plumbing.web.clients import address_of

log = logging.getLogger("cms.log_in")


@receiver(user_login_failed, dispatch_uid="cms.log_in.noting")
def note_failure(sender, credentials, request=None, **kwargs):
    name = str(credentials.get("username", ""))[:150]
    log.warning("Log-in failed for %r from %s.", name, (request and address_of(request)) or "an unknown address")
    if request:
        history.note(history.Verb.FAILED, request, by=User.objects.filter(username=name).first(), how="password")
