"""Where a front is arranged."""

from django.urls import reverse


def address_of_front(section):
    """Of the page on which a front is arranged: the front page for None, else that of the section of this number."""
    if section is None:
        return reverse("admin:front_frontversion_changelist")
    return reverse("admin:front_of_section", args=[section])
