"""The band of what is read most (decision 221), for the front page and the sections."""

from articles.models import Article, MostRead, Period
from plumbing.database.prepared import prepared


def most_read(section, now):
    """Pairs of a period in words and its Cards, the most read first, for a section's number or, for the whole site, None."""
    places = of_section(section) if section else of_site()
    keys = tuple(sorted({place.article_id for place in places}))
    found = {card.pk: card for card in cards(keys, now)} if keys else {}
    lists = [
        (
            period.label,
            [found[place.article_id] for place in places if place.period == period and place.article_id in found],
        )
        for period in Period
    ]
    return [(label, articles) for label, articles in lists if articles]


@prepared
def of_site():
    return MostRead.objects.filter(section=None).order_by("place")


@prepared
def of_section(section):
    return MostRead.objects.filter(section=section).order_by("place")


@prepared
def cards(keys, now):
    return Article.objects.published(now).filter(pk__in=keys).order_by().as_cards()
