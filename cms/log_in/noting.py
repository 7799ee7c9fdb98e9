"""Tells the log who failed to log in; never with what password."""

import logging

from django.contrib.auth.signals import user_login_failed
from django.dispatch import receiver

from plumbing.web.clients import address_of

log = logging.getLogger("cms.log_in")


@receiver(user_login_failed)
def note_failure(sender, credentials, request=None, **kwargs):
    name = str(credentials.get("username", ""))[:150]
    log.warning("Log-in failed for %r from %s.", name, (request and address_of(request)) or "an unknown address")
