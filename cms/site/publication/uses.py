"""Which pages of the publication name something that documents name: so that it is not deleted (articles.where_used)."""

from django.urls import reverse
from django.utils.translation import gettext as _

from articles.body.naming import named_in
from articles.where_used import Use
from cms.site.publication.models import PageRevision


def uses_in_pages(named):
    """A Use for each page with a text, of today or former, that names one of these things; the newest that does.

    Pictures and posts of today's text are told by their rows.
    """
    found = {}
    revisions = PageRevision.objects.filter(body__contains="data-").select_related("page").order_by("page", "-number")
    for revision in revisions:
        names = named_in({"body": revision.body}) & named
        if revision.page_id not in found and names and not _is_told(revision, names):
            found[revision.page_id] = _of_revision(revision)
    return list(found.values())


def _is_told(revision, names):
    return _is_newest(revision) and all(kind != "person" for kind, _key in names)


def _is_newest(revision):
    return revision.number == revision.page.last_number


def _of_revision(revision):
    address = reverse("admin:publication_page_change", args=[revision.page_id])
    if _is_newest(revision):
        return Use(_("page “%(title)s”") % {"title": revision.page}, address)
    facts = {"number": revision.number, "title": revision.page}
    return Use(_("revision %(number)s of the page “%(title)s”") % facts, address)
