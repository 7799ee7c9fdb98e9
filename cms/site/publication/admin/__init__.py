"""The admin of pages and redirects."""

from cms.site.publication.admin import pages, redirects

__all__ = ["pages", "redirects"]
