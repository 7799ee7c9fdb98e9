"""What a page prints of the promo that holds in a placement: {{ print_promos(promos_for("end", article)) }}."""

from jinja2 import pass_context

from cms.promos import page, wording


@pass_context
def promos_for(context, placement, article=None, limit=1):
    """Promos for a placement on the page of an article, or on a page without one; two queries a page in all."""
    promos = page.of_request(context.get("request"), article)
    return [_facts(promo, placement, promos.moment) for promo in promos.take(placement, limit)]


def _facts(promo, placement, moment):
    """What the template prints of a promo at a moment."""
    airing = promo.airing_at(moment)
    coming = None if airing else promo.next_airing_after(moment)
    return {
        "promo": promo,
        "variant": promo.first_variant,
        "placement": placement,
        "airing": airing,
        "coming": coming,
        "coming_label": wording.airing_label(coming.local_start, coming.zone) if coming else "",
    }
