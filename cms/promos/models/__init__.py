"""Promo, its variants, its times on the air and its counts."""

from cms.promos.models.address_check import AddressCheck
from cms.promos.models.air_date import AirBreak, AirDate
from cms.promos.models.air_time import AirTime
from cms.promos.models.choices import Audience, Frequency, Kind, Placement, State
from cms.promos.models.count import PromoCount
from cms.promos.models.promo import Promo
from cms.promos.models.variant import PromoVariant

__all__ = [
    "AddressCheck",
    "AirBreak",
    "AirDate",
    "AirTime",
    "Audience",
    "Frequency",
    "Kind",
    "Placement",
    "Promo",
    "PromoCount",
    "PromoVariant",
    "State",
]
