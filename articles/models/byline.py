"""Who made an article: index rows, derived from the live document."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    AUTHOR = "author", _("Author")
    INTERVIEWER = "interviewer", _("Interview")
    TRANSLATOR = "translator", _("Translation")
    EDITOR = "editor", _("Editing")
    ILLUSTRATOR = "illustrator", _("Illustration")
    PHOTOGRAPHER = "photographer", _("Photography")
    RESEARCHER = "researcher", _("Research")


class Byline(models.Model):
    """A person's credit on an article. Derived: `reindex` can rebuild it."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines", verbose_name=_("article"))
    person = models.ForeignKey(
        "people.Person", models.PROTECT, db_index=False, related_name="bylines", verbose_name=_("person")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.AUTHOR)
    order = models.PositiveSmallIntegerField(default=0)
    published_at = models.DateTimeField(null=True, editable=False)  # the article's; see indexing.DATED

    class Meta:
        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ["order"]
        indexes = [models.Index(fields=["person", "role", "-published_at", "-article"], name="byline_newest_first")]
        constraints = [
            models.UniqueConstraint(fields=["article", "person", "role"], name="person_has_a_role_once"),
            models.UniqueConstraint(fields=["article", "order"], name="bylines_have_an_order"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="byline_role_is_known"),
        ]

    def __str__(self):
        return gettext("%(name)s (%(role)s)") % {"name": self.person, "role": self.get_role_display()}
