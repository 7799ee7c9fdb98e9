"""The page of all quotes, the newest article's first: of everybody whose words are known as theirs, of one speaker, of one year."""

from dataclasses import dataclass

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from articles.models import Article, Quote
from cms.site.page_kind import PageKind
from people.models import Person
from plumbing import clock
from plumbing.database.prepared import prepared
from plumbing.database.previous import by_slug
from plumbing.page_cache.watching import does_not_move
from plumbing.web.addresses import address_of
from plumbing.web.paging import page_of
from plumbing.web.periods import of_year, year_from

ON_A_PAGE = 30


@dataclass(frozen=True)
class Choice:
    """What of all quotes is asked for: a speaker's, a year's, both or neither."""

    speaker: Person | None = None
    year: int | None = None

    @property
    def address(self):
        query = {"speaker": self.speaker.slug if self.speaker else "", "year": self.year or ""}
        said = urlencode({name: value for name, value in query.items() if value})
        return f"{address_of('quotes')}?{said}" if said else address_of("quotes")

    def of_year(self, year):
        return Choice(self.speaker, year)

    def of_speaker(self, speaker):
        return Choice(speaker, self.year)

    def rows(self, now):
        """Their quotes, the newest first, to be sliced."""
        speaker = [self.speaker.pk] if self.speaker else []
        if self.year is None:
            return (said_by if speaker else said).of(*speaker, now)
        begin, end = of_year(self.year)
        does_not_move(begin, end)
        return (said_by_between if speaker else said_between).of(*speaker, begin, end, now)

    def years(self, now):
        """Those from the newest to the oldest quote, whatever year is chosen."""
        speaker = [self.speaker.pk] if self.speaker else []
        ends = (said_by, said_by_oldest) if speaker else (said, said_oldest)
        found = [quote for end in ends for quote in end.of(*speaker, now)[:1]]
        newest, oldest = [timezone.localtime(quote.published_at).year for quote in found] or (0, 1)
        return list(range(newest, oldest - 1, -1))


@require_safe
def quotes(request):
    slug, year = request.GET.get("speaker", ""), request.GET.get("year", "")
    speaker = by_slug(Person.objects.all(), [slug]).get(slug) if slug else None
    choice = Choice(speaker, year_from(year))
    if (slug and speaker is None) or (year and choice.year is None):
        raise Http404("There is no such speaker or year.")
    if speaker and speaker.slug != slug:
        return HttpResponsePermanentRedirect(choice.address)
    now = clock.now()
    page = page_of(choice.rows(now), request, ON_A_PAGE)
    return render(request, "lists/quotes.html", {"choice": choice, "page": page, "years": choice.years(now)})


def of_published(now):
    return Quote.objects.of_known_speakers().of_published(Article.objects.published(now))


@prepared
def said(now):
    return of_published(now)


@prepared
def said_oldest(now):
    return of_published(now).reverse()


@prepared
def said_between(begin, end, now):
    return of_published(now).of_articles_from(begin, end)


@prepared
def said_by(speaker, now):
    return of_published(now).filter(speaker=speaker)


@prepared
def said_by_oldest(speaker, now):
    return of_published(now).filter(speaker=speaker).reverse()


@prepared
def said_by_between(speaker, begin, end, now):
    return of_published(now).filter(speaker=speaker).of_articles_from(begin, end)


def queries():
    speakers = Person.objects.filter(quotes__isnull=False).order_by("pk")[:1]
    return [f"year={timezone.localdate().year}", *(f"speaker={speaker.slug}" for speaker in speakers)]


PAGE = PageKind(
    "quotes",
    "quotes/",
    quotes,
    examples=lambda: [reverse("quotes")],
    largest=lambda: reverse("quotes"),
    parameters=("page", "speaker", "year"),
    queries=queries,
)
