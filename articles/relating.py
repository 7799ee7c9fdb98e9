"""Which articles are offered below which: weighed when an article is published, so that readers need not wait for it."""

from collections import Counter, defaultdict

from django.db.models import Q

from articles.models import Article, Mention, RelatedArticle, Tagging
from people.prepared import prepared

# How much a thing in common weighs: one of the same series comes before any that shares tags, and so on.
SERIES, TAG, PERSON, SECTION, NEW = 1_000_000, 10_000, 100, 2, 1
CANDIDATES = 30  # the newest with a tag, of a person, of a series
FILLING = 8  # the newest of the section and of all, for articles with nothing in common
KEPT = 8  # below each article: more than a page shows, since some may be withdrawn


def relate(article: Article) -> None:
    """Bring the RelatedArticle rows of `article` up to date, and those of the articles that it is now offered below."""
    weights = weigh(article)
    rows = RelatedArticle.objects.filter(Q(article=article) | Q(other=article) | Q(article__in=weights))
    known = {(row.article_id, row.other_id): row for row in rows}
    offered = defaultdict(dict)
    for (below, other), row in known.items():
        if article.pk not in {below, other}:
            offered[below][other] = row.weight
    for other, weight in weights.items():
        offered[article.pk][other] = offered[other][article.pk] = weight
    dates = dict(
        Article.objects.filter(pk__in={*weights, article.pk, *(b for _, b in known)}).values_list("pk", "published_at")
    )
    kept = {(below, other): weight for below, others in offered.items() for other, weight in best(others, dates)}
    RelatedArticle.objects.filter(pk__in=[row.pk for pair, row in known.items() if pair not in kept]).delete()
    for pair, row in known.items():
        if row.weight != kept.get(pair, row.weight):
            RelatedArticle.objects.filter(pk=row.pk).update(weight=kept[pair])
    new = [
        RelatedArticle(article_id=below, other_id=other, weight=weight)
        for (below, other), weight in sorted(kept.items())
        if (below, other) not in known
    ]
    # Another article may be published at the same moment.
    RelatedArticle.objects.bulk_create(new, ignore_conflicts=True)


def weigh(article):
    """A dict of the numbers of other articles and what they have in common with `article`."""
    weights = Counter()
    for tag in article.taggings.values_list("tag", flat=True):
        weights.update(dict.fromkeys((row.content_object_id for row in newest_with(tag)), TAG))
    for person in article.mentions.values_list("person", flat=True):
        weights.update(dict.fromkeys((row.article_id for row in newest_about(person)), PERSON))
    if article.series_id:
        weights.update(dict.fromkeys((each.pk for each in newest_in_series(article.series_id)), SERIES))
    if article.section_id:
        weights.update(dict.fromkeys((each.pk for each in newest_in_section(article.section_id)), SECTION))
    weights.update(dict.fromkeys((each.pk for each in newest()), NEW))
    del weights[article.pk]
    return weights


def best(others, dates):
    """The pairs of a number and its weight that are kept, of a dict of them."""
    return sorted(others.items(), key=lambda pair: (pair[1], dates[pair[0]], pair[0]), reverse=True)[:KEPT]


@prepared
def newest_with(tag):
    return Tagging.objects.filter(tag=tag).order_by("-pk")[:CANDIDATES]


@prepared
def newest_about(person):
    return Mention.objects.filter(person=person).order_by("-pk")[:CANDIDATES]


@prepared
def newest_in_series(series):
    return Article.objects.released().filter(series=series).newest_first().only("pk")[:CANDIDATES]


@prepared
def newest_in_section(section):
    return Article.objects.released().filter(section=section).newest_first().only("pk")[:FILLING]


@prepared
def newest():
    return Article.objects.released().newest_first().only("pk")[:FILLING]
