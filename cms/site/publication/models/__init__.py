"""Page with its revisions, Redirect and how often each was followed."""

from cms.site.publication.models.page import Page, PageRevision, PreviousPageSlug
from cms.site.publication.models.redirect import Redirect
from cms.site.publication.models.redirect_count import RedirectCount

__all__ = ["Page", "PageRevision", "PreviousPageSlug", "Redirect", "RedirectCount"]
