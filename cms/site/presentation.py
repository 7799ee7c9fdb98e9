"""How articles, sections and quotes are presented in lists and headings."""

from functools import cache
from itertools import groupby
from operator import attrgetter

from django.conf import settings
from django.utils import translation

from articles.models import Correction, Role

TONES = 8
LONG_HEADLINE = 90


def credits_of(article):
    """Two lists of its bylines: the authors', and the others'."""
    bylines = article.bylines.all()
    authors = [byline for byline in bylines if byline.role == Role.AUTHOR]
    return authors, [byline for byline in bylines if byline.role != Role.AUTHOR]


def by_article(quotes):
    """Pairs of an article and the list of its quotes, for quotes that come article by article."""
    return [(article, list(said)) for article, said in groupby(quotes, attrgetter("article"))]


def as_a_whole(words):
    """Quoted words as they stand by themselves: without the comma that led to “she said”."""
    return words.rstrip(" ,;:—–") or words


def kind_of_correction(kind):
    """What readers call a correction of this kind, in the language of the site."""
    return _kind_of_correction(kind, settings.LANGUAGE_CODE)


@cache
def _kind_of_correction(kind, language):
    with translation.override(language):
        return str(Correction.Kind(kind).label)


def tone(section):
    """The class that gives a section its tone."""
    return f"tone tone-{section.pk % TONES}"


def is_long(headline):
    return len(headline) > LONG_HEADLINE
