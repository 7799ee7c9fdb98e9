"""The reader's pages of articles and of what gathers them. Nothing here is seen before it is published."""

from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from articles.models import Article, PreviousSlug, PreviousTagName, Section, Series, Tag
from articles.page_data import page_of_article
from people.paging import page_of


@require_safe
def article(request, slug):
    found, related = page_of_article(slug)
    if found is None:
        previous = get_object_or_404(PreviousSlug.objects.filter(article__in=Article.objects.published()), slug=slug)
        return redirect(previous.article, permanent=True)
    return render(request, "articles/article.html", {"article": found, "related": related})


@require_safe
def section(request, slug):
    found = get_object_or_404(Section, slug=slug)
    articles = Article.objects.published().in_section(found).for_lists()
    return render(request, "articles/section.html", {"section": found, "page": page_of(articles, request)})


@require_safe
def tag(request, slug):
    found = Tag.objects.filter(slug=slug).first()
    if found is None:
        return redirect(get_object_or_404(PreviousTagName, slug=slug).tag, permanent=True)
    page = page_of(Article.objects.published().with_tag(found).for_lists(), request)
    if not page.object_list:
        raise Http404("No published article carries this tag.")
    return render(request, "articles/tag.html", {"tag": found, "page": page})


@require_safe
def series(request, slug):
    found = get_object_or_404(Series, slug=slug)
    # A series is read from its beginning.
    articles = Article.objects.published().in_series(found).for_lists().order_by("published_at", "pk")
    return render(request, "articles/series.html", {"series": found, "page": page_of(articles, request)})
