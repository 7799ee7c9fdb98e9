"""Which articles are offered below which: weighed when an article is published, so that readers need not wait for it."""

from collections import defaultdict
from heapq import nlargest
from typing import NamedTuple

from django.db.models import Count, Min

from articles.models import Article, Mention, RelatedArticle, Tagging
from plumbing.database.prepared import padded, prepared

# How much a thing in common weighs: one of the same series comes before any that shares tags, and so on.
SERIES, TAG, PERSON, SECTION = 1_000_000, 10_000, 100, 1
CANDIDATES = 30  # the newest with a tag, of a person, of a series
FILLING = 8  # the newest of the section and of all, for articles with nothing in common
KEPT = 8  # below each article: more than a page shows, since some may be withdrawn


class Offer(NamedTuple):
    """That `other` is, or may be, offered below an article. Of two the greater comes first; `row` is 0 where there is none yet."""

    weight: int
    published_at: object
    other: int
    row: int = 0


def relate(article: Article) -> None:
    """Bring the RelatedArticle rows of `article` up to date, and those of the articles that it is now offered below."""
    weights, dates = weigh(article)
    rows = [*rows_of(article.pk), *rows_with(article.pk)]
    known = {(above, other): (pk, weight) for pk, above, other, weight in rows}
    is_offered = article.pk in dates
    wanted = {(above, article.pk): weights[above] for above in weights.keys() & dates.keys() if is_offered}
    pushed_out = make_room(article.pk, wanted, dates)
    own = (Offer(weight, dates[other], other) for other, weight in weights.items() if other in dates)
    wanted |= {(article.pk, offer.other): offer.weight for offer in nlargest(KEPT, own)}
    gone = [pk for pair, (pk, _) in known.items() if pair not in wanted]
    if gone or pushed_out:
        RelatedArticle.objects.filter(pk__in=[*gone, *pushed_out]).delete()
    for pair, (pk, weight) in known.items():
        if weight != wanted.get(pair, weight):
            RelatedArticle.objects.filter(pk=pk).update(weight=wanted[pair])
    new = [
        RelatedArticle(article_id=above, other_id=other, weight=weight)
        for (above, other), weight in sorted(wanted.items())
        if (above, other) not in known
    ]
    if new:  # Another article may be published at the same moment.
        RelatedArticle.objects.bulk_create(new, ignore_conflicts=True)


class Placement(NamedTuple):
    """What of an article, beside its tags and people, decides below which others it is offered."""

    status: str
    published_at: object
    section: int | None
    series: int | None


def placement_of(article: Article) -> Placement | None:
    """As it is kept now; None for an article that is not."""
    if kept := article.kept:  # locked, and not saved since
        return Placement(*(kept[column] for column in ("status", "published_at", "section_id", "series_id")))
    return next((Placement(*row) for row in _placement_of(article.pk)), None)


def standing(article: Article) -> Placement:
    """As it is here."""
    return Placement(article.status, article.published_at, article.section_id, article.series_id)


def question_of_place(article: int) -> list:
    """What `keeps_its_place` asks of the article with this key, for asked_together()."""
    return [rows_of.of(article)]


def keeps_its_place(article: Article, before: Placement | None) -> bool:
    """Whether an article whose tags and people have not changed need not be weighed again.

    Whatever has been published since it was weighed has taken its own place. Only where some places are free, which a
    withdrawal leaves behind, they may be filled.
    """
    return before == standing(article) and len(list(rows_of(article.pk))) >= KEPT


def forget(article: Article) -> None:
    """Offer `article` below no other any more, so that others have its place: it has been withdrawn."""
    RelatedArticle.objects.filter(other=article).delete()


def make_room(article, wanted, dates):
    """Take from `wanted` the articles below which `article` finds no place. Returns the numbers of the rows that give way to it.

    Which places are taken by what weighs more is counted by the database: the rows of others are read only where it is close.
    """
    lowest = {
        above: weight
        for above, count, weight in floors(padded(sorted(above for above, _ in wanted)), article)
        if count >= KEPT
    }
    for pair in [pair for pair, weight in wanted.items() if weight < lowest.get(pair[0], 0)]:
        del wanted[pair]
    full = [above for above, _ in wanted if above in lowest]
    offered, pushed_out = defaultdict(list), []
    rows = rows_below(padded(sorted(full)), article)
    dates = dates | dates_of({other for _, _, other, _ in rows} - dates.keys())
    for row, above, other, weight in rows:
        if other in dates:
            offered[above].append(Offer(weight, dates[other], other, row))
    for above, offers in offered.items():
        own = Offer(wanted[above, article], dates[article], article)
        kept = nlargest(KEPT, [*offers, own])
        pushed_out += [offer.row for offer in offers if offer not in kept]
        if own not in kept:
            del wanted[above, article]
    return pushed_out


