"""The page of an article's figures, for editors."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article
from articles.readership.figures import figures_of
from plumbing.web.charts import RANGES, chart, last_days, range_of


def figures_page(model_admin, request, pk):
    """With ?days=…, over so many days."""
    article = get_object_or_404(Article, pk=pk)
    if not model_admin.has_view_or_change_permission(request, article):
        raise PermissionDenied
    days = last_days(range_of(request), timezone.localdate())
    found = figures_of(article.pk, days)
    labels = (_("Opened"), _("Half read"), _("Read to the end"))
    series = {label: [row[place] for row in found.rows] for place, label in enumerate(labels, 1)}
    context = {
        "article": article,
        "figures": found,
        "totals": [*zip(labels, found.lately, found.ever, strict=True)],
        "chart": chart(_("Readers by day"), days, series),
        "ranges": RANGES,
        "range": len(days),
        "title": _("Figures of “%(title)s”") % {"title": article},
    }
    return render(request, "admin/articles/article/figures.html", context)
