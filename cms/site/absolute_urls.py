"""Absolute URLs of our pages and files: with SITE_ADDRESS where it is set, else with the host of the request."""

from django.conf import settings
from jinja2 import pass_context


@pass_context
def absolute(context, path):
    """The whole address of a path of ours; an address stays as it is."""
    return absolute_from(context)(path)


def address_on_paper(path):
    """The address of a file of ours for those who have a page on paper: whole, where the site knows its own."""
    return f"{settings.SITE_ADDRESS}{path}"


def absolute_from(context):
    base = context.get("site_address") or context["request"].build_absolute_uri("/").rstrip("/")
    return lambda path: path if path.startswith(("http://", "https://")) else f"{base}{path}"
