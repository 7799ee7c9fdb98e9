"""Mail about accounts, sent by a thread: the answer comes as quickly whether there is such an account or not."""

import logging
import smtplib

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.site.publication.shown import the_publication
from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

CHANGED = gettext_lazy(
    "The account %(name)s at %(site)s was changed: %(what)s\n\n"
    "Your account: %(link)s\n\n"
    "If it was not you, tell whoever looks after the accounts at once."
)
# Seconds before each try: a mail server that is started anew is back within minutes.
TRIES = (0, 5, 30, 120, 600)


def send_letter(user: User, subject: str, text: str, path: str, to: str = "", **more: str) -> None:
    """Queue a letter to a user, or to another address of theirs; a user without one gets none.

    Both texts may name the site, the user's name, a link, which leads to `path` of our site, and what else is given.
    """
    if not (to or user.email):
        return
    link = f"{settings.SITE_ADDRESS}{path}"
    facts = {"site": the_publication().name, "name": user.get_username(), "link": link, **more}
    # A name with a line break in it would end the header.
    outgoing.add(EmailMessage(" ".join((subject % facts).split()), text % facts, None, [to or user.email]))


def tell_of_change(user: User, what: str, to: str = "") -> None:
    """What was changed of an account goes to its owner by mail, who may not have done it."""
    send_letter(user, _("Your account at %(site)s"), CHANGED, reverse("account"), to, what=what)


def send(message: EmailMessage) -> None:
    message.send()


def failed(queued, error, again):
    (message,) = queued
    ending = "is tried again" if again else "is given up"
    log.error("Mail “%s” could not be sent and %s: %s", message.subject, ending, error)


outgoing = RetryQueue("mail", send, failed, tries=TRIES, errors=(smtplib.SMTPException, OSError))
