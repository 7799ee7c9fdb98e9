from datetime import timedelta
from functools import reduce
from operator import or_

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from cms.promos import choose, wording
from cms.promos.models.air_time import is_zone
from cms.promos.models.choices import Audience, Frequency, Kind, Placement, State
from cms.promos.models.promo_queryset import PromoQuerySet
from cms.promos.models.targets import Targets
from cms.promos.schedule import Break, Schedule, on_air

SOON = timedelta(days=3)
PAGES_BETWEEN = 5


class Promo(Targets):
    """A Promo is what we say for ourselves around articles. Its facts change; its counts stay."""

    name = models.CharField(_("name"), max_length=120, help_text=_("Seen only here, in the admin."))
    slug = models.SlugField(_("slug"), max_length=120, unique=True)
    kind = models.CharField(_("type"), max_length=20, choices=Kind)
    is_active = models.BooleanField(
        _("may be shown"),
        default=True,
        help_text=_("Untick to stop the promo at once, whatever its dates say."),
    )
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True, editable=False)
    shows_banner = models.BooleanField(_("above the page"), default=False)
    shows_inline = models.BooleanField(_("in the text"), default=False)
    shows_aside = models.BooleanField(_("beside the text"), default=False)
    shows_end = models.BooleanField(_("after the text"), default=True)
    shows_home = models.BooleanField(_("on the front page"), default=False)
    shows_section = models.BooleanField(_("on section pages"), default=False)
    shows_person = models.BooleanField(_("on pages of people"), default=False)
    shows_footer = models.BooleanField(_("below the page"), default=False)
    inline_percent = models.PositiveSmallIntegerField(
        _("how far down the text"),
        null=True,
        blank=True,
        help_text=_(
            "In percent of the text, where the writer has put no promo slot. Left empty, it is shown in slots alone."
        ),
    )
    priority = models.SmallIntegerField(
        _("priority"), default=0, help_text=_("If several promos fit one place, the highest number wins.")
    )
    zone = models.CharField(
        _("time zone"),
        max_length=60,
        blank=True,
        validators=[is_zone],
        help_text=_("By whose clocks the dates are meant. Left empty, by the publication’s."),
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
    frequency = models.CharField(_("how often"), max_length=20, choices=Frequency, default=Frequency.ALWAYS)
    pages_between = models.PositiveSmallIntegerField(
        _("pages between"),
        default=PAGES_BETWEEN,
        help_text=_("Of how many pages that somebody reads one shows it, if it is shown once in several pages."),
    )
    test_starts_on = models.DateField(
        _("test from"),
        null=True,
        blank=True,
        help_text=_("The day on which chance begins to choose among the wordings. Left empty, it does so at once."),
    )
    test_ends_on = models.DateField(
        _("test until"),
        null=True,
        blank=True,
        help_text=_(
            "Its last day; decide on it before you begin. Outside the test all readers get the control, or else the wording "
            "with the greatest weight."
        ),
    )
    audience = models.CharField(_("for whom"), max_length=20, choices=Audience, default=Audience.EVERYONE)
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
            models.CheckConstraint(condition=Q(frequency__in=Frequency.values), name="a_promo_has_a_known_frequency"),
            models.CheckConstraint(condition=Q(audience__in=Audience.values), name="a_promo_has_a_known_audience"),
            models.CheckConstraint(
                condition=Q(pages_between__gt=1),
                name="a_promo_leaves_out_pages",
                violation_error_message=_("Once in several pages means once in two pages or more."),
            ),
            models.CheckConstraint(
                condition=Q(inline_percent=None) | Q(inline_percent__lte=100),
                name="a_promo_stands_within_the_text",
                violation_error_message=_("The whole text is 100 percent."),
            ),
            models.CheckConstraint(
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="a_promo_ends_after_it_starts",
                violation_error_message=_("The promo would end before it starts."),
            ),
            models.CheckConstraint(
                condition=Q(test_starts_on=None) | Q(test_ends_on=None) | Q(test_ends_on__gte=F("test_starts_on")),
                name="a_test_ends_after_it_starts",
                violation_error_message=_("The test would end before it starts."),
            ),
            models.CheckConstraint(
                condition=reduce(or_, (Q(**{f"shows_{word}": True}) for word in Placement.values)),
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
    def schedule(self):
        """Its Schedule, of rows that are prefetched or not."""
        dates = (each.airing for each in self.air_dates.all())
        breaks = (Break(each.first_on, each.last_on) for each in self.air_breaks.all())
        return Schedule(tuple(self.air_times.all()), tuple(dates), tuple(breaks))

    @property
    def schedule_label(self):
        return wording.schedule_label(self.schedule.weekly)

    def is_running_at(self, moment):
        return self.archived_at is None and choose.is_running(self, moment)

    def state_at(self, moment):
        """One of the words of State, for a moment."""
        if self.archived_at:
            return State.ARCHIVED
        if not self.is_active:
            return State.OFF
        if choose.has_ended(self, moment):
            return State.ENDED
        if not self.is_running_at(moment):
            return State.TO_COME
        if self.airing_at(moment):
            return State.ON_AIR
        return State.ENDING_SOON if self.ends_soon_at(moment) else State.RUNNING

    def ends_soon_at(self, moment):
        return self.ends_at is not None and moment < self.ends_at <= moment + SOON

    def airing_at(self, moment):
        """The airing that is going on, or None."""
        return on_air(self.schedule, moment) if self.is_running_at(moment) else None
