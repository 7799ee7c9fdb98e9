"""What an editor should know of a promo before they look for it in vain."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.promos import experiment
from cms.promos.models import AddressCheck, Placement, Promo, State
from plumbing.text.lists import listed, quoted
from plumbing.web.moments import when

TARGETS = ("sections", "tags", "series", "people", "articles")
MOST_NAMED = 3
BROKEN = gettext_lazy("%(address)s answers %(status)s: readers who follow the promo find nothing (asked %(when)s).")
UNREACHABLE = gettext_lazy("%(address)s gives no answer: %(problem)s (asked %(when)s).")


def warnings_of(promo: Promo, moment: datetime) -> list[str]:
    """Sentences, the most important first."""
    state, found = promo.state_at(moment), []
    if state == State.ARCHIVED:
        return [_("This promo is archived. No reader sees it.")]
    if state == State.OFF:
        found.append(_("This promo is switched off. No reader sees it."))
    if state == State.ENDED:
        found.append(_("This promo ended %(when)s. No reader sees it.") % {"when": when(promo.ends_at)})
    if state == State.ENDING_SOON or (state == State.ON_AIR and promo.ends_soon_at(moment)):
        found.append(_("This promo ends within three days, %(when)s.") % {"when": when(promo.ends_at)})
    wordings = list(promo.variants.in_use())
    if not wordings:
        found.append(_("This promo has no wording. No reader sees it."))
    found += broken_addresses(wordings)
    found += of_test(promo, wordings, moment)
    if others := overlapping(promo, moment):
        names = listed(quoted(other) for other in others[:MOST_NAMED])
        found.append(
            _("At the same time, in the same place and with the same priority: %(names)s. The older one comes first.")
            % {"names": names}
        )
    return found


def broken_addresses(wordings) -> list[str]:
    """What `check_promos` has found last. An address that was changed since then has not been asked yet."""
    checks = AddressCheck.objects.filter(address__in={each.address for each in wordings})
    return [
        (BROKEN if check.status else UNREACHABLE)
        % {"address": check.address, "status": check.status, "problem": check.problem, "when": when(check.checked_at)}
        for check in checks
        if check.is_broken
    ]


def of_test(promo, wordings, moment):
    is_set = promo.test_starts_on or promo.test_ends_on
    if is_set and len(wordings) == 1:
        yield _("A test is set, and there is only one wording. Add another, or clear the dates of the test.")
    elif promo.test_ends_on and not experiment.is_running(None, promo.test_ends_on, moment):
        yield _(
            "The test of the wordings is over: all readers get the control, or else the wording with the greatest weight. "
            "See under Figures which one to keep."
        )


def overlapping(promo: Promo, moment: datetime) -> list[Promo]:
    """Promos that are neither over nor off, of the same priority, which share a place, some of the time and some of the pages."""
    if not promo.is_active or (promo.ends_at and promo.ends_at <= moment):
        return []
    others = Promo.objects.not_ended(moment).filter(priority=promo.priority).exclude(pk=promo.pk)
    others = others.prefetch_related(*TARGETS)
    return [
        other
        for other in others
        if _share_place(promo, other) and _share_time(promo, other) and _share_pages(promo, other)
    ]


def _share_place(one, other):
    return any(getattr(one, f"shows_{word}") and getattr(other, f"shows_{word}") for word in Placement.values)


def _share_time(one, other):
    ends_before = one.ends_at and other.starts_at and one.ends_at <= other.starts_at
    begins_after = one.starts_at and other.ends_at and one.starts_at >= other.ends_at
    return not (ends_before or begins_after)


def _share_pages(one, other):
    """Both go anywhere, or they have a target in common: what comes first by a stronger claim is no overlap."""
    first, second = _targets(one), _targets(other)
    return bool(first & second) if first or second else True


def _targets(promo):
    rows = {(name, row.pk) for name in TARGETS for row in getattr(promo, name).all()}
    return rows | {("kind", word) for word in promo.kinds.strip("|").split("|") if word}
