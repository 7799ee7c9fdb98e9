"""What stands around articles and belongs to what is found of them: quotes, people, tags, posts and pictures, in one question."""

from enum import IntEnum

from django.db.models import F, IntegerField, TextField, Value

from articles.models import Byline, ImageUse, Mention, PostUse, Quote, Tagging
from plumbing.database.prepared import prepared


class Around(IntEnum):
    """What stands around an article, each in a table of its own."""

    QUOTE, BYLINE, MENTION, TAG, POST, IMAGE = range(6)


def rows_around(articles: tuple[int, ...]) -> list[tuple]:
    """Tuples of what it is (an Around), the key of its article, the key of a person, a tag, a post or a picture (of a speaker, None if
    unknown), a quote or a name, and a role; in the order of the text.
    """
    return [row[:5] for row in _rows_around(articles)]


def question_around(articles: tuple[int, ...]):
    """What `rows_around` asks, for asked_together()."""
    return _rows_around.of(articles)


@prepared
def _rows_around(articles):
    taggings = Tagging.objects.filter(content_object__in=articles)
    first, *others = (
        _rows(Around.QUOTE, _of(Quote, articles), row="speaker", words="text", place="position"),
        _rows(Around.BYLINE, _of(Byline, articles), row="person", words="person__name", role="role"),
        _rows(Around.MENTION, _of(Mention, articles), row="person", words="person__name"),
        _rows(Around.TAG, taggings, article="content_object", row="tag", words="tag__name"),
        _rows(Around.POST, _of(PostUse, articles), row="post", place="position"),
        _rows(Around.IMAGE, _of(ImageUse, articles), row="image"),
    )
    return first.union(*others, all=True).order_by("kind", "key", "place")


def _of(model, articles):
    return model.objects.filter(article__in=articles)


def _rows(kind, rows, *, row, article="article", words="", role="", place=""):
    columns = {"kind": Value(int(kind), IntegerField()), "key": F(article), "row": F(row)}
    columns |= {"words": _text(words), "as_what": _text(role), "place": F(place) if place else Value(0, IntegerField())}
    return rows.order_by().annotate(**columns).values_list(*columns)


def _text(column):
    return F(column) if column else Value("", TextField())
