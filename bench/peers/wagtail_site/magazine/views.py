from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from taggit.models import Tag
from wagtail.search.utils import parse_query_string

from wagtail_site.magazine.models import ON_A_PAGE, ArticlePage


def tag(request, slug):
    found = get_object_or_404(Tag, slug=slug)
    articles = ArticlePage.objects.live().filter(tagged_items__tag=found).order_by("-published_at").for_lists()
    page = Paginator(articles, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "magazine/tag.html", {"tag": found, "articles": page})


def search(request):
    """As its documentation builds one; words in quotation marks are a phrase."""
    typed = request.GET.get("q", "")
    _, query = parse_query_string(typed, operator="and")
    found = ArticlePage.objects.live().for_lists().search(query)
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "magazine/search.html", {"typed": typed, "articles": page})
