"""The pages of a tag that a published article carries: those articles, the newest first."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Tag
from cms.site.page_kind import PageKind, examples_of, largest_by
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.web.moved import moved
from plumbing.web.paging import page_of


@require_safe
def tag(request, slug):
    found = next(iter(tag_at(slug)), None)
    if found is None:
        return moved(request, Tag.objects.all(), slug)
    page = page_of(with_tag.of(found.pk, clock.now()), request)
    if not page.object_list:
        raise Http404("No published article carries this tag.")
    return render(request, "articles/tag.html", {"tag": found, "page": page})


@prepared
def tag_at(slug):
    return Tag.objects.filter(slug=slug)


@prepared
def with_tag(tag, now):
    return Article.objects.published(now).with_tag(tag).as_cards()


PAGE = PageKind("tag", "tags/<str:slug>/", tag, examples_of(Tag), largest_by(Tag, "taggings"), parameters=("page",))
