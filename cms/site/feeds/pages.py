"""The feeds of everything that can be followed, each in three formats."""

import hashlib

from django.conf import settings
from django.http import Http404
from django.urls import register_converter, reverse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from articles.models import Section, Series, Tag
from cms.site.absolute_urls import absolute_from
from cms.site.feeds import addresses, channels
from cms.site.feeds.data import person_at
from cms.site.feeds.formats.registry import written
from cms.site.page_kind import PageKind, most_related
from cms.site.section import section_at
from cms.site.series import series_at
from cms.site.tag import tag_at
from people.models import Person
from plumbing.web.moved import moved


class FeedFormat:
    """What follows "feed/": nothing for RSS, "atom/" or "json/"."""

    regex = "|".join(ending for ending, *_ in addresses.FORMATS.values() if ending) + "|"

    def to_python(self, value):
        return value.rstrip("/") or "rss"

    def to_url(self, value):
        return addresses.FORMATS[value][0]


register_converter(FeedFormat, "feed")


@require_safe
def site(request, form):
    return answer(request, channels.of_site(absolute_for(request)), form)


@require_safe
def corrections(request, form):
    return answer(request, channels.of_corrections(absolute_for(request)), form)


@require_safe
def said(request, slug, form):
    found = next(iter(person_at(slug)), None)
    if found is None:
        return moved(request, Person.objects.all(), slug, lambda row: addresses.of_quotes(row).addresses[form])
    return answer(request, channels.of_quotes(found, absolute_for(request)), form)


def articles_of(name, model, at, is_hidden_while_empty=False):
    """The view of the feed of a row's articles; `at` is the question for the row of a slug."""

    @require_safe
    def view(request, slug, form):
        found = next(iter(at(slug)), None)
        if found is None:
            return moved(request, model.objects.all(), slug, lambda row: addresses.of_row(row).addresses[form])
        channel = channels.of_row(name, found, absolute_for(request))
        if is_hidden_while_empty and not channel.entries:
            raise Http404("No published article carries this tag.")
        return answer(request, channel, form)

    return view


def answer(request, channel, form):
    response = written(channel, form)
    response.headers["Last-Modified"] = http_date(channel.updated.timestamp())
    if channel.hubs:
        links = [("self", channel.addresses[form]), *(("hub", hub) for hub in channel.hubs)]
        response.headers["Link"] = ", ".join(f'<{address}>; rel="{rel}"' for rel, address in links)
    # The page cache does the same for what it keeps.
    response.headers["ETag"] = f'"{hashlib.blake2b(response.content, digest_size=12).hexdigest()}"'
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)


def absolute_for(request):
    return absolute_from({"site_address": settings.SITE_ADDRESS, "request": request})


def examples_of(model, followed=addresses.of_row):
    """Each format once, of the first two rows."""

    def found():
        rows = [followed(row).addresses for row in model.objects.all()[:2]]
        return [rows[at % len(rows)][form] for at, form in enumerate(addresses.FORMATS) if rows]

    return found


def largest_by(model, relation, followed=addresses.of_row):
    return lambda: followed(most_related(model, relation)).addresses["rss"]


def every_format(name):
    return lambda: [reverse(name, args=[form]) for form in addresses.FORMATS]


def feeds_of_rows(name, route, model, at, relation, **more):
    return PageKind(
        f"{name}-feed",
        f"{route}feed/<feed:form>",
        articles_of(name, model, at, **more),
        examples_of(model),
        largest_by(model, relation),
    )


PAGES = [
    PageKind("feed", "feed/<feed:form>", site, every_format("feed"), lambda: reverse("feed", args=["rss"])),
    feeds_of_rows("section", "sections/<page:slug>/", Section, section_at, "articles"),
    feeds_of_rows("series", "series/<page:slug>/", Series, series_at, "articles"),
    feeds_of_rows("tag", "tags/<str:slug>/", Tag, tag_at, "taggings", is_hidden_while_empty=True),
    feeds_of_rows("person", "people/<page:slug>/", Person, person_at, "bylines"),
    PageKind(
        "said-feed",
        "people/<page:slug>/said/feed/<feed:form>",
        said,
        examples_of(Person, addresses.of_quotes),
        largest_by(Person, "quotes", addresses.of_quotes),
    ),
    PageKind(
        "corrections-feed",
        "corrections/feed/<feed:form>",
        corrections,
        every_format("corrections-feed"),
        lambda: reverse("corrections-feed", args=["rss"]),
    ),
]
