"""`/go/…/`: counts a click on a promo, and leads on to where the promo leads. No script is needed, and no address is taken from readers."""

from django.http import Http404, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.promos.counting import CLICKED, promo_counts
from cms.promos.models import Placement, PromoVariant
from plumbing.web.counted import is_followed, is_of_a_reader, is_within_limits
from plumbing.web.untrusted import LARGEST


@never_cache
@require_safe
def go(request, promo, variant, placement):
    """Of a promo whose time is over the link still leads on: it may stand in a page that somebody has kept open."""
    address = destination(promo, variant)
    if not address or placement not in Placement.values:
        raise Http404
    if is_followed(request) and is_of_a_reader(request) and is_within_limits(request):
        promo_counts.add((variant, timezone.localdate(), placement), CLICKED)
    response = HttpResponseRedirect(address)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


def destination(promo, variant):
    """Where a variant of a promo leads; "" where there is none, or the promo is archived."""
    if max(promo, variant) > LARGEST:
        return ""
    found = PromoVariant.objects.filter(pk=variant, promo=promo, promo__archived_at=None).values_list(
        "address", flat=True
    )
    return found.first() or ""
