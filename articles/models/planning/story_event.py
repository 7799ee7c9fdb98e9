from django.conf import settings
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from people.accounts import name_of


class StoryEvent(models.Model):
    """That somebody did something to a story which whoever writes it has to know. Rows are only ever added.

    `whom` it concerns may not see the story any more: so its title is kept as it was then.
    """

    class Verb(models.TextChoices):
        ASSIGNED = "assigned", _("assigned this story to you")
        COMMISSIONED = "commissioned", _("commissioned this story")
        REASSIGNED = "reassigned", _("no longer assigns this story to you")
        DUE = "due", _("removed the deadline of this story")
        DROPPED = "dropped", _("dropped this story")

    story = models.ForeignKey("articles.Story", models.CASCADE, related_name="events", verbose_name=_("story"))
    verb = models.CharField(_("what"), max_length=20, choices=Verb)
    whom = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name=_("whom"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("who"))
    at = models.DateTimeField(_("when"), auto_now_add=True)
    title = models.CharField(_("working title"), max_length=300)
    detail = models.JSONField(default=dict, blank=True)

    class Meta:
        verbose_name = _("history entry of a story")
        verbose_name_plural = _("history of stories")
        ordering = ["-pk"]

    def __str__(self):
        facts = {"name": name_of(self.by), "what": self.get_verb_display(), "title": self.title}
        return gettext("%(name)s %(what)s: %(title)s") % facts
