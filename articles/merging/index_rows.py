"""Index rows of articles when what they name is merged: moved, and exactly what `reindex` would derive from the documents."""

from contextlib import suppress

from django.db.models import Q

from articles import relating
from articles.indexing import MissingReference, article_of, reindex
from articles.models import Article, Event, RelatedArticle
from articles.search import entries

AT_ONCE = 100
SHOWING = (Event.Verb.PUBLISHED, Event.Verb.SCHEDULED, Event.Verb.INCLUDED, Event.Verb.RELEASED)


def articles_with(model, column, row):
    return set(model.objects.filter(**{column: row}).values_list(article_of(model), flat=True))


def move(journal, model, column, kept, gone, *, beside=(), order=None):
    """Have rows name `kept` instead of `gone`. Of two that say the same of one article then, the first stays.

    `beside` are the columns that tell two rows of one article apart, beside `column`; `order` is the one that counts them.
    """
    article = article_of(model)
    of_both = articles_with(model, column, gone) & articles_with(model, column, kept)
    rows = model.objects.filter(**{f"{article}__in": sorted(of_both)}).order_by(article, order or "pk")
    seen, doubled, left = set(), [], []
    for row in rows:
        named = getattr(row, f"{column}_id")
        says = (
            getattr(row, f"{article}_id"),
            kept.pk if named == gone.pk else named,
            *(getattr(row, it) for it in beside),
        )
        (doubled if says in seen else left).append(row)
        seen.add(says)
    journal.delete(model.objects.filter(pk__in=[row.pk for row in doubled]))
    journal.change(model.objects.filter(**{column: gone}), **{column: kept.pk})
    if order and doubled:
        _count_anew(journal, model, order, article, left)


def _count_anew(journal, model, order, article, rows):
    places = {}
    for row in rows:
        place = places.setdefault(getattr(row, f"{article}_id"), [0])
        if getattr(row, order) != place[0]:
            journal.change(model.objects.filter(pk=row.pk), **{order: place[0]})
        place[0] += 1


def relate_anew(journal, keys):
    """Weigh the articles anew, and note what that changes."""
    articles = list(Article.objects.released().filter(pk__in=keys).order_by("pk"))
    touched = set(keys).union(*(relating.weigh(article)[0] for article in articles))
    rows = RelatedArticle.objects.filter(Q(article__in=sorted(touched)) | Q(other__in=keys)).order_by("pk")

    def relate_all():
        for article in articles:
            relating.relate(article)

    journal.note_difference(rows, relate_all)


def catch_up(made, keys, *, is_whole):
    """After an undoing: derive anew what has been shown to readers since the merge, from documents that may name either."""
    shown = Event.objects.filter(article__in=keys, verb__in=SHOWING, at__gte=made.made_at)
    since = set(shown.values_list("article", flat=True))
    for article in Article.objects.filter(pk__in=since).order_by("pk"):
        # Of a document that cannot be read for now stays what the journal has taken back.
        with suppress(MissingReference):
            reindex(article)
    if not is_whole:
        for article in Article.objects.released().filter(pk__in=set(keys) - since).order_by("pk"):
            relating.relate(article)


def index_anew(keys):
    for first in range(0, len(keys), AT_ONCE):
        entries.write(keys[first : first + AT_ONCE])


def tell(made, keys):
    """Each article's history tells that it names another now, or the one that it named before."""
    verb, by = (Event.Verb.UNMERGED, made.undone_by) if made.undone_at else (Event.Verb.MERGED, made.made_by)
    detail = {"gone": made.gone_name, "kept": str(made.kept)}
    Event.objects.bulk_create(Event(article_id=key, verb=verb, by=by, detail=detail) for key in keys)
