"""What the admin's front page says of promos."""

from datetime import timedelta

from django import template
from django.utils import timezone

from cms.promos.models import Promo

register = template.Library()
SOON = timedelta(days=7)


@register.inclusion_tag("admin/_promos_ending.html")
def promos_ending_soon():
    """Running promos whose time is up within a week."""
    now = timezone.now()
    return {"promos": Promo.objects.ending_soon(now, SOON).order_by("ends_at")}