def weigh(article):
    """A dict of the numbers of other articles and the weight of what they have in common with `article`, and a dict of when those
    of them that are released are published, and `article` itself if it is.
    """
    tags, people = tuple(tags_of(article.pk)), tuple(people_of(article.pk))
    candidates = candidates_for(article, tags, people)
    weights, dates, among = dict.fromkeys(candidates, 0), {}, padded(sorted(candidates | {article.pk}))
    for pk in with_tags(among, tags):
        weights[pk] = weights.get(pk, 0) + TAG
    for pk in about_people(among, people):
        weights[pk] = weights.get(pk, 0) + PERSON
    for pk, series, section, published_at in released_among(among):
        dates[pk] = published_at
        if pk in weights:
            weights[pk] += SERIES if series and series == article.series_id else 0
            weights[pk] += SECTION if section and section == article.section_id else 0
    weights.pop(article.pk, None)
    return weights, dates


def dates_of(articles):
    """When those of the articles that are released are published, by their numbers."""
    return {pk: published_at for pk, _, _, published_at in released_among(padded(sorted(articles)))}


def candidates_for(article, tags, people):
    """The numbers of the articles that are weighed against `article`."""
    rows = [pk for tag in tags for pk in newest_with(tag)]
    rows += [pk for person in people for pk in newest_about(person)]
    rows += newest_in_series(article.series_id) if article.series_id else []
    rows += newest_in_section(article.section_id) if article.section_id else []
    rows += newest()
    return set(rows) - {article.pk}


@prepared
def newest_with(tag):
    taggings = Tagging.objects.filter(tag=tag).order_by("-published_at", "-content_object")
    return taggings.values_list("content_object", flat=True)[:CANDIDATES]


@prepared
def newest_about(person):
    mentions = Mention.objects.filter(person=person).order_by("-published_at", "-article")
    return mentions.values_list("article", flat=True)[:CANDIDATES]


@prepared
def newest_in_series(series):
    return Article.objects.released().filter(series=series).newest_first().values_list("pk", flat=True)[:CANDIDATES]


@prepared
def newest_in_section(section):
    return Article.objects.released().filter(section=section).newest_first().values_list("pk", flat=True)[:FILLING]


@prepared
def newest():
    return Article.objects.released().newest_first().values_list("pk", flat=True)[:FILLING]


@prepared
def _placement_of(article):
    return Article.objects.filter(pk=article).values_list("status", "published_at", "section_id", "series_id")


@prepared
def tags_of(article):
    return Tagging.objects.filter(content_object=article).values_list("tag", flat=True)


@prepared
def people_of(article):
    return Mention.objects.filter(article=article).values_list("person", flat=True)


@prepared
def with_tags(articles, tags):
    taggings = Tagging.objects.filter(content_object__in=articles, tag__in=tags)
    return taggings.values_list("content_object", flat=True)


@prepared
def about_people(articles, people):
    return Mention.objects.filter(article__in=articles, person__in=people).order_by().values_list("article", flat=True)


@prepared
def released_among(articles):
    rows = Article.objects.released().filter(pk__in=articles).order_by()
    return rows.values_list("pk", "series_id", "section_id", "published_at")


@prepared
def rows_of(article):
    return RelatedArticle.objects.filter(article=article).order_by().values_list("pk", "article", "other", "weight")


@prepared
def rows_with(article):
    return RelatedArticle.objects.filter(other=article).order_by().values_list("pk", "article", "other", "weight")


@prepared
def floors(articles, article):
    """How many others are offered below each of the articles, and the lowest of their weights."""
    rows = RelatedArticle.objects.filter(article__in=articles).exclude(other=article).order_by()
    return rows.values_list("article").annotate(Count("pk"), Min("weight"))


@prepared
def rows_below(articles, article):
    rows = RelatedArticle.objects.filter(article__in=articles).exclude(other=article).order_by()
    return rows.values_list("pk", "article", "other", "weight")
