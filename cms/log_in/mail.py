"""Mail about accounts, sent by a thread: the answer comes as quickly whether there is such an account or not."""

import logging
import smtplib

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage

from cms.site.publication.shown import the_publication
from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

# Seconds before each try: a mail server that is started anew is back within minutes.
TRIES = (0, 5, 30, 120, 600)


def send_letter(user: User, subject: str, text: str, path: str) -> None:
    """Queue a letter to a user; both texts may name the site, the user's name and a link, which leads to `path` of our site."""
    link = f"{settings.SITE_ADDRESS}{path}"
    facts = {"site": the_publication().name, "name": user.get_username(), "link": link}
    # A name with a line break in it would end the header.
    outgoing.add(EmailMessage(" ".join((subject % facts).split()), text % facts, None, [user.email]))


def send(message: EmailMessage) -> None:
    message.send()


def failed(queued, error, again):
    (message,) = queued
    ending = "is tried again" if again else "is given up"
    log.error("Mail “%s” could not be sent and %s: %s", message.subject, ending, error)


outgoing = RetryQueue("mail", send, failed, tries=TRIES, errors=(smtplib.SMTPException, OSError))
