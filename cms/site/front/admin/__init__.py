"""The admin of the front page and of the fronts of sections."""

from cms.site.front.admin import page

__all__ = ["page"]
