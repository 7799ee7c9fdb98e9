"""The page of a promo's figures, for editors."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from cms.promos import experiment
from cms.promos.comparing import BETTER, EARLY, SAME, WORSE
from cms.promos.figures import figures_of
from cms.promos.models import Promo
from plumbing.languages.writing import day_in_words
from plumbing.web.charts import RANGES, chart, last_days, range_of

RAREST = 1_000  # "less than once in a thousand times"
SENTENCES = {
    EARLY: gettext_lazy("“%(name)s” against “%(control)s”: too early to say. Too few readers have followed either."),
    SAME: gettext_lazy(
        "“%(name)s” against “%(control)s”: no difference that could be told from chance. Were both equally good, chance "
        "alone would make such a difference %(chance)s."
    ),
    BETTER: gettext_lazy(
        "“%(name)s” is followed more often than “%(control)s”. Were both equally good, chance alone would make such a "
        "difference %(chance)s."
    ),
    WORSE: gettext_lazy(
        "“%(name)s” is followed less often than “%(control)s”. Were both equally good, chance alone would make such a "
        "difference %(chance)s."
    ),
}


def figures_page(model_admin, request, pk):
    """With ?days=…, over so many days."""
    promo = get_object_or_404(Promo, pk=pk)
    if not model_admin.has_view_or_change_permission(request, promo):
        raise PermissionDenied
    days = last_days(range_of(request), timezone.localdate())
    found = figures_of(promo, days)
    context = {
        "promo": promo,
        "figures": found,
        "charts": charts_of(days, found.variant_days),
        "days": found.days[::-1],
        "test": test_in_words(promo, found.control, timezone.now()) if found.results else "",
        "results": [in_words(found.control, row, verdict) for row, verdict in found.results],
        "ranges": RANGES,
        "range": len(days),
        "title": _("Figures of “%(title)s”") % {"title": promo},
    }
    return render(request, "admin/promos/promo/figures.html", context)


def charts_of(days, rows_by_variant):
    """Of seen, followed and their rate, by day and wording: three scales, since few follow what many see."""

    def drawn(label, number_of):
        series = {name: [number_of(row) for row in rows] for name, rows in rows_by_variant.items()}
        return chart(label, days, series, apart=True)

    return [
        drawn(_("Seen, by day"), lambda row: row.seen),
        drawn(_("Followed, by day"), lambda row: row.clicked),
        drawn(_("Followed of 1,000 seen, by day"), lambda row: round(10 * row.rate)),
    ]


def test_in_words(promo, control, now):
    """Whether the test of a promo's wordings is still to come, goes on or is over, and what that means for its result."""
    first, last = promo.test_starts_on, promo.test_ends_on
    facts = {"first": first and day_words(first), "last": last and day_words(last), "name": control.name}
    if experiment.is_to_come(first, now):
        return _("The test begins on %(first)s. Until then all readers get “%(name)s”.") % facts
    if not experiment.is_running(first, last, now):
        return (
            _(
                "The test ended on %(last)s. All readers get “%(name)s” now, until you make another wording the control or delete it."
            )
            % facts
        )
    if last:
        return (
            _("Too early to decide: the test runs to the end of %(last)s, and until then its result may turn round.")
            % facts
        )
    return _(
        "No end is set for this test. Set the day on which you will decide, in the form, before you go by this result."
    )


def day_words(day):
    return day_in_words(day, get_language())


def in_words(control, row, verdict):
    """A sentence or two on whether a wording differs from the control, and how sure that is."""
    return SENTENCES[verdict.kind] % {
        "name": row.name,
        "control": control.name,
        "chance": chance_in_words(verdict.chance),
    }


def chance_in_words(chance):
    """ "7 times in 100": whole numbers, of which readers of figures make fewer mistakes than of probabilities."""
    if chance is None:
        return ""
    if chance < 1 / RAREST:
        return _("less than once in 1,000 times")
    if chance < 0.01:
        number = round(chance * 1_000)
        return ngettext("%(number)s time in 1,000", "%(number)s times in 1,000", number) % {"number": number}
    number = round(chance * 100)
    return ngettext("%(number)s time in 100", "%(number)s times in 100", number) % {"number": number}
