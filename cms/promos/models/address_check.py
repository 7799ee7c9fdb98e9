from datetime import timedelta

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

EVERY, AFTER_A_FAILURE = timedelta(days=1), timedelta(hours=1)
GONE = (404, 410)
SURE_AFTER = 3  # failures in a row of another kind, which may pass by themselves
FINE_BELOW = 400
# A page is there, and does not let programs in.
CLOSED = (401, 403, 405, 406, 429)


class AddressCheckQuerySet(models.QuerySet):
    def fresh(self, now):
        """Those that need not be asked again yet."""
        well = Q(failures=0, checked_at__gt=now - EVERY)
        return self.filter(well | Q(failures__gt=0, checked_at__gt=now - AFTER_A_FAILURE))


class AddressCheck(models.Model):
    """An AddressCheck is what an address to which promos lead has answered last. It is written by `check_promos` alone."""

    address = models.CharField(max_length=500, unique=True)
    checked_at = models.DateTimeField()
    status = models.PositiveSmallIntegerField(null=True)  # of HTTP; None where no answer came
    problem = models.CharField(max_length=200, blank=True)  # why no answer came
    failures = models.PositiveSmallIntegerField(default=0)  # in a row

    objects = AddressCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("check of an address")
        verbose_name_plural = _("checks of addresses")
        ordering = ["-checked_at", "pk"]

    def __str__(self):
        return self.address

    def note(self, status, problem, now):
        """Take the answer of this moment, unsaved: a status, or None and why there is none."""
        is_well = status is not None and (status < FINE_BELOW or status in CLOSED)
        self.status, self.problem, self.checked_at = status, problem, now
        self.failures = 0 if is_well else min(self.failures + 1, 1000)

    @property
    def is_broken(self):
        """Whether readers who follow it find nothing: at once for a page that is gone, after several failures for all else."""
        return self.failures > 0 and (self.status in GONE or self.failures >= SURE_AFTER)
