"""The index rows of an article as they are, those of all models in one question: each would take longer to ask for than to find."""

from functools import cache

from django.db.models import DateField, Model, OuterRef

from articles.models import Article, Byline, ImageUse, MediaUse, Mention, PostUse, Quote, Tagging
from plumbing.database.prepared import prepared
from plumbing.database.rows_as_json import rows_as_json
from plumbing.page_cache.watching import as_moment

MODELS = (Byline, Quote, Mention, Tagging, PostUse, ImageUse, MediaUse)


def article_of(model: type[Model]) -> str:
    """The name by which an index row knows its article."""
    return "content_object" if model is Tagging else "article"


@cache
def columns_of(model: type[Model]) -> list:
    """The fields that tell what a row says, beside its key and its article."""
    fields = model._meta.concrete_fields
    return [field for field in fields if not field.primary_key and field.name != article_of(model)]


def present_rows(article: int) -> dict[type[Model], dict[int, list]]:
    """For each of the MODELS the article's rows by their keys, in the order in which they were made: the values of `columns_of`."""
    found = next(iter(gathered(article)), [()] * len(MODELS))
    return {
        model: {key: _values(model, values) for key, *values in sorted(rows or (), key=lambda row: row[0])}
        for model, rows in zip(MODELS, found, strict=True)
    }


def _values(model, values):
    return [_value(field, value) for field, value in zip(columns_of(model), values, strict=True)]


def _value(field, value):
    """As the model has it: JSON knows no dates."""
    return as_moment(value) if isinstance(field, DateField) else value


@prepared
def gathered(article):
    all_rows = (
        rows_as_json(
            model.objects.filter(**{article_of(model): OuterRef("pk")}),
            "pk",
            *(field.attname for field in columns_of(model)),
        )
        for model in MODELS
    )
    return Article.objects.filter(pk=article).order_by().values_list(*all_rows)
