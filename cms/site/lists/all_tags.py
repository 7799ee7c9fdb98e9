"""All tags that a published article carries, by name, with how many do."""

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from articles import tallies
from articles.models import Tag
from cms.site.page_kind import PageKind
from people.names import initial
from plumbing import clock
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of
from plumbing.web.paging import page_of

ON_A_PAGE = 300
initial_of = lru_cache(maxsize=5_000)(initial)


class TallyOfTag(NamedTuple):
    pk: int
    slug: str
    name: str
    tally_number: int


class CountedTag(NamedTuple):
    """A tag of the list. It answers to the names of a Tag."""

    slug: str
    name: str
    number: int
    initial: str

    def get_absolute_url(self):
        return address_of("tag", self.slug)


@require_safe
def all_tags(request):
    now = clock.now()
    page, unseen = page_of(by_name.of(), request, ON_A_PAGE), tallies.out_of_sight(now)
    counted = [(row, row.tally_number - unseen["tag_id", row.pk]) for row in page]
    tags = [CountedTag(row.slug, row.name, number, initial_of(row.name)) for row, number in counted if number > 0]
    return render(request, "lists/all_tags.html", {"page": replace(page, object_list=tags)})


@prepared
def by_name():
    return as_named_tuples(Tag.objects.filter(tally__number__gt=0).order_by("key", "pk"), TallyOfTag, tally="tally")


PAGE = PageKind(
    "all-tags",
    "tags/",
    all_tags,
    examples=lambda: [reverse("all-tags")],
    largest=lambda: reverse("all-tags"),
    parameters=("page",),
)
