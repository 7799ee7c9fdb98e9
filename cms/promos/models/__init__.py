"""Promo, its variants, its times on the air and its counts."""

from cms.promos.models.air_time import AirTime
from cms.promos.models.count import PromoCount
from cms.promos.models.promo import Kind, Placement, Promo, State
from cms.promos.models.variant import PromoVariant

__all__ = ["AirTime", "Kind", "Placement", "Promo", "PromoCount", "PromoVariant", "State"]
