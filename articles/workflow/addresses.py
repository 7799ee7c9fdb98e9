"""The address of an article. A former one leads to it for good."""

from django.db import transaction

from articles.models import Article, Event, SearchRow
from articles.workflow.recording import WorkflowError, record
from people.previous import free_slug_of, holder
from people.slugs import slug_for

LONGEST = 180


@transaction.atomic
def rename(article, slug, *, by=None):
    """Give the article a new address; the old one leads to it for good."""
    article = Article.objects.locked().get(pk=article.pk)
    slug = slug if slug == article.slug else slug_for(slug, LONGEST)
    if not slug:
        raise WorkflowError("An address needs letters or digits.")
    if slug == article.slug:
        return article
    if Article.objects.filter(slug=slug).exists():
        raise WorkflowError(f"Another article has the address “{slug}”. Choose another one.")
    if other := holder(article, slug):
        raise WorkflowError(f"“{slug}” once was the address of “{other}” and still leads there. Choose another one.")
    record(article, Event.Verb.RENAMED, by, detail={"from": article.slug, "to": slug})
    article.slug = slug
    article.save(update_fields=["slug"])
    SearchRow.objects.write(article)
    return article


def free_slug(wanted):
    return free_slug_of(Article, slug_for(wanted, LONGEST) or "article")
