"""The address of an article. A former one leads to it for good."""

from django.db import transaction
from django.utils.text import slugify

from articles.models import Article, Event, PreviousSlug
from articles.workflow.recording import WorkflowError, record


@transaction.atomic
def rename(article, slug, *, by=None):
    """Give the article a new address; the old one leads to it for good."""
    article = Article.objects.locked().get(pk=article.pk)
    slug = slugify(slug)
    if not slug:
        raise WorkflowError("An address needs letters or digits.")
    if slug == article.slug:
        return article
    if Article.objects.filter(slug=slug).exists():
        raise WorkflowError(f"Another article has the address “{slug}”. Choose another one.")
    PreviousSlug.objects.filter(slug=slug).delete()
    PreviousSlug.objects.create(article=article, slug=article.slug)
    record(article, Event.Verb.RENAMED, by, detail={"from": article.slug, "to": slug})
    article.slug = slug
    article.save(update_fields=["slug"])
    return article


def free_slug(wanted):
    stem = slugify(wanted)[:180].strip("-") or "article"
    taken = set(Article.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    taken |= set(PreviousSlug.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    number, slug = 2, stem
    while slug in taken:
        slug, number = f"{stem}-{number}", number + 1
    return slug
