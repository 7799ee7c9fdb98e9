"""Promos that an import found in an article become rows, one for all articles that carry the same."""

from collections.abc import Iterable
from datetime import time

from django.db import transaction
from django.utils.text import Truncator, slugify

from cms.promos import sharing
from cms.promos.models import AirTime, Kind, Promo, PromoVariant

LONGEST_NAME = 80


@transaction.atomic
def save_promos(found: Iterable, article) -> list[Promo]:
    """Save an article’s promos, told as articles.importing.record.FoundPromo does. Safe to run twice.

    A promo of the same kind that leads to the same page is the same promo; so is one of the same words, where no page
    is named. What an editor has changed in it stays; new hours are added. A new one is shown with its articles only,
    until an editor lets it go further. Raises ValueError for an unknown kind.
    """
    return [_saved(promo, article) for promo in found]


def _saved(found, article):
    if found.kind not in Kind.values:
        raise ValueError(f"There is no kind of promo called {found.kind!r}.")
    promo = _known(found) or _created(found)
    if found.air:
        _add_air_times(promo, found.air)
    promo.articles.add(article)
    return promo


def _known(found):
    same_kind = Promo.objects.filter(kind=found.kind).order_by("pk")
    if found.address:
        return same_kind.filter(variants__address_key=sharing.address_key(found.address)).first()
    return same_kind.filter(variants__words_key=sharing.words_key(found.title or "", found.text)).first()


def _created(found):
    """By the fingerprint, which is unique: of two imports at once, one makes the promo and both get it."""
    name = Truncator(found.title or found.text).chars(LONGEST_NAME)
    mark = sharing.fingerprint(found.kind, found.address, found.title or "", found.text)
    promo, is_new = Promo.objects.get_or_create(
        fingerprint=mark,
        defaults={
            "name": name,
            "slug": f"{slugify(name)[:60] or found.kind}-{mark[:6]}",
            "kind": found.kind,
            "is_confined": True,
            "shows_inline": True,
            "shows_aside": True,
        },
    )
    if is_new:
        PromoVariant.objects.create(
            promo=promo,
            title=_fitting("title", found.title),
            text=found.text,
            call_to_action=_fitting("call_to_action", found.call_to_action),
            address=sharing.web_address(found.address),
        )
    return promo


def _fitting(column, words):
    """Words cut to what their column holds: a title that was taken for one too generously must not stop an import."""
    return Truncator(words or "").chars(PromoVariant._meta.get_field(column).max_length)


def _add_air_times(promo, air):
    for day in air["days"]:
        AirTime.objects.get_or_create(
            promo=promo, day=day, time=time.fromisoformat(air["time"]), zone=air["zone"], defaults={"minutes": None}
        )
