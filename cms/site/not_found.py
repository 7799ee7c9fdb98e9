"""The page for what is not there: it offers the newest articles."""

from django.shortcuts import render
from django.utils import timezone

from articles.models import Article
from plumbing.database.prepared import prepared

OFFERED = 4


def page_not_found(request, exception):
    return render(request, "404.html", {"latest": newest(timezone.now())}, status=404)


@prepared
def newest(now):
    return Article.objects.published(now).newest_first().as_cards()[:OFFERED]
