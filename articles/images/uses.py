"""How many articles use a picture. `articles.where_used` says which, for pictures and for all else that documents name."""

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from articles.models.document_use import DocumentUse


def with_article_counts(images: QuerySet) -> QuerySet:
    """Adds `article_count`: how many articles name the picture in any of their revisions."""
    uses = DocumentUse.objects.filter(kind=DocumentUse.Kind.IMAGE, key=OuterRef("name")).order_by()
    number = Subquery(uses.values("key").annotate(number=Count("pk")).values("number"))
    return images.annotate(article_count=Coalesce(number, 0))
