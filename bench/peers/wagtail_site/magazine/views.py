from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, render
from taggit.models import Tag

from wagtail_site.magazine.models import ON_A_PAGE, ArticlePage


def tag(request, slug):
    found = get_object_or_404(Tag, slug=slug)
    articles = ArticlePage.objects.live().filter(tagged_items__tag=found).order_by("-published_at").for_lists()
    page = Paginator(articles, ON_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "magazine/tag.html", {"tag": found, "articles": page})
