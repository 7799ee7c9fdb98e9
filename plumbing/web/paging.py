"""Cuts a list into numbered pages without counting it: a count looks at every row of the list for each of its pages."""

from dataclasses import dataclass

from django.http import Http404

ON_A_PAGE = 20
# No list is longer, and no database takes an offset of any length.
LAST_NUMBER = 10**9


@dataclass(frozen=True)
class Page:
    """One page of a list, and whether another one follows. It answers to the names of Django's Page, and takes no count."""

    object_list: list
    number: int
    is_last: bool
    first: int = 1  # where it begins in the list, counted from one

    def __iter__(self):
        return iter(self.object_list)

    def __len__(self):
        return len(self.object_list)

    def has_previous(self):
        return self.number > 1

    def has_next(self):
        return not self.is_last

    def has_other_pages(self):
        return self.has_previous() or self.has_next()

    def previous_page_number(self):
        return self.number - 1

    def next_page_number(self):
        return self.number + 1

    @property
    def numbers(self):
        """Those to print: the first and its neighbours, with "…" where more than one is left out. The last is not known."""
        near = range(max(self.number - 1, 1), self.number + (1 if self.is_last else 2))
        before = [1, "…"] if near[0] > 3 else range(1, near[0])
        return [*before, *near]


def page_of(rows, request, on_a_page=ON_A_PAGE):
    """The Page of `rows` (whatever can be sliced) that `?page=` asks for, the first by default; in one query.

    Raises Http404 for a page that is not there.
    """
    number = number_asked_for(request)
    first = (number - 1) * on_a_page
    found = list(rows[first : first + on_a_page + 1])
    if not found and number > 1:
        raise Http404("That page is past the end.")
    return Page(found[:on_a_page], number, is_last=len(found) <= on_a_page, first=first + 1)


def number_asked_for(request):
    try:
        number = int(request.GET.get("page", 1))
    except ValueError:
        raise Http404("That is no number of a page.") from None
    if not 1 <= number <= LAST_NUMBER:
        raise Http404("There is no such page.")
    return number


def paged(address, number):
    """The address of a page of the list at `address`; of one that is told by nothing but its query: "./"."""
    if number == 1:
        return address or "./"
    return f"{address}{'&' if '?' in address else '?'}page={number}"
