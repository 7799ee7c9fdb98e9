"""Which articles are offered below which: weighed when an article is published, so that readers need not wait for it."""

from collections import defaultdict
from heapq import nlargest

from django.db.models import Q

from articles.models import Article, Mention, RelatedArticle, Tagging
from plumbing.database.prepared import prepared

# How much a thing in common weighs: one of the same series comes before any that shares tags, and so on.
SERIES, TAG, PERSON, SECTION = 1_000_000, 10_000, 100, 1
CANDIDATES = 30  # the newest with a tag, of a person, of a series
FILLING = 8  # the newest of the section and of all, for articles with nothing in common
KEPT = 8  # below each article: more than a page shows, since some may be withdrawn


def relate(article: Article) -> None:
    """Bring the RelatedArticle rows of `article` up to date, and those of the articles that it is now offered below."""
    weights = weigh(article)
    rows = RelatedArticle.objects.filter(Q(article=article) | Q(other=article) | Q(article__in=weights))
    known = {(row.article_id, row.other_id): row for row in rows}
    kept = offered(article, weights, known)
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


def offered(article, weights, known):
    """What is to stand below `article` and below those in `weights`: a dict of pairs of numbers and their weights."""
    candidates = {*weights, article.pk, *(other for _, other in known)}
    dates = dict(Article.objects.released().filter(pk__in=candidates).values_list("pk", "published_at"))
    below = defaultdict(dict)
    for (above, other), row in known.items():
        if article.pk not in {above, other} and other in dates:
            below[above][other] = row.weight
    for other in weights.keys() & dates.keys():
        below[article.pk][other] = weights[other]
        if article.pk in dates:
            below[other][article.pk] = weights[other]
    return {
        (above, other): others[other]
        for above, others in below.items()
        for other in nlargest(KEPT, others, key=lambda pk: (others[pk], dates[pk], pk))
    }


def weigh(article):
    """A dict of the numbers of other articles and the weight of what they have in common with `article`."""
    tags = list(article.taggings.values_list("tag", flat=True))
    people = list(article.mentions.values_list("person", flat=True))
    candidates = candidates_for(article, tags, people)
    weights = dict.fromkeys(candidates, 0)
    taggings = Tagging.objects.filter(content_object__in=candidates, tag__in=tags)
    for pk in taggings.values_list("content_object_id", flat=True):
        weights[pk] += TAG
    for pk in Mention.objects.filter(article__in=candidates, person__in=people).values_list("article_id", flat=True):
        weights[pk] += PERSON
    for pk, series, section in Article.objects.filter(pk__in=candidates).values_list("pk", "series_id", "section_id"):
        weights[pk] += SERIES if series and series == article.series_id else 0
        weights[pk] += SECTION if section and section == article.section_id else 0
    return weights


def candidates_for(article, tags, people):
    """The numbers of the articles that are weighed against `article`."""
    rows = [row.content_object_id for tag in tags for row in newest_with(tag)]
    rows += [row.article_id for person in people for row in newest_about(person)]
    rows += [each.pk for each in newest_in_series(article.series_id)] if article.series_id else []
    rows += [each.pk for each in newest_in_section(article.section_id)] if article.section_id else []
    rows += [each.pk for each in newest()]
    return set(rows) - {article.pk}


@prepared
def newest_with(tag):
    return Tagging.objects.filter(tag=tag).order_by("-published_at", "-pk")[:CANDIDATES]


@prepared
def newest_about(person):
    return Mention.objects.filter(person=person).order_by("-published_at", "-pk")[:CANDIDATES]


@prepared
def newest_in_series(series):
    return Article.objects.released().filter(series=series).newest_first().only("pk")[:CANDIDATES]


@prepared
def newest_in_section(section):
    return Article.objects.released().filter(section=section).newest_first().only("pk")[:FILLING]


@prepared
def newest():
    return Article.objects.released().newest_first().only("pk")[:FILLING]
