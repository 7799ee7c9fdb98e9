"""Every route of the site, as its URL resolver knows them, and addresses made of them."""

import re
from urllib.parse import quote

from django.contrib.admindocs.views import extract_views_from_urlpatterns, simplify_regex
from django.urls import get_resolver

PLACE = re.compile(r"<(?:\w+:)?(\w+)>")


def routes():
    """Templates such as /people/<slug:slug>/, without what merely serves files."""
    found = {template(regex) for _, regex, *_ in extract_views_from_urlpatterns(get_resolver().url_patterns)}
    return sorted(found - {"/media/<path>", "/admin/<url>", "/admin/(?P<url>.*)$"})


def template(regex):
    return re.sub(r"<\w+:", "<", simplify_regex(regex)).replace(r"\Z", "").replace("^", "")


def filled(route, value):
    """The address of a route with the same value in each of its places, however odd."""
    said = quote(value.encode("utf-8", "surrogatepass"), safe="")
    return PLACE.sub(lambda _: said, route)
