"""The pages of a section: its articles, the newest first."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Section
from cms.site.most_read import most_read
from cms.site.page_kind import PageKind, examples_of, largest_by
from plumbing.database.prepared import prepared
from plumbing.web.moved import moved
from plumbing.web.paging import page_of


@require_safe
def section(request, slug):
    found = next(iter(section_at(slug)), None)
    if found is None:
        return moved(request, Section.objects.all(), slug)
    now = timezone.now()
    page = page_of(in_section.of(found.pk, now), request)
    lists = most_read(found.pk, now) if page.number == 1 else []
    return render(request, "articles/section.html", {"section": found, "page": page, "most_read": lists})


@prepared
def section_at(slug):
    return Section.objects.filter(slug=slug)


@prepared
def in_section(section, now):
    return Article.objects.published(now).in_section(section).as_cards()


PAGE = PageKind(
    "section",
    "sections/<page:slug>/",
    section,
    examples_of(Section),
    largest_by(Section, "articles"),
    parameters=("page",),
)
