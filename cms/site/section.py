"""The pages of a section: its articles, the newest first."""

from dataclasses import replace

from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Section
from cms.site.front.choosing import chosen
from cms.site.front.content import TOP
from cms.site.most_read import most_read
from cms.site.page_kind import PageKind, examples_of, largest_by
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.web.moved import moved
from plumbing.web.paging import page_of


@require_safe
def section(request, slug):
    found = next(iter(section_at(slug)), None)
    if found is None:
        return moved(request, Section.objects.all(), slug)
    now = clock.now()
    page, lists = page_of(in_section.of(found.pk, now), request), []
    if page.number == 1:
        page, lists = front_of(page, chosen(request, found.pk, now)), most_read(found.pk, now)
    return render(request, "articles/section.html", {"section": found, "page": page, "most_read": lists})


def front_of(page, picks):
    """The first page, led by what editors have chosen and without what they hold back. All pages that follow stay the plain list."""
    free = picks.free(page.object_list)
    return replace(page, object_list=picks.filled(free, len(free) + TOP))


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
