"""The pages of a series: its articles in the order of their publication."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Series
from cms.site.page_kind import PageKind, examples_of, largest_by
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.web.moved import moved
from plumbing.web.paging import page_of


@require_safe
def series(request, slug):
    found = next(iter(series_at(slug)), None)
    if found is None:
        return moved(request, Series.objects.all(), slug)
    page = page_of(in_series.of(found.pk, clock.now()), request)
    return render(request, "articles/series.html", {"series": found, "page": page})


@prepared
def series_at(slug):
    return Series.objects.filter(slug=slug)


@prepared
def in_series(series, now):
    # A series is read from its beginning.
    return Article.objects.published(now).in_series(series).order_by("published_at", "pk").as_cards()


PAGE = PageKind(
    "series", "series/<page:slug>/", series, examples_of(Series), largest_by(Series, "articles"), parameters=("page",)
)
