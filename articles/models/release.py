from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from plumbing import clock
from plumbing.web.moments import when


class ReleaseQuerySet(models.QuerySet):
    def waiting(self):
        return self.filter(done_at=None)

    def due(self, now=None):
        return self.waiting().filter(due_at__lte=now or clock.now()).order_by("due_at", "pk")


class Release(models.Model):
    """A scheduled update of a live article: at its moment the revision becomes what readers see."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="releases")
    revision = models.ForeignKey("articles.Revision", models.RESTRICT, related_name="releases")
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ReleaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("scheduled update")
        verbose_name_plural = _("scheduled updates")
        ordering = ["due_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"], condition=models.Q(done_at=None), name="article_waits_for_one_release"
            )
        ]
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(done_at=None), name="release_waiting"),
            # The page cache asks for the next moment in this column, done or not.
            models.Index(fields=["due_at"], name="release_by_moment"),
        ]

    def __str__(self):
        facts = {"number": self.revision.number, "title": self.article, "when": when(self.due_at)}
        return gettext("revision %(number)s of “%(title)s”, due %(when)s") % facts
