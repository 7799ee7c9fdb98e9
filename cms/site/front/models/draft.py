from django.conf import settings
from django.db import models
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Section


class FrontDraft(models.Model):
    """A FrontDraft is what editors are preparing for a front: one for all of them. `content` is Content.to_json() (content.py).

    Readers' pages depend on no row of it. `number` counts its saves, by which two who save at once are told.
    """

    section = models.ForeignKey(Section, models.CASCADE, null=True, blank=True, related_name="+")
    content = models.JSONField(default=dict)
    number = models.PositiveIntegerField(default=0)
    saved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        verbose_name = _("draft of a front page")
        verbose_name_plural = _("drafts of front pages")
        constraints = [
            # NULL is the front page, and would be another one each time.
            models.UniqueConstraint(Coalesce(F("section"), Value(0)), name="a_front_has_one_draft"),
        ]

    def __str__(self):
        return gettext("Draft: %(name)s") % {"name": self.section or gettext("Front page")}
