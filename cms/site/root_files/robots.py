"""`/robots.txt` (RFC 9309): what crawlers are asked to leave alone, what they may use our texts for, and where site maps are."""

from django.conf import settings
from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from cms.site.publication.models import Publication

# Work in progress, secrets, what would be asked for without end, and what counts a click.
OF_THE_NEWSROOM = ("/admin/", "/preview/", "/as-of/")
DISALLOWED = (*OF_THE_NEWSROOM, "/search/?", "/search.json", "/go/")
SITE_MAPS = ("site-map", "news-site-map")


@require_safe
def robots(request):
    return HttpResponse(text(), content_type="text/plain; charset=utf-8")


def text():
    """The rules of the setting ROBOTS_TXT, or our own with what editors add; then what we know better than who has written them."""
    rules = settings.ROBOTS_TXT.strip() or own_rules(Publication.objects.first() or Publication())
    known = {line.partition(":")[0].strip().lower() for line in rules.splitlines()}
    more = [f"License: {settings.SITE_ADDRESS}{reverse('licence')}"] if settings.RSL_LICENCE else []
    maps = [f"Sitemap: {settings.SITE_ADDRESS}{reverse(name)}" for name in SITE_MAPS]
    lines = [*([] if "license" in known else more), *([] if "sitemap" in known else maps)]
    return "\n".join([rules, "", *lines, ""]) if lines else f"{rules}\n"


def own_rules(publication):
    chosen = settings.CONTENT_SIGNAL or signal_of(publication)
    signal = [f"Content-Signal: {chosen}"] if chosen else []
    rules = ["User-agent: *", *signal, *(f"Disallow: {path}" for path in DISALLOWED)]
    # An addition that names no program of its own goes on about all of them.
    return "\n".join([*rules, *publication.robots_additions.split("\n")]).strip()


def signal_of(publication):
    """What its editors allow, as https://contentsignals.org writes it."""
    chosen = {
        "search": publication.signal_search,
        "ai-input": publication.signal_input,
        "ai-train": publication.signal_train,
    }
    return ", ".join(f"{use}={answer}" for use, answer in chosen.items() if answer)
