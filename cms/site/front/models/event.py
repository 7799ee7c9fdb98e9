from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Section
from cms.site.front.models.version import FrontVersion
from people.accounts import name_of


class FrontEvent(models.Model):
    """That somebody did something to a front: the history that editors read. Rows are only ever added."""

    class Verb(models.TextChoices):
        PUBLISHED = "published", _("published")
        PLANNED = "planned", _("planned")
        UNDONE = "undone", _("went back to the version before")
        CANCELLED = "cancelled", _("cancelled what was planned")

    section = models.ForeignKey(Section, models.CASCADE, null=True, blank=True, related_name="+")
    version = models.ForeignKey(FrontVersion, models.CASCADE, related_name="events")
    verb = models.CharField(max_length=10, choices=Verb)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("history entry of a front page")
        verbose_name_plural = _("history of front pages")
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["section", "-at"], name="front_event_by_front")]

    def __str__(self):
        return f"{name_of(self.by)} {self.get_verb_display()}"
