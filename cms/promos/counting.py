"""What is counted of promos: by variant, placement and day, how often it was seen, clicked and dismissed."""

from cms.promos.models import PromoCount, PromoVariant
from plumbing.database.gathered_counts import CountedTable

SEEN, CLICKED, DISMISSED = "seen", "clicked", "dismissed"


def known(keys):
    """Of keys that begin with a variant, those whose variant is there."""
    variants = set(PromoVariant.objects.filter(pk__in={key[0] for key in keys}).values_list("pk", flat=True))
    return {key for key in keys if key[0] in variants}


promo_counts = CountedTable(PromoCount, ("variant", "day", "placement"), known)
