"""On which pages a promo would be seen, now or at another moment: the page “Where would it show?”."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from articles.models import Article, Section
from cms.promos import inline
from cms.promos.models import Placement, Promo, State
from cms.promos.models.reach import RULES, Subject, is_confined_to_others, is_kept_away, subject_of
from cms.promos.page import PagePromos
from plumbing.web.moments import MomentField

NEWEST, MOST = 12, 12  # articles without and with its mention in the promo
# In the order in which pages print them, on which it depends who comes first.
ON_ARTICLES = ("banner", "aside", "inline", "end", "footer")


class Page(NamedTuple):
    """A page on which the promo might stand, with its placements in their order. `parts` are those of an article's body."""

    title: str
    address: str
    subject: Subject
    placements: tuple[str, ...]
    parts: tuple = ()


class Place(NamedTuple):
    """What is found there. `is_shown`: some readers see it."""

    page: Page
    placement: str
    is_shown: bool
    sentence: str

    @property
    def label(self):
        return Placement(self.placement).label


class MomentForm(forms.Form):
    at = MomentField(label=gettext_lazy("At"), required=False)


def where_page(model_admin, request, pk):
    """With ?at=…, at that moment by the publication's clock."""
    promo = get_object_or_404(Promo, pk=pk)
    if not model_admin.has_view_or_change_permission(request, promo):
        raise PermissionDenied
    form = MomentForm(request.GET or None)
    chosen = form.cleaned_data["at"] if form.is_bound and form.is_valid() else None
    moment = chosen or timezone.now()
    state = promo.state_at(moment)
    context = {
        "promo": promo,
        "form": form,
        "moment": moment,
        "state": State(state).label,
        "places": places(promo, moment) if promo.is_running_at(moment) else [],
        "title": _("Where would “%(title)s” show?") % {"title": promo},
    }
    return render(request, "admin/promos/promo/where.html", context)


def places(promo: Promo, moment: datetime) -> list[Place]:
    return [place for page in pages(promo, moment) for place in _places_on(page, promo, moment)]


def pages(promo: Promo, moment: datetime) -> Iterator[Page]:
    """The front page, all sections, the people it is aimed at, the articles that it names and the newest."""
    yield Page(_("Front page"), reverse("home"), Subject(), ("banner", "home", "footer"))
    for section in Section.objects.all():
        yield Page(
            str(section), section.get_absolute_url(), subject_of(section=section), ("banner", "section", "footer")
        )
    for person in promo.people.all()[:MOST]:
        yield Page(str(person), person.get_absolute_url(), subject_of(person=person), ("banner", "person", "footer"))
    published = Article.objects.published(moment).newest_first()
    named = list(published.filter(promos=promo)[:MOST])
    newest = [article for article in published[:NEWEST] if article not in named]
    for article in [*named, *newest]:
        parts = tuple({"block": None, **part} for part in article.body_parts)
        yield Page(article.headline, article.get_absolute_url(), subject_of(article), ON_ARTICLES, parts)


def _places_on(page, promo, moment):
    promos = PagePromos(page.subject, moment)
    for placement in page.placements:
        if placement == "inline" and not _has_slot(page, promos):
            if promo.shows_inline:
                yield Place(page, placement, False, _("The text has no slot for it."))
            continue
        taken = promos.take(placement)
        if placement in promo.placements:
            yield Place(page, placement, *_verdict(promo, page, promos, placement, taken))


def _has_slot(page, promos):
    if any(part["block"] == "promo" for part in page.parts):
        return True
    percents = [each.inline_percent for each in promos.holding("inline") if each.inline_percent is not None]
    return bool(percents) and inline.with_slot(list(page.parts), percents[0]) != list(page.parts)


def _verdict(promo, page, promos, placement, taken):
    holding = [each.pk for each in promos.holding(placement)]
    if promo.pk not in holding:
        return False, _why_not(promo, page)
    if taken and taken[0][0].pk == promo.pk:
        return True, _("Shown.")
    if any(row.pk == promo.pk for row, rank in taken):
        return True, _("Shown to readers for whom “%(other)s” is not meant, or not due.") % {"other": taken[0][0].name}
    if taken and holding.index(promo.pk) > holding.index(taken[0][0].pk):
        return False, _("“%(other)s” comes first.") % {"other": taken[0][0].name}
    return False, _("It stands elsewhere on the page.")


def _why_not(promo, page):
    if page.subject.is_promo_free:
        return _("No promos in this article.")
    itself = Promo.objects.filter(pk=promo.pk)
    first = next((rule for rule in RULES if itself.filter(rule.condition(Promo, page.subject)).exists()), None)
    if first and first.condition is is_kept_away:
        return _("Kept away from this page.")
    if first and first.condition is is_confined_to_others:
        return _("Only with its own articles.")
    return _("None of its targets fits.")
