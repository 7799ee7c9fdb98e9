"""The pages of the publication that every page names: in its menu, at its foot and to machines."""

from typing import NamedTuple

from jinja2 import pass_context

from cms.site.publication.models import Page
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.web.addresses import address_of


class Linked(NamedTuple):
    """A page as others link it; `purpose` is a Page.Purpose or ""."""

    slug: str
    title: str
    purpose: str

    def get_absolute_url(self):
        return address_of("page", self.slug)


@pass_context
def linked_pages(context):
    """A tuple of Linked, asked for once in a request."""
    request = context.get("request")
    found = getattr(request, "own_pages", None)
    if found is None:
        found = tuple(linked())
        if request is not None:
            request.own_pages = found
    return found


@prepared
def linked():
    return as_named_tuples(Page.objects.linked(), Linked)
