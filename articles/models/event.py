from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.accounts import name_of
from plumbing.database.plain_writes import WrittenPlainly


class EventChanged(Exception):
    """Somebody tried to rewrite history."""


class EventQuerySet(models.QuerySet):
    def open_notes(self):
        """What was said with a submission or a return and still stands: the article is where that brought it, and nobody has
        dealt with it since.
        """
        later = Event.objects.filter(article=OuterRef("article"), verb__in=DEALING_WITH_NOTES, pk__gt=OuterRef("pk"))
        submitted = Q(verb=Event.Verb.SUBMITTED, detail__has_key="note", article__status="in_review")
        returned = Q(verb=Event.Verb.RETURNED, detail__has_key="reason", article__status="draft")
        return self.filter(submitted | returned, ~Exists(later), article__binned_at=None).order_by("-pk")

    def beside_the_text(self):
        """What was done to notes on words and to suggestions."""
        return self.filter(verb__in=BESIDE_THE_TEXT)

    def newest(self):
        """The number of the newest, by which it is known whether there are newer ones; None without any."""
        return self.values_list("pk", flat=True).first()


class Event(WrittenPlainly):
    """That somebody did something to an article: the history that editors read. Rows are only ever added."""

    class Verb(models.TextChoices):
        SAVED = "saved", _("saved")
        SUBMITTED = "submitted", _("submitted for review")
        APPROVED = "approved", _("approved")
        REOPENED = "reopened", _("changed the text after approval")
        RETURNED = "returned", _("returned to draft")
        SCHEDULED = "scheduled", _("scheduled")
        INCLUDED = "included", _("included newer changes in what is scheduled")
        RESCHEDULED = "rescheduled", _("rescheduled")
        UNSCHEDULED = "unscheduled", _("unscheduled")
        PUBLISHED = "published", _("published")
        WITHDRAWN = "withdrawn", _("withdrew")
        CORRECTED = "corrected", _("corrected")
        RESTORED = "restored", _("restored")
        RENAMED = "renamed", _("changed the address")
        RELEASED = "released", _("published the scheduled update")
        FAILED = "failed", _("could not publish the scheduled update")
        BINNED = "binned", _("moved to the bin")
        UNBINNED = "unbinned", _("restored from the bin")
        MERGED = "merged", _("merged what it names")
        UNMERGED = "unmerged", _("undid a merge of what it names")
        HANDED_OVER = "handed_over", _("handed the draft over")
        POST_CHANGED = "post_changed", _("changed a post")
        NOTE_DONE = "note_done", _("marked the note as done")
        NOTED = "noted", _("noted on words")
        ANSWERED = "answered", _("answered a note on words")
        RESOLVED = "resolved", _("resolved a note on words")
        SUGGESTED = "suggested", _("suggested changes")
        ACCEPTED = "accepted", _("accepted suggested changes")
        REFUSED = "refused", _("refused suggested changes")
        SETTLED = "settled", _("decided a suggestion")
        TOOK_BACK = "took_back", _("took a suggestion back")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="events", verbose_name=_("article"))
    verb = models.CharField(_("what"), max_length=20, choices=Verb)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("who")
    )
    at = models.DateTimeField(_("when"), auto_now_add=True)
    revision = models.ForeignKey(
        "articles.Revision", models.RESTRICT, null=True, blank=True, related_name="events", verbose_name=_("revision")
    )
    detail = models.JSONField(default=dict, blank=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("history entry")
        verbose_name_plural = _("history")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["article", "-at"], name="event_by_article")]

    def __str__(self):
        facts = {"name": name_of(self.by), "what": self.get_verb_display(), "title": self.article}
        return gettext("%(name)s %(what)s: %(title)s") % facts

    @property
    def note(self):
        """What was said with a submission, or the reason of a return; "" without words."""
        return self.detail.get("note") or self.detail.get("reason") or ""

    def save(self, *args, **kwargs):
        if self.pk is not None:
            raise EventChanged("An event is never edited: it is what happened.")
        super().save(*args, **kwargs)


BESIDE_THE_TEXT = (
    Event.Verb.NOTED,
    Event.Verb.ANSWERED,
    Event.Verb.RESOLVED,
    Event.Verb.SUGGESTED,
    Event.Verb.ACCEPTED,
    Event.Verb.REFUSED,
    Event.Verb.SETTLED,
    Event.Verb.TOOK_BACK,
)
# After one of these, what was said before is dealt with.
DEALING_WITH_NOTES = (
    Event.Verb.SUBMITTED,
    Event.Verb.RETURNED,
    Event.Verb.APPROVED,
    Event.Verb.SCHEDULED,
    Event.Verb.PUBLISHED,
    Event.Verb.NOTE_DONE,
)
