"""The reader's pages of articles and of what gathers them. Nothing here is seen before it is published."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from articles.models import Article, Section, Series, Tag
from articles.page_data import page_of_article
from articles.person_page import PARTS, address_of_part, excerpts, with_slug, written
from people.models import Person
from people.paging import page_of
from people.prepared import prepared
from people.previous import moved


@require_safe
def article(request, slug):
    found, related, changes_at = page_of_article(slug)
    if found is None:
        return moved(request, Article.objects.published(), slug)
    response = render(request, "articles/article.html", {"article": found, "related": related})
    response.changes_at = changes_at
    return response


@require_safe
def section(request, slug):
    found = next(iter(section_at(slug)), None)
    if found is None:
        return moved(request, Section.objects.all(), slug)
    page = page_of(in_section.of(found.pk, timezone.now()), request)
    return render(request, "articles/section.html", {"section": found, "page": page})


@require_safe
def tag(request, slug):
    found = next(iter(tag_at(slug)), None)
    if found is None:
        return moved(request, Tag.objects.all(), slug)
    page = page_of(with_tag.of(found.pk, timezone.now()), request)
    if not page.object_list:
        raise Http404("No published article carries this tag.")
    return render(request, "articles/tag.html", {"tag": found, "page": page})


@require_safe
def series(request, slug):
    found = next(iter(series_at(slug)), None)
    if found is None:
        return moved(request, Series.objects.all(), slug)
    page = page_of(in_series.of(found.pk, timezone.now()), request)
    return render(request, "articles/series.html", {"series": found, "page": page})


@require_safe
def person(request, slug):
    now = timezone.now()
    found = next(iter(with_slug(slug, now)), None)
    if found is None:
        return moved(request, Person.objects.all(), slug)
    page = page_of(written.of(found.pk, now), request)
    # What else there is of the person stands on the first page only.
    others = excerpts(found, now) if page.number == 1 else []
    return render(request, "people/person.html", {"person": found, "page": page, "excerpts": others})


@require_safe
def person_part(request, slug, part):
    now = timezone.now()
    found, shown = next(iter(with_slug(slug, now)), None), PARTS.get(part)
    if shown is None:
        raise Http404("There is no such page.")
    if found is None:
        return moved(request, Person.objects.all(), slug, lambda person: address_of_part(person, shown))
    page = page_of(shown.rows.of(found.pk, now), request, shown.on_a_page)
    if not page.object_list:
        raise Http404("There is nothing of this kind.")
    return render(request, "people/part.html", {"person": found, "part": shown, "page": page})


@prepared
def section_at(slug):
    return Section.objects.filter(slug=slug)


@prepared
def series_at(slug):
    return Series.objects.filter(slug=slug)


@prepared
def tag_at(slug):
    return Tag.objects.filter(slug=slug)


@prepared
def in_section(section, now):
    return Article.objects.published(now).in_section(section).as_cards()


@prepared
def with_tag(tag, now):
    return Article.objects.published(now).with_tag(tag).as_cards()


@prepared
def in_series(series, now):
    # A series is read from its beginning.
    return Article.objects.published(now).in_series(series).order_by("published_at", "pk").as_cards()
