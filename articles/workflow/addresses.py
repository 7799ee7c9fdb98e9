"""The address of an article. A former one leads to it for good, and a new one begins with the text that was saved with it."""

from django.db import IntegrityError, transaction

from articles.models import Article, Event, SearchRow
from articles.workflow.recording import WorkflowError, held, record
from plumbing.database.previous import free_slug_of, holder
from plumbing.text.sentences import gettext_noop
from plumbing.text.slugs import slug_for

LONGEST = 180

TAKEN = gettext_noop("Another article has the address “%(slug)s”. Choose another one.")
BINNED = gettext_noop(
    "“%(other)s”, which is in the bin, has the address “%(slug)s”. Choose another one, or delete that article for good."
)
FORMER = gettext_noop(
    "“%(slug)s” is a former address of “%(other)s”, and links to it must go on leading there. Choose another address."
)
WANTED = gettext_noop(
    "“%(other)s” will have the address “%(slug)s” once its changes are published. Choose another one."
)


@transaction.atomic
def rename(article, slug, *, by=None):
    """Give the article another address at once; the old one leads to it for good."""
    article = held(article)
    take_address(article, wanted_slug(article, slug), by)
    SearchRow.objects.write(article)
    return article


def wanted_slug(article, slug):
    """What a revision is to say of the address: the slug that `article` is to have with it, "" for the one that it has.

    An empty `slug` leaves what the latest revision says. Raises WorkflowError for one that the article cannot have.
    """
    if not slug:
        return article.pending_slug
    slug = readable_slug(slug, article)
    return "" if slug == article.slug else slug


def readable_slug(slug, article=None):
    """`slug` as addresses write it; "" stays. Raises WorkflowError for one that `article` (None: a new one) cannot have."""
    if not slug:
        return ""
    readable = slug if article and slug == article.slug else slug_for(slug, LONGEST)
    if not readable:
        raise WorkflowError(gettext_noop("An address needs letters or digits."))
    if article is None or readable not in {article.slug, article.pending_slug}:
        check_slug(readable, article)
    return readable


def check_slug(slug, article=None):
    """Raises WorkflowError when `slug` is, was, or is to be the address of another article than `article`."""
    others = Article.objects.exclude(pk=article.pk) if article else Article.objects.all()
    if same := others.filter(slug=slug).first():
        raise WorkflowError(BINNED if same.binned_at else TAKEN, slug=slug, other=same)
    if other := holder(article or Article(), slug):
        raise WorkflowError(FORMER, slug=slug, other=other)
    if other := others.awaiting_address(slug).first():
        raise WorkflowError(WANTED, slug=slug, other=other)


def take_address(article, slug, by):
    """Give the locked `article` this address; "" and its own change nothing. Raises WorkflowError."""
    if slug in {"", article.slug}:
        return
    check_slug(slug, article)
    record(article, Event.Verb.RENAMED, by, detail={"from": article.slug, "to": slug})
    article.slug = slug
    try:
        with transaction.atomic():
            article.save(update_fields=["slug"])
    except IntegrityError:
        raise WorkflowError(TAKEN, slug=slug) from None


def free_slug(wanted):
    stem = slug_for(wanted, LONGEST) or "article"
    slug, number = free_slug_of(Article, stem), 2
    while Article.objects.awaiting_address(slug).exists():
        slug, number = free_slug_of(Article, f"{stem}-{number}"), number + 1
    return slug
