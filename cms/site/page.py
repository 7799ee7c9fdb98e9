"""The pages that a publication has of itself, at the root: about, contact, privacy (decision 231)."""

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Image, MediaFile
from articles.social.models import SocialPost
from cms.site.article.body_parts import Rows, shown_parts
from cms.site.page_kind import PageKind
from cms.site.publication.models import Page
from plumbing.database.prepared import prepared
from plumbing.web.moved import moved


@require_safe
def page(request, slug):
    found = next(iter(public_at(slug)), None)
    if found is None:
        return moved(request, Page.objects.public(), slug)
    rows = Rows(posts_of(found.pk), images_of(found.pk), media_of(found.pk))
    parts = shown_parts(found.body_parts, rows, settings.LANGUAGE_CODE)
    return render(request, "cms/page.html", {"shown": found, "parts": parts})


@prepared
def public_at(slug):
    return Page.objects.public().filter(slug=slug)


@prepared
def images_of(page):
    return Image.objects.filter(own_pages=page)


@prepared
def media_of(page):
    return MediaFile.objects.filter(own_pages=page).select_related("poster")


@prepared
def posts_of(page):
    return SocialPost.objects.filter(own_pages=page).select_related("person").prefetch_related("media")


def examples():
    return [each.get_absolute_url() for each in Page.objects.public()[:2]]


PAGE = PageKind("page", "<page:slug>/", page, examples, lambda: examples()[0])
