"""The page of a person: what they wrote, what they said, where they are spoken of. Rows of upper floors come by their relations."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from people.models import Person
from people.paging import page_of
from people.prepared import prepared
from people.previous import moved

QUOTES, POSTS, MENTIONS = 30, 6, 20


@require_safe
def person(request, slug):
    now = timezone.now()
    for found in with_slug(slug):
        facts = {
            "person": found,
            "page": page_of(written.of(found.pk, now), request),
            "quotes": quoted(found.pk, now),
            "posts": posted(found.pk, now),
            "mentions": mentioned(found.pk, now),
        }
        return render(request, "people/person.html", facts)
    return moved(request, Person.objects.all(), slug)


@prepared
def with_slug(slug):
    return Person.objects.filter(slug=slug).with_handles()


@prepared
def written(person, now):
    return published(person, now).by(person).as_cards()


@prepared
def quoted(person, now):
    return Person(pk=person).quotes.of_published(published(person, now))[:QUOTES]


@prepared
def posted(person, now):
    return Person(pk=person).posts.shown_in(published(person, now)).with_card_data()[:POSTS]


@prepared
def mentioned(person, now):
    return published(person, now).about(person).exclude(authors=person).as_cards()[:MENTIONS]


def published(person, now):
    return Person(pk=person).articles.model.objects.published(now)
