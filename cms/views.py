"""The front page, and the page for what is not there."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article
from cms.front_page import front_page
from people.prepared import prepared

OFFERED = 4


@require_safe
def home(request):
    return render(request, "cms/home.html", front_page())


def page_not_found(request, exception):
    return render(request, "404.html", {"latest": newest(timezone.now())}, status=404)


@prepared
def newest(now):
    return Article.objects.published(now).newest_first().as_cards()[:OFFERED]
