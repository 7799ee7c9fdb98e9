"""Handing one message to the mail server so that it is known whether the server has it: SMTP, RFC 5321, section 3.3."""

import smtplib
from collections.abc import Callable
from contextlib import suppress
from email.utils import parseaddr

from django.core.mail import EmailMessage, get_connection

FAULTS = (smtplib.SMTPException, OSError)


class NotTakenError(Exception):
    """The server has not taken the message, for certain."""


class ServerAwayError(NotTakenError):
    """There was no session with the server, so no other message can be sent now, either."""


class UnclearError(Exception):
    """The connection was lost while the message was handed over: the server may have it or not."""


def hand_over(message: EmailMessage, record: Callable[[], bool]) -> bool:
    """Give `message` to the mail server that the settings name. Returns whether that was done.

    `record` is called when everything is agreed with the server and the text itself comes next: it notes, for good, that the
    message is handed over, or returns False for it not to be. Raises NotTakenError, after which that note does not hold,
    and UnclearError.
    """
    connection = get_connection()
    try:
        _open(connection)
        session = getattr(connection, "connection", None)
        if isinstance(session, smtplib.SMTP):
            return _by_smtp(session, message, record)
        if not record():
            return False
        connection.send_messages([message])
        return True
    except (*FAULTS, UnicodeError) as error:  # the latter: an address that this server cannot be told
        raise NotTakenError(str(error)) from error
    finally:
        # A farewell that fails changes nothing.
        with suppress(*FAULTS):
            connection.close()


def _open(connection):
    try:
        connection.open()
    except FAULTS as error:
        raise ServerAwayError(str(error)) from error


def _by_smtp(session, message, record):
    # Django's own way to the line ends that SMTP wants differs by its release.
    lines = message.message().as_bytes().splitlines()
    session.ehlo_or_helo_if_needed()
    _expect(session.mail(parseaddr(message.from_email)[1]), {250})
    for recipient in message.recipients():
        _expect(session.rcpt(parseaddr(recipient)[1]), {250, 251})
    _expect(session.docmd("DATA"), {354})
    if not record():
        session.close()  # without the end of the text there is no message
        return False
    try:
        session.send(b"".join(b"." * line.startswith(b".") + line + b"\r\n" for line in lines) + b".\r\n")
        answer = session.getreply()
    except FAULTS as error:
        raise UnclearError(str(error)) from error
    _expect(answer, {250})
    return True


def _expect(answer, codes):
    code, words = answer
    if code not in codes:
        raise smtplib.SMTPResponseException(code, words)
