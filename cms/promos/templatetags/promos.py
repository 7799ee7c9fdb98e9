"""{% promo "end" article=article %} shows the promo that holds in a placement, or nothing."""

from django import template

from cms.promos import page, wording

register = template.Library()


@register.inclusion_tag("promos/_promos.html", takes_context=True)
def promo(context, placement, article=None, limit=1):
    """Promos for a placement on the page of an article, or on a page without one; two queries a page in all."""
    promos = page.of_request(getattr(context, "request", None), article)
    shown = [_facts(promo, promos.moment) for promo in promos.take(placement, limit)]
    return {"placement": placement, "promos": shown}


def _facts(promo, moment):
    """What the template prints of a promo at a moment."""
    airing = promo.airing_at(moment)
    coming = None if airing else promo.next_airing_after(moment)
    return {
        "promo": promo,
        "variant": promo.first_variant,
        "airing": airing,
        "coming": coming,
        "coming_label": wording.airing_label(coming.local_start, coming.zone) if coming else "",
    }
