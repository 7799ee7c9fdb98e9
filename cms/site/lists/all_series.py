"""The page of all series that have a published article, by their names."""

from django.db.models import Max, OuterRef, Subquery
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article, Series
from cms.site.page_kind import PageKind
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.web.paging import page_of

ON_A_PAGE = 100


@require_safe
def all_series(request):
    page = page_of(with_parts.of(clock.now()), request, ON_A_PAGE)
    return render(request, "lists/all_series.html", {"page": page})


@prepared
def with_parts(now):
    """Each with the number of its `parts`, and when the newest was published."""
    parts = Article.objects.published(now).in_series(OuterRef("pk"))
    newest = parts.order_by().values("series").annotate(at=Max("published_at")).values("at")
    series = Series.objects.annotate(parts=Subquery(parts.counted_by("series")), newest_at=Subquery(newest))
    return series.filter(parts__gt=0)


PAGE = PageKind(
    "all-series",
    "series/",
    all_series,
    examples=lambda: [reverse("all-series")],
    largest=lambda: reverse("all-series"),
    parameters=("page",),
)
