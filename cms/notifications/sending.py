"""Sends notifications by mail: in the background of each process, and by `manage.py send_notifications`.

Whoever sends takes the rows of one recipient for a while; nobody else touches them before that is over. That they are handed over
is written down before the text goes to the server, and taken back if the server refuses it (decision 281).
"""

import logging
from datetime import timedelta

from django.conf import settings
from django.contrib.auth.models import User
from django.db import DatabaseError, connections, transaction
from django.utils import timezone

from cms.notifications.letters import letter_of
from cms.notifications.models import Notification
from plumbing.web.alarms import Alarm
from plumbing.web.mail_handover import NotTakenError, ServerAwayError, UnclearError, hand_over

log = logging.getLogger(__name__)

# Longer than any session with a mail server, each of whose steps may take EMAIL_TIMEOUT.
TAKEN_FOR = timedelta(minutes=10)
# After which a letter that the server did not take is tried again: they outlast a weekend.
PAUSES = tuple(timedelta(minutes=each) for each in (1, 5, 30, 120, 360, 720, 1440, 1440))
LONGEST_SLEEP = 3600  # seconds; rows that other processes have written are found by then
LOOKS_EVERY = 60  # seconds


def send_due(now=None) -> float | None:
    """Send all that is due. Returns the seconds until more is, or None."""
    now = now or timezone.now()
    for pk in _recipients(now):
        if not send_to(pk, now):
            return PAUSES[0].total_seconds()
    following = Notification.objects.to_mail().order_by("mail_at").values_list("mail_at", flat=True).first()
    return following and min(max((following - now).total_seconds(), 1), LONGEST_SLEEP)


def _recipients(now):
    due = Notification.objects.to_mail().filter(mail_at__lte=now)
    return list(due.order_by("recipient_id").values_list("recipient_id", flat=True).distinct())


def send_to(pk, now) -> bool:
    """Send one recipient what is due, as one letter. Returns whether the mail server could be asked."""
    turn = Turn(pk, now)
    if not turn.rows:
        return True
    try:
        if not hand_over(letter_of(User.objects.get(pk=pk), turn.rows), turn.record):
            turn.put_back(now)
    except UnclearError as error:
        log.error("A letter with notifications %s may be lost: the server did not confirm it (%s)", turn, error)
    except NotTakenError as error:
        turn.try_later(now)
        log.warning("A letter with notifications %s could not be sent: %s", turn, error)
        return not isinstance(error, ServerAwayError)
    return True


class Turn:
    """The due rows of one recipient, `rows`, in the hands of one sender: nobody else takes them before `until`."""

    def __init__(self, recipient, now):
        self.until, self.handed_at = now + TAKEN_FOR, None
        with transaction.atomic():
            due = Notification.objects.to_mail().filter(recipient=recipient, mail_at__lte=now).order_by("pk")
            self.rows = list(due.select_for_update(of=("self",)).with_what_they_tell().select_related("recipient"))
            self._all().update(mail_at=self.until)

    def __str__(self):
        return ", ".join(str(row.pk) for row in self.rows)

    def record(self) -> bool:
        """Note that all are handed over; none, if one was read meanwhile or is in another's hands by now."""
        now = timezone.now()
        with transaction.atomic():
            if self._held().update(mail_at=None, mailed_at=now) != len(self.rows):
                transaction.set_rollback(True)
                return False
        self.handed_at = now
        return True

    def put_back(self, at):
        self._held().update(mail_at=at, mailed_at=None)

    def try_later(self, now):
        """After the next pause; after the last one they are given up."""
        for row in self.rows:
            pause = PAUSES[row.mail_tries] if row.mail_tries < len(PAUSES) else None
            facts = {"mail_at": pause and now + pause, "mailed_at": None, "mail_tries": row.mail_tries + 1}
            self._held().filter(pk=row.pk).update(**facts)

    def _all(self):
        return Notification.objects.filter(pk__in=[row.pk for row in self.rows])

    def _held(self):
        """Those that are still in these hands."""
        if self.handed_at:
            return self._all().filter(mailed_at=self.handed_at)
        return self._all().filter(mail_at=self.until)


def _in_thread():
    """For the alarm: leaves no connection open, and waits a minute when the database is away."""
    try:
        return send_due()
    except DatabaseError as error:
        log.warning("Notifications could not be sent, and are tried again: %s", error)
        return PAUSES[0].total_seconds()
    finally:
        connections.close_all()


alarm = Alarm("notifications", _in_thread)


def wake():
    """Have the background send what is due. Returns at once."""
    if settings.NOTIFICATIONS_IN_BACKGROUND:
        alarm.ring()


def look():
    """The same, once a minute at most: what another process has left is sent as soon as somebody works in the desk."""
    if settings.NOTIFICATIONS_IN_BACKGROUND and alarm.is_idle_for(LOOKS_EVERY):
        alarm.ring()
