"""Promo, its variants, its times on the air and its counts."""

from cms.promos.models.air_date import AirBreak, AirDate
from cms.promos.models.air_time import AirTime
from cms.promos.models.choices import Audience, Frequency, Kind, Placement, State
from cms.promos.models.count import PromoCount
from cms.promos.models.promo import Promo
from cms.promos.models.variant import PromoVariant
from cms.promos.models.without_promos import ArticleWithoutPromos

__all__ = [
    "AirBreak",
    "AirDate",
    "AirTime",
    "ArticleWithoutPromos",
    "Audience",
    "Frequency",
    "Kind",
    "Placement",
    "Promo",
    "PromoCount",
    "PromoVariant",
    "State",
]
