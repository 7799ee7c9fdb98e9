"""Keeps the tallies of tags and months right, within the transaction of whatever releases, dates, tags or withdraws an article.

A count that is taken anew costs more the larger the archive is. So each article notes in which tallies it is counted, and only the
difference is added. Articles that the clock shows later, or has taken away already, are counted as long as they are released; whoever
shows a tally takes off those that `out_of_sight` finds, which are few.
"""

from collections import Counter
from typing import NamedTuple

from django.db import transaction
from django.db.models import F, OuterRef, Q

from articles.models import Article, Tagging, Tallied, Tally
from plumbing.database.named_tuples import as_named_tuples
from plumbing.database.prepared import prepared
from plumbing.database.rows_as_json import rows_as_json
from plumbing.web.periods import month_of

KEYS = ("month", "tag_id")  # the columns of Tally that say what is counted


class Counted(NamedTuple):
    """In what an article is counted, or None where it is not."""

    month: int | None
    tags: list[int] | None


def write(articles: tuple[int, ...]) -> None:
    """Count the articles with these keys as they are now; for verbs that change their status, date or tags. Within a transaction."""
    before = {row.article_id: row for row in _tallied(articles)}
    after = _to_be_tallied(articles)
    changes = Counter(key for row in after.values() for key in row.keys)
    changes.subtract(key for row in before.values() for key in row.keys)
    _add({key: by for key, by in changes.items() if by})
    if gone := before.keys() - after.keys():
        Tallied.objects.filter(article__in=gone).delete()
    changed = [row for pk, row in after.items() if pk not in before or before[pk].keys != row.keys]
    Tallied.objects.bulk_create(
        changed, update_conflicts=True, unique_fields=["article"], update_fields=["month", "tags"]
    )


def questions(article: int) -> list:
    """What `write` asks of the article with this key, for asked_together()."""
    return [_tallied.of((article,)), _released.of((article,))]


def out_of_sight(now) -> Counter:
    """How many of the articles in each tally readers do not see at `now`, by pairs of a column and its value."""
    found = [row for row in (*_upcoming(now), *_taken_away(now)) if row.month is not None]
    return Counter(key for row in found for key in [("month", row.month), *(("tag_id", tag) for tag in row.tags)])


@transaction.atomic
def recount() -> None:
    """Set every tally to the number of articles that say they are counted in it. Others who count wait meanwhile."""
    tallies = {_key(tally): tally for tally in Tally.objects.select_for_update().order_by("pk")}
    counts = Counter(key for row in Tallied.objects.iterator() for key in row.keys)
    for key in sorted(counts.keys() | tallies.keys()):
        tally = tallies.get(key) or Tally(**{key[0]: key[1]})
        if tally.number != counts[key]:
            tally.number = counts[key]
            tally.save()


def _to_be_tallied(articles):
    return {
        article: Tallied(article_id=article, month=month_of(published_at), tags=sorted(tag for (tag,) in tags or ()))
        for article, published_at, tags in _released(articles)
    }


def _add(changes):
    """Add to the tallies of these keys; in the order of their rows, so that no two who count wait for each other."""
    if not changes:
        return
    rows = Tally.objects.select_for_update().filter(_of(changes)).order_by("pk")
    missing = sorted({key for key, by in changes.items() if by > 0} - {_key(tally) for tally in rows})
    Tally.objects.bulk_create((Tally(**{column: value}) for column, value in missing), ignore_conflicts=True)
    for by in sorted(set(changes.values())):
        of_these = _of(key for key, each in changes.items() if each == by)
        Tally.objects.filter(of_these).update(number=F("number") + by)


def _of(keys):
    values = {column: [] for column in KEYS}
    for column, value in keys:
        values[column].append(value)
    return Q(month__in=values["month"]) | Q(tag__in=values["tag_id"])


def _key(tally):
    return next((column, value) for column in KEYS if (value := getattr(tally, column)) is not None)


@prepared
def _tallied(articles):
    return Tallied.objects.filter(article__in=articles)


@prepared
def _released(articles):
    tags = rows_as_json(Tagging.objects.filter(content_object=OuterRef("pk")), "tag")
    return Article.objects.released().filter(pk__in=articles).order_by().values_list("pk", "published_at", tags)


# These are few, as only the moment tells: PostgreSQL's plan for all moments would read the whole archive.
@prepared(planned_by_value=True)
def _upcoming(now):
    return _counted(Article.objects.upcoming(now))


@prepared(planned_by_value=True)
def _taken_away(now):
    return _counted(Article.objects.released().withdrawn(now).order_by())


def _counted(articles):
    return as_named_tuples(articles, Counted, month="tallied__month", tags="tallied__tags")
