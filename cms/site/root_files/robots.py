"""`/robots.txt` (RFC 9309): what crawlers are asked to leave alone, what they may use our texts for, and where site maps are."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

# Work in progress, secrets, what would be asked for without end, and what counts a click.
OF_THE_NEWSROOM = ("/admin/", "/preview/", "/as-of/")
DISALLOWED = (*OF_THE_NEWSROOM, "/search/", "/search.json", "/go/")
SITE_MAPS = ("site-map", "news-site-map")


@require_safe
def robots(request):
    return HttpResponse(text(), content_type="text/plain; charset=utf-8")


def text():
    """The rules of the setting ROBOTS_TXT, or our own; then what we know better than who has written them."""
    rules = settings.ROBOTS_TXT.strip() or own_rules()
    known = {line.partition(":")[0].strip().lower() for line in rules.splitlines()}
    more = [f"License: {settings.SITE_ADDRESS}{reverse('licence')}"] if settings.RSL_LICENCE else []
    maps = [f"Sitemap: {settings.SITE_ADDRESS}{reverse(name)}" for name in SITE_MAPS]
    lines = [*([] if "license" in known else more), *([] if "sitemap" in known else maps)]
    return "\n".join([rules, "", *lines, ""]) if lines else f"{rules}\n"


def own_rules():
    signal = [f"Content-Signal: {settings.CONTENT_SIGNAL}"] if settings.CONTENT_SIGNAL else []
    return "\n".join(["User-agent: *", *signal, *(f"Disallow: {path}" for path in DISALLOWED)])
