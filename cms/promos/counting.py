"""What is counted of promos: by variant, placement and day, how often it was seen, clicked and dismissed."""

from cms.promos.models import PromoCount, PromoVariant
from plumbing.database.gathered_counts import CountedTable, beginning_with

SEEN, CLICKED, DISMISSED = "seen", "clicked", "dismissed"

promo_counts = CountedTable(PromoCount, ("variant", "day", "placement"), beginning_with(PromoVariant.objects.all))
