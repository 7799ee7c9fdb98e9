"""Cuts a list into numbered pages."""

from django.core.paginator import InvalidPage, Paginator
from django.http import Http404

ON_A_PAGE = 20


def page_of(rows, request, on_a_page=ON_A_PAGE):
    """The page that `?page=` asks for, the first by default. Raises Http404 for a page that is not there.

    Its `numbers` are those to print, with "…" where some are left out.
    """
    paginator = Paginator(rows, on_a_page)
    try:
        page = paginator.page(request.GET.get("page", 1))
    except InvalidPage as error:
        raise Http404(str(error)) from error
    page.numbers = list(paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1))
    return page
