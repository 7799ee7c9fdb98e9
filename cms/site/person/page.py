"""The page of a person, and those of each kind of what belongs to them."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from cms.site.page_kind import PageKind, examples_of, largest_by, most_related
from cms.site.person.parts import PARTS, address_of_part, excerpts, with_slug, written
from people.models import Person
from plumbing import clock
from plumbing.web.moved import moved
from plumbing.web.paging import page_of


@require_safe
def person(request, slug):
    now = clock.now()
    found = next(iter(with_slug(slug, now)), None)
    if found is None:
        return moved(request, Person.objects.all(), slug)
    page = page_of(written.of(found.pk, now), request)
    # What else there is of the person stands on the first page only.
    others = excerpts(found, now) if page.number == 1 else []
    return render(request, "people/person.html", {"person": found, "page": page, "excerpts": others})


@require_safe
def person_part(request, slug, part):
    now = clock.now()
    found, shown = next(iter(with_slug(slug, now)), None), PARTS.get(part)
    if shown is None:
        raise Http404("There is no such page.")
    if found is None:
        return moved(request, Person.objects.all(), slug, lambda person: address_of_part(person, shown))
    page = page_of(shown.rows.of(found.pk, now), request, shown.on_a_page)
    if not page.object_list:
        raise Http404("There is nothing of this kind.")
    return render(request, "people/part.html", {"person": found, "part": shown, "page": page})


def parts_of_somebody():
    return [address_of_part(person, part) for person in Person.objects.all()[:1] for part in PARTS.values()]


def most_quoted():
    return address_of_part(most_related(Person, "quotes"), PARTS["quotes"])


PAGE = PageKind(
    "person",
    "people/<page:slug>/",
    person,
    examples_of(Person),
    largest_by(Person, "bylines"),
    parameters=("page",),
)
PART = PageKind(
    "person-part", "people/<page:slug>/<str:part>/", person_part, parts_of_somebody, most_quoted, parameters=("page",)
)
