"""The admin of promos: what runs now, what ends soon, when a show is on, and where a promo would be seen."""

from cms.promos.admin import promo  # noqa: F401  it registers itself
