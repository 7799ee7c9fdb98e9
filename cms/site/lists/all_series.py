"""The page of all series that have a published article, by their names."""

from django.db.models import Exists, OuterRef, Subquery
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
    # By an index that has them in this order: the newest is its last row, and need not be looked for among all.
    newest = parts.order_by("-published_at").values("published_at")[:1]
    series = Series.objects.annotate(parts=Subquery(parts.counted_by("series")), newest_at=Subquery(newest))
    return series.filter(Exists(parts.order_by()))


PAGE = PageKind(
    "all-series",
    "series/",
    all_series,
    examples=lambda: [reverse("all-series")],
    largest=lambda: reverse("all-series"),
    parameters=("page",),
)
