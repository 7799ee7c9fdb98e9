from datetime import timedelta

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms.promos import choose, schedule, wording
from cms.promos.models.promo_queryset import PromoQuerySet

SOON = timedelta(days=3)


class Kind(models.TextChoices):
    SHOW = "show", pgettext_lazy("kind of promo", "Show")
    SUBSCRIPTION = "subscription", _("Subscription")
    NEWSLETTER = "newsletter", _("Newsletter")
    DONATION = "donation", _("Donation")
    MEMBERSHIP = "membership", _("Membership")
    EVENT = "event", pgettext_lazy("kind of promo", "Event")
    BOOK = "book", pgettext_lazy("kind of promo", "Book")


KIND_LABELS = dict(Kind.choices)


class Placement(models.TextChoices):
    """Each has a column of its own, shows_<word>, so that one query brings all that a page needs."""

    INLINE = "inline", _("In the text")
    END = "end", _("After the text")
    ASIDE = "aside", _("Beside the text")
    HEADER = "header", _("Above the text")


class State(models.TextChoices):
    """How a promo stands at a moment. It is worked out, never stored."""

    ON_AIR = "on_air", _("On air")
    RUNNING = "running", _("Running")
    ENDING_SOON = "ending_soon", _("Ending soon")
    TO_COME = "to_come", _("To come")
    ENDED = "ended", _("Ended")
    OFF = "off", _("Switched off")


class Promo(models.Model):
    """A Promo is what we say for ourselves around articles. Its facts change; its counts stay."""

    name = models.CharField(_("name"), max_length=120, help_text=_("Seen only here, in the admin."))
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    kind = models.CharField(_("type"), max_length=20, choices=Kind)
    is_active = models.BooleanField(
        _("may be shown"),
        default=True,
        help_text=_("Untick to stop the promo at once, whatever its dates say."),
    )
    shows_inline = models.BooleanField(
        _("in the text"), default=False, help_text=_("Where the writer has put a promo slot in the text.")
    )
    shows_end = models.BooleanField(_("after the text"), default=True)
    shows_aside = models.BooleanField(_("beside the text"), default=False)
    shows_header = models.BooleanField(_("above the text"), default=False)
    priority = models.SmallIntegerField(
        _("priority"), default=0, help_text=_("If several promos fit one place, the highest number wins.")
    )
    starts_at = models.DateTimeField(
        _("from"),
        null=True,
        blank=True,
        help_text=_("Not shown before this time. Left empty, it is shown from now on."),
    )
    ends_at = models.DateTimeField(
        _("until"),
        null=True,
        blank=True,
        help_text=_("Not shown after this time. Left empty, it is shown indefinitely."),
    )
    sections = models.ManyToManyField(
        "articles.Section",
        blank=True,
        related_name="promos",
        help_text=_("If you choose a section or a tag, the promo is shown only with articles that have one of them."),
        verbose_name=_("sections"),
    )
    tags = models.ManyToManyField("articles.Tag", blank=True, related_name="promos", verbose_name=_("tags"))
    articles = models.ManyToManyField(
        "articles.Article",
        blank=True,
        related_name="promos",
        help_text=_("Articles that show this promo before any other."),
        verbose_name=_("articles"),
    )
    is_confined = models.BooleanField(
        _("only in its articles"),
        default=False,
        help_text=_(
            "Show it with the articles above and nowhere else. Imports tick this for the promos that they find."
        ),
    )
    presenter = models.ForeignKey(
        "people.Person",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="promos",
        help_text=_("Who presents the show, writes the newsletter or wrote the book."),
        verbose_name=_("presenter"),
    )
    fingerprint = models.CharField(
        max_length=16,
        null=True,
        blank=True,
        unique=True,
        editable=False,
        help_text=_("By what an import knows it again; nothing for promos that were made here."),
    )
    created_at = models.DateTimeField(_("creation date"), auto_now_add=True)

    objects = PromoQuerySet.as_manager()

    class Meta:
        verbose_name = _("promo")
        verbose_name_plural = _("promos")
        ordering = ["-priority", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(slug=""), name="a_promo_has_a_name"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="a_promo_is_of_a_known_kind"),
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="a_promo_ends_after_it_starts",
                violation_error_message=_("The promo would end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(shows_inline=True) | Q(shows_end=True) | Q(shows_aside=True) | Q(shows_header=True),
                name="a_promo_has_a_placement",
                violation_error_message=_("Choose at least one place where the promo is shown."),
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def placements(self):
        return frozenset(word for word in Placement.values if getattr(self, f"shows_{word}"))

    @property
    def airs(self):
        """Its weekly times as a list, prefetched or not."""
        return list(self.air_times.all())

    @property
    def schedule_label(self):
        return wording.schedule_label(self.airs)

    def is_running_at(self, moment):
        return choose.is_running(self, moment)

    def state_at(self, moment):
        """One of the words of State, for a moment."""
        if not self.is_active:
            return State.OFF
        if choose.has_ended(self, moment):
            return State.ENDED
        if not self.is_running_at(moment):
            return State.TO_COME
        if self.airing_at(moment):
            return State.ON_AIR
        return State.ENDING_SOON if self.ends_at and self.ends_at - moment <= SOON else State.RUNNING

    def airing_at(self, moment):
        """The airing that is going on, or None."""
        return schedule.on_air(self.airs, moment) if self.is_running_at(moment) else None
