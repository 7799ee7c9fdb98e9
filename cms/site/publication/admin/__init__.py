"""The admin of settings, menu and footer, pages and redirects."""

from cms.site.publication.admin import menu, pages, redirects, settings

__all__ = ["menu", "pages", "redirects", "settings"]
