"""The page of a person: what they wrote, what they said, where they are spoken of. Rows of upper floors come by their relations."""

from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from people.models import Person
from people.paging import page_of

QUOTES, POSTS, MENTIONS = 30, 6, 20


@require_safe
def person(request, slug):
    found = get_object_or_404(Person.objects.with_handles(), slug=slug)
    published = found.articles.model.objects.published()
    facts = {
        "person": found,
        "page": page_of(published.by(found).for_lists(), request),
        "quotes": found.quotes.of_published(published)[:QUOTES],
        "posts": found.posts.shown_in(published).with_card_data()[:POSTS],
        "mentions": published.about(found).exclude(authors=found).for_lists()[:MENTIONS],
    }
    return render(request, "people/person.html", facts)
