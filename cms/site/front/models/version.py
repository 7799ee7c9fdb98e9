from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Image, Section
from plumbing.web.moments import when


class FrontVersionQuerySet(models.QuerySet):
    def of(self, section):
        """Of the front page (None) or of a section, given as a row or a number."""
        return self.filter(section=section)

    def current(self, now):
        """The one that readers get; none while everything is chosen by itself."""
        return self.filter(shown_from__lte=now).filter(Q(shown_until=None) | Q(shown_until__gt=now))

    def planned(self, now):
        """Those that readers get later, the soonest first."""
        return self.filter(shown_from__gt=now, undone_at=None).order_by("shown_from", "pk")

    def standing(self):
        """Those that nobody has taken back, in the order in which readers get them."""
        return self.filter(undone_at=None).order_by("shown_from", "pk")


class FrontVersion(models.Model):
    """A FrontVersion is what editors have chosen for the front page, or for the front of a section, from a moment on.

    Its places are never edited. `shown_until` follows from the versions beside it (publishing.py); it stands in the row so that a page
    finds the version that holds by an index.
    """

    section = models.ForeignKey(Section, models.CASCADE, null=True, blank=True, related_name="+")
    shown_from = models.DateTimeField(_("shown from"))
    shown_until = models.DateTimeField(_("shown until"), null=True, blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()

    objects = FrontVersionQuerySet.as_manager()

    class Meta:
        verbose_name = _("front page")
        verbose_name_plural = _("front pages")
        ordering = ["-shown_from", "-pk"]
        indexes = [
            models.Index(fields=["section", "shown_until"], name="front_version_that_holds"),
            # The page cache asks for the next moment in each column.
            models.Index(fields=["shown_from"], name="front_version_by_beginning"),
            models.Index(fields=["shown_until"], name="front_version_by_end"),
        ]

    def __str__(self):
        facts = {"name": self.section or gettext("Front page"), "when": when(self.shown_from)}
        return gettext("%(name)s, shown from %(when)s") % facts


class PlaceKind(models.TextChoices):
    TOP = "top", _("top")  # order 0 leads, the others stand by
    BAND = "band", _("band")
    HELD = "held", _("held back")


class FrontPlace(models.Model):
    """What a version has in one place: an article at the top or held back, or a section's band. It is never edited."""

    version = models.ForeignKey(FrontVersion, models.CASCADE, related_name="places")
    kind = models.CharField(max_length=4, choices=PlaceKind)
    order = models.PositiveSmallIntegerField()
    article = models.ForeignKey(Article, models.CASCADE, null=True, blank=True, related_name="+")
    section = models.ForeignKey(Section, models.CASCADE, null=True, blank=True, related_name="+")
    until = models.DateTimeField(null=True, blank=True)
    headline = models.CharField(max_length=300, blank=True)
    image = models.ForeignKey(Image, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("place on a front page")
        verbose_name_plural = _("places on front pages")
        ordering = ["kind", "order"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="band", article=None, section__isnull=False)
                | Q(~Q(kind="band"), article__isnull=False, section=None),
                name="a_band_is_a_section_and_a_place_an_article",
            )
        ]

    def __str__(self):
        return f"{self.get_kind_display()}: {self.article or self.section}"
