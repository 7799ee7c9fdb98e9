"""Redirect and how often each was followed."""

from cms.publication.models.redirect import Redirect
from cms.publication.models.redirect_count import RedirectCount

__all__ = ["Redirect", "RedirectCount"]
