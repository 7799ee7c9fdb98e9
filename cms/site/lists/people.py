"""The register of people by their names: first those who wrote published articles, then those whom these quote or speak of."""

from typing import NamedTuple

from django.db.models import OuterRef, Q, Subquery
from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from articles.models import Article, Quote
from cms.site.page_kind import PageKind
from people.models import Person
from people.names import initial
from plumbing import clock
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of
from plumbing.web.paging import page_of

MOST_CONTRIBUTORS, ON_A_PAGE = 500, 150


class Listed(NamedTuple):
    """A person in the register. It answers to the names of a Person."""

    pk: int
    slug: str
    name: str
    role: str
    initial: str

    def get_absolute_url(self):
        return address_of("person", self.slug)


@require_safe
def people(request):
    letter = request.GET.get("letter", "")
    if letter and letter != initial(letter):
        return HttpResponsePermanentRedirect(address_of_letter(initial(letter)))
    now, of_letter = clock.now(), [letter] if letter else []
    page = page_of((others_at if letter else others).of(*of_letter, now), request, ON_A_PAGE)
    # Those who write stand on the first page only.
    wrote = (contributors_at if letter else contributors).of(*of_letter, now)[: MOST_CONTRIBUTORS + 1]
    if letter and not (page.object_list or wrote):
        raise Http404("Nobody is listed under this letter.")
    facts = {"letter": letter, "letters": letters(now), "page": page, "contributors": wrote if page.number == 1 else []}
    return render(request, "lists/people.html", facts)


def address_of_letter(letter):
    return f"{address_of('people')}?{urlencode({'letter': letter})}"


def letters(now):
    """Those under which somebody is listed, in order: each is looked up behind the one before, since the names between are many."""
    found = [person.initial for person in listed.of(now)[:1]]
    while found and (behind := listed_behind.of(found[-1], now)[:1]):
        found.append(behind[0].initial)
    return found


@prepared
def contributors(now):
    return as_listed(who_wrote(now))


@prepared
def contributors_at(letter, now):
    return as_listed(who_wrote(now).filter(initial=letter))


@prepared
def others(now):
    return as_listed(who_did_not_write(now))


@prepared
def others_at(letter, now):
    return as_listed(who_did_not_write(now).filter(initial=letter))


@prepared
def listed(now):
    return as_listed(who_appears(now))


@prepared
def listed_behind(letter, now):
    return as_listed(who_appears(now).filter(initial__gt=letter))


def as_listed(persons):
    return as_named_tuples(persons.by_name(), Listed)


def who_wrote(now):
    return with_article(now).filter(has_written=True, wrote__isnull=False)


def who_did_not_write(now):
    return with_article(now).filter(Q(has_written=False) | Q(wrote=None)).filter(APPEARS)


def who_appears(now):
    return with_article(now).filter(APPEARS)


APPEARS = Q(is_named_in__isnull=False) | Q(is_quoted_in__isnull=False) | Q(is_credited_in__isnull=False)


def with_article(now):
    """Each with a published article that they wrote, that names them, that quotes them, that credits them; None for none.

    Subqueries for one value, which PostgreSQL asks for each row by index; of an EXISTS it might read the whole table instead.
    """
    published, mine = Article.objects.published(now), OuterRef("pk")
    quotes = Quote.objects.of_published(published).filter(speaker=mine)
    credits_ = published.filter(bylines__person=mine).order_by()
    return Person.objects.alias(
        wrote=Subquery(published.by(mine).values("pk")[:1]),
        is_named_in=Subquery(published.about(mine).values("pk")[:1]),
        is_quoted_in=Subquery(quotes.values("pk")[:1]),
        is_credited_in=Subquery(credits_.values("pk")[:1]),
    )


def queries():
    return [f"letter={person.initial}" for person in Person.objects.by_name()[:1]]


PAGE = PageKind(
    "people",
    "people/",
    people,
    examples=lambda: [reverse("people")],
    largest=lambda: reverse("people"),
    parameters=("letter", "page"),
    queries=queries,
)
