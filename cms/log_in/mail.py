"""Mail about accounts, sent by a thread: the answer comes as quickly whether there is such an account or not."""

import logging
import smtplib

from django.core.mail import EmailMessage

from plumbing.web.retrying import RetryQueue

log = logging.getLogger(__name__)

# Seconds before each try: a mail server that is started anew is back within minutes.
TRIES = (0, 5, 30, 120, 600)


def send(message: EmailMessage) -> None:
    message.send()


def failed(queued, error, again):
    (message,) = queued
    ending = "is tried again" if again else "is given up"
    log.error("Mail “%s” could not be sent and %s: %s", message.subject, ending, error)


outgoing = RetryQueue("mail", send, failed, tries=TRIES, errors=(smtplib.SMTPException, OSError))
