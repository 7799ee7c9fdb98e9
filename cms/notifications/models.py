from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.event_words import event_in_words, story_event_in_words

MORNING = time(7)  # by the publication's clock


class ByMail(models.TextChoices):
    AT_ONCE = "at_once", _("At once")
    DAILY = "daily", _("Once a day, in the morning, what you have not read by then")
    NEVER = "never", _("Never")

    def moment(self, now):
        """When a notification of `now` goes out by mail; None for never."""
        if self == ByMail.NEVER:
            return None
        return now if self == ByMail.AT_ONCE else next_morning(now)


def next_morning(now):
    local = timezone.localtime(now)
    day = local.date() if local.time() < MORNING else local.date() + timedelta(days=1)
    return datetime.combine(day, MORNING, local.tzinfo)


class MailChoiceQuerySet(models.QuerySet):
    def of(self, users):
        """How each of the users wants their mail, by the user's number."""
        chosen = dict(self.filter(user__in=users).values_list("user_id", "by_mail"))
        return {user.pk: ByMail(chosen.get(user.pk, ByMail.AT_ONCE)) for user in users}


class MailChoice(models.Model):
    """How somebody wants their notifications by mail; who has not chosen gets them at once."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    by_mail = models.CharField(_("by e-mail"), max_length=10, choices=ByMail, default=ByMail.AT_ONCE)

    objects = MailChoiceQuerySet.as_manager()

    def __str__(self):
        return f"{self.user}: {self.get_by_mail_display()}"


class NotificationQuerySet(models.QuerySet):
    def of(self, user):
        return self.filter(recipient=user)

    def unread(self):
        return self.filter(read_at=None)

    def mark_read(self, now):
        """What is read in the desk is not mailed any more. Returns how many were not read before."""
        return self.unread().update(read_at=now, mail_at=None)

    def with_what_they_tell(self):
        return self.select_related("event__article", "event__by", "story_event__story", "story_event__by")

    def to_mail(self):
        """What still has to go out by mail, now or later."""
        can_be_reached = Q(recipient__is_active=True) & ~Q(recipient__email="")
        return self.unread().filter(can_be_reached, mail_at__isnull=False)


class Notification(models.Model):
    """That somebody is told of an Event, or of a StoryEvent: what was done, to what, by whom and when are the event's.

    `mail_at` is when it goes out by mail, or is tried again; while one process sends it, when another may take over. None: it
    does not. `mailed_at` is when it was handed to the mail server.
    """

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notifications")
    event = models.ForeignKey("articles.Event", models.CASCADE, null=True, related_name="notifications")
    story_event = models.ForeignKey("articles.StoryEvent", models.CASCADE, null=True, related_name="notifications")
    read_at = models.DateTimeField(null=True)
    mail_at = models.DateTimeField(null=True)
    mail_tries = models.PositiveSmallIntegerField(default=0)
    mailed_at = models.DateTimeField(null=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        verbose_name = _("notification")
        verbose_name_plural = _("notifications")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "event"], name="told_once_of_an_event"),
            models.UniqueConstraint(fields=["recipient", "story_event"], name="told_once_of_a_story"),
            models.CheckConstraint(
                condition=Q(event__isnull=False, story_event=None) | Q(event=None, story_event__isnull=False),
                name="a_notification_tells_of_one_event",
            ),
        ]
        indexes = [
            models.Index(fields=["recipient", "-id"], name="notification_newest_first"),
            models.Index(fields=["recipient"], condition=Q(read_at=None), name="notification_unread"),
            models.Index(fields=["mail_at"], condition=Q(mail_at__isnull=False), name="notification_to_mail"),
        ]

    def __str__(self):
        return str(self.told)

    @property
    def told(self):
        """The Event or StoryEvent that it tells of: both have `by` and `at`."""
        return self.event or self.story_event

    @property
    def subject(self):
        """What was done something to, in a few words."""
        return str(self.event.article) if self.event else self.story_event.title

    @property
    def words(self):
        """What was done, to be read after the name of who did it."""
        return event_in_words(self.event) if self.event else story_event_in_words(self.story_event)

    @property
    def address(self):
        """Where it is looked at in the desk; "" for a story that the recipient may no longer see."""
        if self.event:
            return reverse("admin:articles_article_change", args=[self.event.article_id])
        story = self.story_event.story
        return reverse("admin:articles_story_change", args=[story.pk]) if story.can_be_seen_by(self.recipient) else ""
