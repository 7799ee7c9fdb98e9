"""Redirects from the slugs that rows have had (plumbing.database.previous) to where the rows are now."""

from collections.abc import Callable

from django.db import models
from django.http import Http404, HttpResponsePermanentRedirect

from plumbing.database.previous import kept_by
from plumbing.text.normalizing import normalized


def moved(
    request, rows: models.QuerySet, slug: str, address: Callable[[models.Model], str] | None = None
) -> HttpResponsePermanentRedirect:
    """The redirect to the one of `rows` that once had this slug, or to another `address` of it, with the query as it was asked.

    Raises Http404.
    """
    composed = normalized("NFC", slug)
    had = {f"{kept_by(rows.model).name}__slug": composed}
    row = rows.filter(**had).first() or (rows.filter(slug=composed).first() if composed != slug else None)
    if row is None:
        raise Http404("There is no such page, and there was none.")
    query = request.META.get("QUERY_STRING", "")
    leads_to = address(row) if address else row.get_absolute_url()
    return HttpResponsePermanentRedirect(f"{leads_to}?{query}" if query else leads_to)
