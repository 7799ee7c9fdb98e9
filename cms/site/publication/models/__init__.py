"""Publication with its settings and their revisions, Entry of menu and footer, Page with its revisions, Redirect and its counts."""

from cms.site.publication.models.entry import Entry
from cms.site.publication.models.page import Page, PageRevision, PreviousPageSlug
from cms.site.publication.models.publication import Publication, SettingsRevision
from cms.site.publication.models.redirect import Redirect
from cms.site.publication.models.redirect_count import RedirectCount

__all__ = [
    "Entry",
    "Page",
    "PageRevision",
    "PreviousPageSlug",
    "Publication",
    "Redirect",
    "RedirectCount",
    "SettingsRevision",
]
