"""What every page begins and ends with, for templates: menu, footer and the publication's pages (publication/shown.py asks)."""

from cms.site.publication.shown import shown


def sections():
    """Links to every section, in their order."""
    return shown().sections


def menu():
    """The Links of the masthead."""
    return shown().menu


def footer():
    """The Groups of the foot; none where nobody has edited it."""
    return shown().footer


def linked_pages():
    return shown().pages
