"""The archive: every year and month in which something was published, with how much."""

from itertools import groupby
from typing import NamedTuple

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import register_converter, reverse
from django.views.decorators.http import require_safe

from articles import tallies
from articles.models import Tally
from cms.site.dates import month_in_words
from cms.site.page_kind import PageKind
from plumbing import clock
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of
from plumbing.web.paging import Page


class YearInAddresses:
    regex = "[0-9]{4}"

    def to_python(self, value):
        return int(value)

    def to_url(self, value):
        return f"{value:04}"


class MonthInAddresses(YearInAddresses):
    regex = "0[1-9]|1[0-2]"

    def to_url(self, value):
        return f"{value:02}"


register_converter(YearInAddresses, "year")
register_converter(MonthInAddresses, "month")


class TallyOfMonth(NamedTuple):
    month: int
    number: int


class Month(NamedTuple):
    """A month of the archive, and how many articles of it readers see."""

    year: int
    month: int
    number: int

    @property
    def name(self):
        return month_in_words(self.year, self.month)

    def get_absolute_url(self):
        return address_of_month(self.year, self.month)


@require_safe
def archive(request):
    page = Page(months(clock.now()), number=1, is_last=True)
    years = [(year, list(of_year)) for year, of_year in groupby(page, lambda each: each.year)]
    return render(request, "lists/archive.html", {"page": page, "years": years})


@require_safe
def year(request, year):
    """Leads to the year's place in the archive: who shortens the address of a month looks for that."""
    if not any(month.year == year for month in months(clock.now())):
        raise Http404("Nothing was published in this year.")
    return redirect(f"{address_of('archive')}#y{year}")


def months(now):
    """Every Month with an article that readers see, the newest first."""
    unseen = tallies.out_of_sight(now)
    counted = [(row.month, row.number - unseen["month", row.month]) for row in of_months()]
    return [Month(*divmod(month, 100), number) for month, number in counted if number > 0]


def address_of_month(year, month):
    # As reverse() would give it, which takes longer than all else for a page of many months.
    return f"{address_of('home')}{year:04}/{month:02}/"


@prepared
def of_months():
    return as_named_tuples(Tally.objects.filter(month__isnull=False).order_by("-month"), TallyOfMonth)


PAGE = PageKind(
    "archive", "archive/", archive, examples=lambda: [reverse("archive")], largest=lambda: reverse("archive")
)
