"""The picture that goes with a page when it is shared (https://ogp.me/#structured)."""

from functools import lru_cache
from typing import NamedTuple

from django.urls import get_script_prefix

from cms.site.pictures import addresses
from cms.site.pictures.cards import canvas, facts
from cms.site.pictures.cards.kinds import SiteCard
from cms.site.pictures.crops import SHAPES, Original, size_of
from cms.site.publication.shown import the_publication

IN_A_ROW = "16x9"  # the shape in which networks show pictures above a headline


class SharePicture(NamedTuple):
    """A path or an address; width and height are None where nobody knows them."""

    path: str
    width: int | None
    height: int | None
    alt: str


def crops_of(image):
    """A SharePicture of a row of the library in each of SHAPES, by their names."""
    name = addresses.name_of(original_of(image))
    return {shape: crop_of(image, shape, name) for shape in SHAPES}


def crop_of(image, shape, name):
    path = addresses.path_named(shape, str(image.pk), name)
    return SharePicture(path, *size_of(image.width, image.height, shape), image.alt)


def original_of(image):
    return Original(image.file.name, image.width, image.height, image.focus)


def of_article(article):
    """That of its lead picture, else its card, else the publication's. None where there is none at all."""
    if article.image:
        return crop_of(article.image, IN_A_ROW, addresses.name_of(original_of(article.image)))
    card = facts.of_article(article)
    return of_card("article", str(article.pk), card, f"{article.headline} – {the_publication().name}")


def of_quote(article, anchor, words, speaker):
    card = facts.of_quote(words, speaker)
    return of_card("quote", f"{article.pk}/{anchor}", card, f"{words} – {speaker}" if speaker else words)


def of_person(person):
    card = facts.of_person(person)
    return of_card("person", str(person.pk), card, person.portrait_alt or person.name)


def of_card(kind, key, card, alt):
    """Where letters of the card cannot be drawn, the publication's picture stands for it."""
    if not card.is_drawable():
        return of_site()
    return SharePicture(addresses.path_of(kind, key, card), canvas.WIDTH, canvas.HEIGHT, alt)


def of_site():
    """The one that is chosen, else the drawn one; None where that has letters that cannot be drawn."""
    chosen = the_publication()
    return _of_site(chosen.share_picture, chosen.name, chosen.accent, chosen.tagline, get_script_prefix())


@lru_cache(maxsize=8)
def _of_site(chosen, name, accent, tagline, script_prefix):
    if chosen:
        return SharePicture(*chosen, name)
    card = SiteCard(name, accent, tagline)
    if not card.is_drawable():
        return None
    return SharePicture(addresses.path_of("site", "1", card), canvas.WIDTH, canvas.HEIGHT, name)
