"""What the admin's front page says of promos."""

from datetime import timedelta

from django import template
from django.utils import timezone

from cms.promos.admin.where import ON_ARTICLES
from cms.promos.models import AddressCheck, Placement, Promo, PromoVariant
from cms.promos.models.reach import subject_of
from cms.promos.page import PagePromos

register = template.Library()
SOON = timedelta(days=7)


@register.inclusion_tag("admin/promos/_ending.html")
def promos_ending_soon():
    """Running promos whose time is up within a week, and those that lead to a page which is gone."""
    now = timezone.now()
    return {"promos": Promo.objects.ending_soon(now, SOON).order_by("ends_at"), "broken": broken(now)}


def broken(now):
    """Pairs of a promo that is shown now or later, and the check of its address."""
    checks = {check.address: check for check in AddressCheck.objects.exclude(failures=0) if check.is_broken}
    wordings = PromoVariant.objects.in_use().filter(promo__in=Promo.objects.not_ended(now), address__in=checks)
    return [(each.promo, checks[each.address]) for each in wordings.select_related("promo").order_by("promo", "pk")]


@register.inclusion_tag("admin/_promos_of_article.html")
def promos_of_article(article):
    """What stands on the page of an article now, place by place: the first, which is what readers see without script."""
    if article is None:
        return {}
    promos = PagePromos(subject_of(article))
    taken = {placement: promos.take(placement) for placement in ON_ARTICLES}
    shown = [(rows[0][0], Placement(placement).label) for placement, rows in taken.items() if rows]
    return {"shown": shown, "is_promo_free": article.promo_free}
