"""The front page, and the page for what is not there."""

from django.db.models import prefetch_related_objects
from django.shortcuts import render
from django.views.decorators.http import require_safe

from articles.models import Article, Role

LATEST, SECOND, IN_BAND, SHARED, COLUMNISTS = 16, 3, 4, 5, 5


@require_safe
def home(request):
    published = Article.objects.published().for_cards()
    latest = list(published.newest_first()[:LATEST])
    banded = list(published.latest_of_each_section(IN_BAND + SECOND))
    shared = list(published.most_shared()[:SHARED])
    # One query for all the names on the page.
    prefetch_related_objects([*latest, *banded, *shared], "bylines__person")
    lead, second = lead_and_second(latest)
    facts = {
        "lead": lead,
        "second": second,
        "bands": bands_without({lead, *second}, banded),
        "columnists": columnists([article for article in latest if article not in {lead, *second}]),
        "shared": shared,
    }
    return render(request, "cms/home.html", facts)


def lead_and_second(latest):
    """The newest article with a picture leads, else the newest; the next newest stand by."""
    lead = next((article for article in latest[: SECOND + 1] if article.image), latest[0] if latest else None)
    return lead, [article for article in latest if article != lead][:SECOND]


def bands_without(shown, articles):
    """Pairs of a section and its latest articles, in the order of the sections; what is `shown` above is left out."""
    by_section = {}
    for article in articles:
        by_section.setdefault(article.section, []).append(article)
    bands = [(section, [a for a in by_section[section] if a not in shown][:IN_BAND]) for section in by_section]
    return sorted(filter(lambda band: band[1], bands), key=lambda band: (band[0].order, band[0].name))


def columnists(articles):
    """Pairs of an author and their latest article: those who write for the publication and have a face."""
    newest = {}
    for article in articles:
        for byline in article.bylines.all():
            if byline.role == Role.AUTHOR and byline.person.is_contributor and byline.person.portrait:
                newest.setdefault(byline.person, article)
    return list(newest.items())[:COLUMNISTS]


def page_not_found(request, exception):
    latest = Article.objects.published().for_lists()[:4]
    return render(request, "404.html", {"latest": latest}, status=404)
