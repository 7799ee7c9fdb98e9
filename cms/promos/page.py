"""The promos of one page: asked for once, each shown once, however many placements the page has."""

from django.db.models import OuterRef

from cms.promos import experiment, slots
from cms.promos.choose import choose
from cms.promos.facts import PromoFacts
from cms.promos.models import AirBreak, AirDate, AirTime, Promo
from cms.promos.models.reach import Subject
from plumbing import clock
from plumbing.database.json_list import json_list
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.page_cache.remembering import remembered
from plumbing.page_cache.watching import will_change_at

AIR_FACTS = ("id", "day", "time", "zone", "minutes")
DATE_FACTS = ("id", "starts_at", "ends_at", "zone", "venue", "venue_address")
BREAK_FACTS = ("id", "first_on", "last_on")
MOST_SHARED = 200  # pages whose candidates are remembered: those of sections and people, and all others together


class PagePromos:
    """One query at the first question, none afterwards. `changes_at` is when any answer given so far may change."""

    def __init__(self, subject=Subject(), moment=None):  # noqa: B008  a Subject cannot be changed
        self.subject, self.moment, self.changes_at = subject, moment or clock.now(), None
        self._variants, self._shown = None, set()

    def holding(self, placement):
        """The promos that hold in a placement now, in their order, each as a row with its heaviest variant."""
        choice = choose([rows[0] for rows in self._loaded().values()], placement, self.moment)
        self._note_change(choice.changes_at)
        return choice.promos

    def take(self, placement):
        """What a placement prints: pairs of a row for each variant, the heaviest first, and its promo's rank among them
        (slots.printed). The first pair is shown without script, and by no other placement of the page.
        """
        taken = slots.printed(self.holding(placement), self._shown)
        self._shown.update(each.promo.pk for each in taken[:1])
        return [(row, each.rank) for each in taken for row in self._wordings(each.promo)]

    def _wordings(self, promo):
        """Those that readers may get now: all while they are tested, else one."""
        rows = self._loaded()[promo.pk]
        if len(rows) > 1:
            self._note_change(experiment.next_change(promo.test_starts_on, promo.test_ends_on, self.moment))
        return (
            rows if experiment.is_running(promo.test_starts_on, promo.test_ends_on, self.moment) else [standing(rows)]
        )

    def _note_change(self, moment):
        self.changes_at = min(filter(None, [self.changes_at, moment]), default=None)
        will_change_at(self.changes_at)

    def _loaded(self):
        if self._variants is None:
            rows = () if self.subject.is_promo_free else self._candidates()
            self._variants = by_promo(rows)
        return self._variants

    def _candidates(self):
        facts = self.subject.facts
        # An article has its own, and is seldom rendered twice for the same.
        return candidates(facts, self.moment) if self.subject.article else shared(self.moment, facts)


def of_request(request, subject):
    """The PagePromos of a request, kept on it for the page's other placements; a new one where there is no request.

    On a page that previews a promo, those that the preview has put in their place (admin/previewing.py).
    """
    if previewed := getattr(request, "promos_previewed", None):
        return previewed
    pages = {} if request is None else request.__dict__.setdefault("promos_by_subject", {})
    if subject not in pages:
        pages[subject] = PagePromos(subject)
    return pages[subject]


def by_promo(rows):
    """The rows of each promo by its key, the heaviest variant first, of equals the oldest."""
    kept = {}
    for row in sorted(rows, key=lambda row: (-row.variant_weight, row.variant_id)):
        kept.setdefault(row.pk, []).append(row)
    return kept


def standing(rows):
    """Of the rows of a promo, the one that all readers get while nothing is tested: the control, or else the heaviest."""
    return next((row for row in rows if row.variant_is_control), rows[0])


@prepared
def candidates(subject, moment):
    """A row for each variant of the promos that may stand on a page about `subject`, the facts of a Subject; of others `reach` is None."""
    promos = Promo.objects.not_ended(moment).with_reach(Subject(*subject))
    promos = promos.filter(variants__deleted_at=None).annotate(
        air_facts=of_promo(AirTime, AIR_FACTS),
        date_facts=of_promo(AirDate, DATE_FACTS),
        break_facts=of_promo(AirBreak, BREAK_FACTS),
    )
    return as_named_tuples(promos, PromoFacts, presenter="presenter", variant="variants", image="variants__image")


@remembered(most=MOST_SHARED)
def shared(moment, subject):
    return tuple(candidates(subject, moment))


def of_promo(model, names):
    rows = model.objects.filter(promo=OuterRef("pk"))
    return json_list(rows, group="promo", as_text=True, **{name: name for name in names})
