"""The page that tells people what they can follow and how, and the style sheet by which a browser shows a feed to them."""

from django.db.models import Exists, OuterRef
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles.models import Article, Series
from cms.site.page_kind import PageKind
from people.models import Person
from plumbing import clock
from plumbing.database.prepared import prepared

MOST = 200  # of each list; the others are found on their own pages


@require_safe
def feeds(request):
    now = clock.now()
    facts = {"series": series.of(now)[:MOST], "people": contributors.of()[:MOST]}
    return render(request, "feeds/feeds.html", facts)


@require_safe
def style(request):
    """XSLT 1.0 (https://www.w3.org/TR/1999/REC-xslt-19991116). A view, since its words are those of the site."""
    return render(request, "feeds/style.xsl", content_type="text/xsl; charset=utf-8")


@prepared
def series(now):
    return Series.objects.filter(Exists(Article.objects.published(now).in_series(OuterRef("pk"))))


@prepared
def contributors():
    return Person.objects.contributors()


PAGES = [
    PageKind("feeds", "feeds/", feeds, lambda: [reverse("feeds")], lambda: reverse("feeds")),
    PageKind("feed-style", "feeds/style.xsl", style, lambda: [reverse("feed-style")], lambda: reverse("feed-style")),
]
